import { CfnOutput, Fn, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  EndpointType,
  LogGroupLogDestination,
  type MethodDeploymentOptions,
  RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type Route, routes } from '../routes.ts';
import type { StageSettings } from '../stages.ts';
import type { ReadSetting, SettingName } from './settings.ts';

export interface PublicApiProps {
  readonly stage: StageSettings;
  readonly setting: ReadSetting;
}

/** Names that alarms refer to. */
export const apiName = 'database-packages';
export const apiStageName = 'live';

const throttle: MethodDeploymentOptions = { throttlingRateLimit: 500, throttlingBurstLimit: 1000 };

/** What single routes have different from the rest, by route id; an override replaces the whole of the default. */
const routeOptions = {
  'purchase-package': { throttlingRateLimit: 10, throttlingBurstLimit: 20 },
  'stripe-webhook': { ...throttle, metricsEnabled: true },
} as const satisfies Partial<Record<(typeof routes)[number]['id'], MethodDeploymentOptions>>;

function methodOptions(): Record<string, MethodDeploymentOptions> {
  const rows: readonly Route[] = routes;
  return Object.fromEntries(
    Object.entries(routeOptions).flatMap(([id, options]) =>
      rows.filter((route) => route.id === id).map(({ path, method }) => [`${path}/${method}`, options]),
    ),
  );
}

/** One line a request; neither tokens, nor query strings, nor addresses. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    request_id: '$context.requestId',
    time: '$context.requestTimeEpoch',
    method: '$context.httpMethod',
    route: '$context.resourcePath',
    status: '$context.status',
    user_id: '$context.authorizer.principalId',
    error: '$context.error.responseType',
    latency_ms: '$context.responseLatency',
    function_latency_ms: '$context.integrationLatency',
    response_bytes: '$context.responseLength',
  }),
);

/** A regional REST API with throttles, an access log and, in AWS, the domain of the site. */
export class PublicApi extends Construct {
  readonly api: RestApi;

  constructor(scope: Construct, id: string, { stage, setting }: PublicApiProps) {
    super(scope, id);
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.api = new RestApi(this, 'Api', {
      restApiName: apiName,
      // Edge-optimised endpoints cut an idle stream after 30 seconds, regional ones after five minutes.
      endpointTypes: [EndpointType.REGIONAL],
      cloudWatchRole: true,
      // The role is a setting of the whole account and region: other APIs may log through it.
      cloudWatchRoleRemovalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      deployOptions: {
        stageName: apiStageName,
        ...throttle,
        accessLogDestination: new LogGroupLogDestination(accessLog),
        accessLogFormat,
        methodOptions: methodOptions(),
      },
    });
    this.api.node.tryRemoveChild('Endpoint');
    if (stage.certificate !== undefined) this.addDomain(setting, stage.certificate);
  }

  /** Pages link from the root, so the API must not sit under the path of its stage. */
  private addDomain(setting: ReadSetting, certificate: SettingName): void {
    const domain = this.api.addDomainName('Domain', {
      domainName: Fn.select(2, Fn.split('/', setting('SiteUrl'))),
      certificate: Certificate.fromCertificateArn(this, 'Certificate', setting(certificate)),
      endpointType: EndpointType.REGIONAL,
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    new CfnOutput(this, 'SiteDomainTarget', { value: domain.domainNameAliasDomainName }).overrideLogicalId(
      'SiteDomainTarget',
    );
  }
}

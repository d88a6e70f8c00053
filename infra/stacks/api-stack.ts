import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AuthorizationType,
  type IAuthorizer,
  LambdaIntegration,
  type MethodOptions,
  ResponseTransferMode,
  type RestApi,
  TokenAuthorizer,
} from 'aws-cdk-lib/aws-apigateway';
import type { Construct } from 'constructs';
import { addGatewayProblems } from '../constructs/gateway-problems.ts';
import { LambdaFunction } from '../constructs/lambda-function.ts';
import type { Resources, Supply } from '../constructs/needs.ts';
import { PublicApi } from '../constructs/public-api.ts';
import { settingsOf } from '../constructs/settings.ts';
import { authorizer } from '../jobs.ts';
import { type Caller, type Route, routes } from '../routes.ts';
import type { StageSettings } from '../stages.ts';

export interface ApiStackProps extends StackProps {
  readonly stage: StageSettings;
  readonly functionsDirectory: string;
  readonly resources: Resources;
}

/** Callers that must show a token before the function is asked. */
const passesAuthorizer = { anyone: false, stripe: false, 'signed-in': true, admin: true } as const satisfies Record<
  Caller,
  boolean
>;

/** The REST API: one function per row of the route table. */
export class ApiStack extends Stack {
  private readonly functionsDirectory: string;
  private readonly supply: Supply;

  constructor(scope: Construct, id: string, { stage, functionsDirectory, resources, ...props }: ApiStackProps) {
    super(scope, id, props);
    const setting = settingsOf(this, stage);
    this.functionsDirectory = functionsDirectory;
    this.supply = { stage, setting, resources };
    const { api } = new PublicApi(this, 'PublicApi', { stage, setting });
    addGatewayProblems(api, setting('SiteUrl'));
    const tokenAuthorizer = this.tokenAuthorizer();
    for (const route of routes) this.addRoute(api, route, tokenAuthorizer);
    addPreflights(api, setting('SiteUrl'));
    new CfnOutput(this, 'ApiUrl', { value: api.url });
  }

  private tokenAuthorizer(): IAuthorizer {
    const { supply, functionsDirectory } = this;
    const { function: handler } = new LambdaFunction(this, authorizer.id, {
      needs: authorizer.needs,
      supply,
      functionsDirectory,
    });
    return new TokenAuthorizer(this, 'Authorizer', {
      handler,
      // A cached answer outlives the token it was made from by at most this long.
      resultsCacheTtl: Duration.minutes(1),
      validationRegex: '^[Bb]earer [A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+$',
    });
  }

  private addRoute(api: RestApi, route: Route, tokenAuthorizer: IAuthorizer): void {
    const { supply, functionsDirectory } = this;
    const { function: handler } = new LambdaFunction(this, route.id, {
      // Every answer names the site in its CORS headers.
      needs: [...route.needs, 'site'],
      supply,
      functionsDirectory,
      ...(route.timeoutSeconds === undefined ? {} : { timeoutSeconds: route.timeoutSeconds }),
      ...(route.memoryMb === undefined ? {} : { memoryMb: route.memoryMb }),
    });
    const integration = new LambdaIntegration(handler, {
      allowTestInvoke: false,
      ...(route.streamed === true
        ? { responseTransferMode: ResponseTransferMode.STREAM, timeout: Duration.seconds(route.timeoutSeconds ?? 29) }
        : {}),
    });
    const guard: MethodOptions = passesAuthorizer[route.who]
      ? { authorizationType: AuthorizationType.CUSTOM, authorizer: tokenAuthorizer }
      : { authorizationType: AuthorizationType.NONE };
    api.root.resourceForPath(route.path).addMethod(route.method, integration, guard);
  }
}

/** Lets the pages of the site, and no other origin, call what browsers call. */
function addPreflights(api: RestApi, siteUrl: string): void {
  const called = (routes satisfies readonly Route[]).filter(
    ({ path, who }) => path.startsWith('/api/') && who !== 'stripe',
  );
  for (const path of new Set(called.map((route) => route.path))) {
    api.root.resourceForPath(path).addCorsPreflight({
      allowOrigins: [siteUrl],
      allowMethods: called.filter((route) => route.path === path).map(({ method }) => method),
      allowHeaders: ['Authorization', 'Content-Type', 'Accept'],
      maxAge: Duration.hours(1),
    });
  }
}

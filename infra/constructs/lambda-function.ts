import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as Lambda, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Need } from '../routes.ts';
import { provisions, type Supply } from './needs.ts';

export interface LambdaFunctionProps {
  readonly needs: readonly Need[];
  readonly supply: Supply;
  /** Folder with one built folder per function id. */
  readonly functionsDirectory: string;
  readonly timeoutSeconds?: number;
  readonly memoryMb?: number;
}

/** Metric that counts log entries marked `alarm`, over all functions. */
export const alarmEntryMetric = { namespace: 'DatabasePackages', metricName: 'AlarmEntries' } as const;

/** The name of a function in AWS: fixed, so that other stacks and people can name it without a lookup. */
export function functionName(id: string): string {
  return `database-packages-${id}`;
}

/** One function, its log and its role; environment and permissions follow from `needs` and nothing else. */
export class LambdaFunction extends Construct {
  readonly function: Lambda;

  constructor(scope: Construct, id: string, props: LambdaFunctionProps) {
    super(scope, id);
    const provided = [...new Set(props.needs)].map((need) => provisions[need](props.supply));
    const logGroup = this.logGroupOf(id);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        needs: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [logGroup.logGroupArn],
            }),
            ...provided.flatMap(({ statements }) => statements),
          ],
        }),
      },
    });
    this.function = new Lambda(this, 'Function', {
      functionName: functionName(id),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(join(props.functionsDirectory, id), { exclude: ['*.map'] }),
      timeout: Duration.seconds(props.timeoutSeconds ?? 10),
      memorySize: props.memoryMb ?? 1024,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      environment: Object.assign({ FUNCTION_ID: id }, ...provided.map(({ environment }) => environment)),
    });
  }

  private logGroupOf(id: string): LogGroup {
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/aws/lambda/${functionName(id)}`,
      retention: RetentionDays.ONE_MONTH,
      // A kept group of this name would stop the function from ever being created again.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new MetricFilter(this, 'AlarmEntries', {
      logGroup,
      filterPattern: FilterPattern.booleanValue('$.alarm', true),
      metricNamespace: alarmEntryMetric.namespace,
      metricName: alarmEntryMetric.metricName,
    });
    return logGroup;
  }
}

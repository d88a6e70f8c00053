import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { alarmEntryMetric, functionName } from '../constructs/lambda-function.ts';
import { apiName, apiStageName } from '../constructs/public-api.ts';
import { queueNames } from '../constructs/queue-with-dead-letters.ts';
import { settingsOf } from '../constructs/settings.ts';
import { authorizer, queueJobs, scheduledJobs } from '../jobs.ts';
import { type Route, routes } from '../routes.ts';
import type { StageSettings } from '../stages.ts';

export interface AlarmsStackProps extends StackProps {
  readonly stage: StageSettings;
}

interface AlarmRule {
  readonly description: string;
  readonly metric: IMetric;
  readonly atLeast: number;
}

/** What the operator is told about; refers to other stacks by fixed names, so that routes can come and go. */
export class AlarmsStack extends Stack {
  private readonly action: SnsAction;

  constructor(scope: Construct, id: string, { stage, ...props }: AlarmsStackProps) {
    super(scope, id, props);
    const topic = new Topic(this, 'Topic', { enforceSSL: true });
    topic.addSubscription(new EmailSubscription(settingsOf(this, stage)('AlarmEmail')));
    this.action = new SnsAction(topic);
    for (const { queue } of queueJobs) this.watchQueue(queue);
    for (const { id: name } of [authorizer, ...routes, ...queueJobs, ...scheduledJobs]) this.watchFunction(name);
    this.watchWebhook(routes);
    this.addAlarm('alarm-entries', {
      description: 'A function logged something an operator has to look at (entries with "alarm": true).',
      metric: new Metric({ ...alarmEntryMetric, statistic: 'Sum' }),
      atLeast: 1,
    });
  }

  private watchQueue(name: string): void {
    const { queue, deadLetters } = queueNames(name);
    this.addAlarm(`${name}-dead-letters`, {
      description: `Messages of ${name} failed every try: read them, mend the cause, redrive them.`,
      metric: queueMetric('ApproximateNumberOfMessagesVisible', deadLetters),
      atLeast: 1,
    });
    this.addAlarm(`${name}-delay`, {
      description: `${name} has waited for more than 15 minutes: customers may lack what they paid for.`,
      metric: queueMetric('ApproximateAgeOfOldestMessage', queue),
      atLeast: Duration.minutes(15).toSeconds(),
    });
  }

  private watchFunction(name: string): void {
    this.addAlarm(`${name}-errors`, {
      description: `${functionName(name)} crashed or timed out: see its log.`,
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'Errors',
        dimensionsMap: { FunctionName: functionName(name) },
        statistic: 'Sum',
      }),
      atLeast: 1,
    });
  }

  private watchWebhook(rows: readonly Route[]): void {
    for (const { id, method, path } of rows.filter(({ who }) => who === 'stripe')) {
      this.addAlarm(`${id}-5xx`, {
        description: 'Stripe could not deliver events: it retries for three days, then they are lost to the webhook.',
        metric: new Metric({
          namespace: 'AWS/ApiGateway',
          metricName: '5XXError',
          dimensionsMap: { ApiName: apiName, Stage: apiStageName, Method: method, Resource: path },
          statistic: 'Sum',
        }),
        atLeast: 1,
      });
    }
  }

  private addAlarm(id: string, { description, metric, atLeast }: AlarmRule): void {
    new Alarm(this, id, {
      alarmDescription: description,
      metric,
      threshold: atLeast,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(this.action);
  }
}

function queueMetric(metricName: string, queueName: string): Metric {
  return new Metric({
    namespace: 'AWS/SQS',
    metricName,
    dimensionsMap: { QueueName: queueName },
    statistic: 'Maximum',
  });
}

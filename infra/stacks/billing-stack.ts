import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { LambdaFunction } from '../constructs/lambda-function.ts';
import type { Resources, Supply } from '../constructs/needs.ts';
import { QueueWithDeadLetters } from '../constructs/queue-with-dead-letters.ts';
import { settingsOf } from '../constructs/settings.ts';
import { queueJobs, scheduledJobs, type QueueJob, type ScheduledJob } from '../jobs.ts';
import type { StageSettings } from '../stages.ts';

export interface BillingStackProps extends StackProps {
  readonly stage: StageSettings;
  readonly functionsDirectory: string;
  readonly data: Omit<Resources, 'billingEvents' | 'ledger'>;
}

/** The queues, their consumers and the scheduled repair. */
export class BillingStack extends Stack {
  readonly billingEvents: Queue;
  readonly ledger: Queue;
  private readonly functionsDirectory: string;
  private readonly supply: Supply;

  constructor(scope: Construct, id: string, { stage, functionsDirectory, data, ...props }: BillingStackProps) {
    super(scope, id, props);
    const queues = {
      'billing-events': this.queueOf('billing-events', 'BillingEvents'),
      ledger: this.queueOf('ledger', 'Ledger'),
    } as const satisfies Record<QueueJob['queue'], Queue>;
    this.billingEvents = queues['billing-events'];
    this.ledger = queues.ledger;
    this.functionsDirectory = functionsDirectory;
    this.supply = {
      stage,
      setting: settingsOf(this, stage),
      resources: { ...data, billingEvents: this.billingEvents, ledger: this.ledger },
    };
    for (const job of queueJobs) this.addConsumer(job, queues[job.queue]);
    for (const job of scheduledJobs) this.addSchedules(job);
  }

  private queueOf(name: QueueJob['queue'], output: string): Queue {
    const job = queueJobs.find(({ queue }) => queue === name);
    if (job === undefined) throw new Error(`no job consumes the queue ${name}`);
    const { queue, deadLetters } = new QueueWithDeadLetters(this, name, {
      consumerTimeoutSeconds: job.timeoutSeconds,
      maxReceiveCount: job.maxReceiveCount,
    });
    new CfnOutput(this, `${output}QueueUrl`, { value: queue.queueUrl });
    new CfnOutput(this, `${output}DeadLettersUrl`, { value: deadLetters.queueUrl });
    return queue;
  }

  private functionOf({ id, needs, timeoutSeconds }: QueueJob | ScheduledJob) {
    const { supply, functionsDirectory } = this;
    return new LambdaFunction(this, id, { needs, timeoutSeconds, supply, functionsDirectory }).function;
  }

  private addConsumer(job: QueueJob, queue: Queue): void {
    this.functionOf(job).addEventSource(
      new SqsEventSource(queue, {
        batchSize: job.batchSize,
        maxConcurrency: job.maxConcurrency,
        reportBatchItemFailures: true,
      }),
    );
  }

  private addSchedules(job: ScheduledJob): void {
    const target = this.functionOf(job);
    for (const { name, everyHours, input } of job.schedules) {
      new Rule(this, `${job.id}-${name}`, {
        schedule: Schedule.rate(Duration.hours(everyHours)),
        targets: [new LambdaTarget(target, { event: RuleTargetInput.fromObject(input), retryAttempts: 2 })],
      });
    }
  }
}

import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface QueueWithDeadLettersProps {
  /** Timeout of the function that consumes the queue. */
  readonly consumerTimeoutSeconds: number;
  /** Tries before a message is parked. */
  readonly maxReceiveCount: number;
}

/** Names of a queue and of the queue its failed messages are parked in. */
export function queueNames(id: string) {
  return { queue: `database-packages-${id}`, deadLetters: `database-packages-${id}-dead-letters` };
}

/** A queue whose messages, when every try failed, are kept for 14 days in a dead-letter queue. */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: QueueWithDeadLettersProps) {
    super(scope, id);
    const names = queueNames(id);
    const common = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) };
    this.deadLetters = new Queue(this, 'DeadLetters', { ...common, queueName: names.deadLetters });
    this.queue = new Queue(this, 'Queue', {
      ...common,
      queueName: names.queue,
      // AWS asks for six times the consumer's timeout, so that a throttled batch does not come back while it is held.
      visibilityTimeout: Duration.seconds(6 * props.consumerTimeoutSeconds),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: props.maxReceiveCount },
    });
  }
}

import * as z from 'zod';
import { queueJobs, scheduledJobs } from '../../infra/jobs.ts';
import { functionsOf, GetAtt, Ref, resourcesOf, synthesise } from './synthesised.ts';

const synthesised = synthesise('production');
const { Billing } = synthesised.templates;
const days = (count: number) => count * 24 * 3600;

const queues = resourcesOf(
  Billing,
  'AWS::SQS::Queue',
  z.object({
    QueueName: z.string(),
    MessageRetentionPeriod: z.number(),
    VisibilityTimeout: z.number().optional(),
    SqsManagedSseEnabled: z.boolean(),
    RedrivePolicy: z.object({ deadLetterTargetArn: GetAtt, maxReceiveCount: z.number() }).optional(),
  }),
);
const eventSources = Object.values(
  resourcesOf(
    Billing,
    'AWS::Lambda::EventSourceMapping',
    z.object({
      EventSourceArn: GetAtt,
      FunctionName: Ref,
      FunctionResponseTypes: z.array(z.string()).default([]),
      BatchSize: z.number(),
      ScalingConfig: z.object({ MaximumConcurrency: z.number() }),
    }),
  ),
);
const functions = functionsOf(synthesised);

const working = queueJobs.map((job) => {
  const source = eventSources.find(({ FunctionName }) =>
    functions.some(({ id, logicalId }) => id === job.id && logicalId === FunctionName.Ref),
  );
  const queue = source === undefined ? undefined : queues[source.EventSourceArn['Fn::GetAtt'][0]];
  return [job.queue, { job, source, queue }] as const;
});

describe.each(working)('the queue %s', (name, { job, source, queue }) => {
  it('is consumed by its function, and reports failed messages one by one', () => {
    expect(queue?.QueueName).toBe(`database-packages-${name}`);
    expect(source).toMatchObject({
      BatchSize: job.batchSize,
      ScalingConfig: { MaximumConcurrency: job.maxConcurrency },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('parks a message that failed every try for 14 days in a queue nobody consumes', () => {
    const target = queue?.RedrivePolicy?.deadLetterTargetArn['Fn::GetAtt'][0] ?? '';
    expect(queue?.RedrivePolicy?.maxReceiveCount).toBe(job.maxReceiveCount);
    expect(queues[target]?.MessageRetentionPeriod).toBe(days(14));
    expect(queues[target]?.RedrivePolicy).toBeUndefined();
    expect(eventSources.map(({ EventSourceArn }) => EventSourceArn['Fn::GetAtt'][0])).not.toContain(target);
  });

  it('hides a message for at least six times as long as its function may run', () => {
    const timeout = functions.find(({ id }) => id === job.id)?.Timeout ?? Number.NaN;
    expect(queue?.VisibilityTimeout).toBeGreaterThanOrEqual(6 * timeout);
  });
});

describe('queues', () => {
  it('are two for each job, encrypted and closed to plain HTTP', () => {
    expect(Object.keys(queues)).toHaveLength(2 * queueJobs.length);
    for (const queue of Object.values(queues)) expect(queue.SqsManagedSseEnabled).toBe(true);
    const policies = Object.values(
      resourcesOf(Billing, 'AWS::SQS::QueuePolicy', z.object({ Queues: z.array(Ref), PolicyDocument: z.unknown() })),
    );
    const closed = policies.filter(({ PolicyDocument }) =>
      JSON.stringify(PolicyDocument).includes('"aws:SecureTransport":"false"'),
    );
    expect(closed.flatMap((policy) => policy.Queues.map(({ Ref: id }) => id)).sort()).toEqual(
      Object.keys(queues).sort(),
    );
  });
});

describe('schedules', () => {
  it('start each job as often as the table says, with its input', () => {
    const rules = resourcesOf(
      Billing,
      'AWS::Events::Rule',
      z.object({ ScheduleExpression: z.string(), Targets: z.array(z.object({ Arn: GetAtt, Input: z.string() })) }),
    );
    const found = Object.values(rules).flatMap(({ ScheduleExpression, Targets }) =>
      Targets.map(({ Arn, Input }) => ({
        id: functions.find(({ logicalId }) => logicalId === Arn['Fn::GetAtt'][0])?.id,
        expression: ScheduleExpression,
        input: JSON.parse(Input),
      })),
    );
    const expected = scheduledJobs.flatMap(({ id, schedules }) =>
      schedules.map(({ everyHours, input }) => ({
        id,
        expression: everyHours === 24 ? 'rate(1 day)' : everyHours === 1 ? 'rate(1 hour)' : `rate(${everyHours} hours)`,
        input,
      })),
    );
    expect(found).toEqual(expected);
  });
});

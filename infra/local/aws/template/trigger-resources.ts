import * as z from 'zod';
import { unsupported, type Resources } from './resources.ts';
import { TemplateError } from './template-error.ts';

/** A queue that feeds a function. */
export interface EventSource {
  readonly queueArn: string;
  /** Name or ARN. */
  readonly functionName: string;
  readonly batchSize: number;
  readonly maxConcurrency: number | undefined;
  readonly reportsItemFailures: boolean;
}

/** A function called at a fixed rate; `input` is the event, absent for the service's own. */
export interface Schedule {
  readonly name: string;
  readonly arn: string;
  readonly functionArn: string;
  readonly everySeconds: number;
  readonly input: string | undefined;
}

const EventSourceProperties = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().int().positive().default(10),
  Enabled: z.boolean().default(true),
  FilterCriteria: unsupported,
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: z.number().int().positive().optional() }).optional(),
});

const RuleProperties = z.object({
  ScheduleExpression: z.string(),
  State: z.string().default('ENABLED'),
  EventPattern: unsupported,
  Targets: z.array(z.object({ Arn: z.string(), Input: z.string().optional(), InputTransformer: unsupported })),
});

const ScheduleProperties = z.object({
  ScheduleExpression: z.string(),
  State: z.string().default('ENABLED'),
  Target: z.object({ Arn: z.string(), Input: z.string().optional() }),
});

/** The event source mappings that are switched on. */
export function readEventSources(resources: Resources): readonly EventSource[] {
  return resources
    .ofType('AWS::Lambda::EventSourceMapping')
    .map((resource) => resource.read(EventSourceProperties))
    .filter(({ Enabled }) => Enabled)
    .map((properties) => ({
      queueArn: properties.EventSourceArn,
      functionName: properties.FunctionName,
      batchSize: properties.BatchSize,
      maxConcurrency: properties.ScalingConfig?.MaximumConcurrency,
      reportsItemFailures: properties.FunctionResponseTypes.length > 0,
    }));
}

/** The schedules that are switched on, from EventBridge rules and from EventBridge Scheduler. */
export function readSchedules(resources: Resources): readonly Schedule[] {
  const rules = resources.ofType('AWS::Events::Rule').flatMap((resource) => {
    const { Targets, ScheduleExpression, State } = resource.read(RuleProperties);
    return Targets.map((target) => ({ resource, target, expression: ScheduleExpression, state: State }));
  });
  const schedules = resources.ofType('AWS::Scheduler::Schedule').map((resource) => {
    const { Target, ScheduleExpression, State } = resource.read(ScheduleProperties);
    return { resource, target: Target, expression: ScheduleExpression, state: State };
  });
  return [...rules, ...schedules]
    .filter(({ state }) => state === 'ENABLED')
    .map(({ resource, target, expression }) => ({
      name: resource.name,
      arn: resource.attributes['Arn'] ?? '',
      functionArn: target.Arn,
      everySeconds: rateSeconds(expression, resource.path),
      input: target.Input,
    }));
}

const unitSeconds: Readonly<Record<string, number>> = { minute: 60, hour: 3_600, day: 86_400 };

function rateSeconds(expression: string, path: string): number {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const seconds = unitSeconds[unit ?? ''];
  if (seconds === undefined) throw new TemplateError(path, `schedule ${expression} is not supported locally`);
  return Number(count) * seconds;
}

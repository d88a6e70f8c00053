import * as z from 'zod';
import { Ref, functionsOf, resourcesOf, synthesise } from './synthesised.ts';

const synthesised = synthesise('production');
const { Alarms, Api, Billing } = synthesised.templates;

const alarms = Object.values(
  resourcesOf(
    Alarms,
    'AWS::CloudWatch::Alarm',
    z.object({
      Namespace: z.string(),
      MetricName: z.string(),
      Dimensions: z
        .array(z.object({ Name: z.string(), Value: z.string() }))
        .default([])
        .transform((list) => Object.fromEntries(list.map(({ Name, Value }) => [Name, Value]))),
      Threshold: z.number(),
      AlarmActions: z.array(Ref),
    }),
  ),
);
const watched = (metric: string) => alarms.filter(({ MetricName }) => MetricName === metric);
const queueNames = Object.values(
  resourcesOf(Billing, 'AWS::SQS::Queue', z.object({ QueueName: z.string(), RedrivePolicy: z.unknown().optional() })),
);
const named = (list: typeof alarms, dimension: string) => list.map(({ Dimensions }) => Dimensions[dimension]).sort();

describe('the operator is told', () => {
  it('about every parked message', () => {
    const deadLetters = queueNames.filter(({ RedrivePolicy }) => RedrivePolicy === undefined);
    expect(named(watched('ApproximateNumberOfMessagesVisible'), 'QueueName')).toEqual(
      deadLetters.map(({ QueueName }) => QueueName).sort(),
    );
    for (const { Threshold } of watched('ApproximateNumberOfMessagesVisible')) expect(Threshold).toBe(1);
  });

  it('about every queue that falls behind', () => {
    const working = queueNames.filter(({ RedrivePolicy }) => RedrivePolicy !== undefined);
    expect(named(watched('ApproximateAgeOfOldestMessage'), 'QueueName')).toEqual(
      working.map(({ QueueName }) => QueueName).sort(),
    );
  });

  it('about every function that crashes', () => {
    const names = functionsOf(synthesised).map(({ FunctionName }) => FunctionName);
    expect(named(watched('Errors'), 'FunctionName')).toEqual(names.sort());
  });

  it('about every event Stripe could not deliver, with a metric that the API really sends', () => {
    const [api] = Object.values(resourcesOf(Api, 'AWS::ApiGateway::RestApi', z.object({ Name: z.string() })));
    const [stage] = Object.values(
      resourcesOf(
        Api,
        'AWS::ApiGateway::Stage',
        z.object({
          StageName: z.string(),
          MethodSettings: z.array(
            z.object({ ResourcePath: z.string(), HttpMethod: z.string(), MetricsEnabled: z.boolean().default(false) }),
          ),
        }),
      ),
    );
    expect(watched('5XXError').map(({ Dimensions }) => Dimensions)).toEqual([
      { ApiName: api?.Name, Stage: stage?.StageName, Method: 'POST', Resource: '/api/payment/webhook' },
    ]);
    expect(stage?.MethodSettings).toContainEqual({
      ResourcePath: '/~1api~1payment~1webhook',
      HttpMethod: 'POST',
      MetricsEnabled: true,
    });
  });

  it('about log entries marked as alarms, whichever function writes them', () => {
    const filters = [Api, Billing].flatMap((template) =>
      Object.values(
        resourcesOf(
          template,
          'AWS::Logs::MetricFilter',
          z.object({
            FilterPattern: z.string(),
            MetricTransformations: z.array(z.object({ MetricNamespace: z.string(), MetricName: z.string() })),
          }),
        ),
      ),
    );
    expect(filters).toHaveLength(functionsOf(synthesised).length);
    for (const { FilterPattern, MetricTransformations } of filters) {
      expect(FilterPattern).toBe('{ $.alarm IS TRUE }');
      expect(
        watched('AlarmEntries').map(({ Namespace, MetricName }) => ({ MetricNamespace: Namespace, MetricName })),
      ).toEqual(MetricTransformations);
    }
  });

  it('by a mail to the address of the deployment', () => {
    const topics = Object.keys(resourcesOf(Alarms, 'AWS::SNS::Topic', z.unknown()));
    for (const { AlarmActions } of alarms) expect(AlarmActions.map(({ Ref: id }) => id)).toEqual(topics);
    expect(Object.values(resourcesOf(Alarms, 'AWS::SNS::Subscription', z.unknown()))).toEqual([
      { Protocol: 'email', Endpoint: { Ref: 'AlarmEmail' }, TopicArn: { Ref: topics[0] } },
    ]);
  });
});

describe('the alarms stack', () => {
  it('imports nothing, so that a route can be removed in one deployment', () => {
    expect(JSON.stringify(Alarms)).not.toContain('Fn::ImportValue');
  });
});

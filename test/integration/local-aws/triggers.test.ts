import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { localClient } from '../../../infra/local/aws/place.ts';
import { startFixture, until, type Fixture } from './fixture/start-fixture.ts';

let fixture: Fixture;
let sqs: SQSClient;

beforeAll(async () => {
  fixture = await startFixture();
  sqs = new SQSClient(localClient(fixture.aws.endpoints.sqs));
});

afterAll(async () => {
  sqs.destroy();
  await fixture.close();
});

async function sendAll(...bodies: readonly string[]): Promise<void> {
  const Entries = bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody }));
  await sqs.send(new SendMessageBatchCommand({ QueueUrl: fixture.aws.outputs['QueueUrl'], Entries }));
}

function receiveCounts(body: string): readonly string[] {
  return fixture.lines.flatMap((line) => {
    const [, found, count] = /^consume: \{"body":"([^"]*)","receiveCount":"(\d+)"/.exec(line) ?? [];
    return found === body && count !== undefined ? [count] : [];
  });
}

function ticks(scope: string): number {
  return fixture.lines.filter((line) => line === `tick: ticked {"scope":"${scope}"}`).length;
}

describe('a queue', () => {
  it('redelivers only the failed message of a batch and parks it after the last attempt', async () => {
    await sendAll('one', 'fail', 'two');
    await fixture.aws.idle();
    expect(receiveCounts('one')).toEqual(['1']);
    expect(receiveCounts('two')).toEqual(['1']);
    expect(receiveCounts('fail')).toEqual(['1', '2']);
    expect(await fixture.aws.queueDepths()).toEqual({ work: 0, 'work-dead-letters': 1 });
  });

  it('redelivers the whole batch when the function throws', async () => {
    await sendAll('crash');
    await fixture.aws.idle();
    expect(receiveCounts('crash')).toEqual(['1', '2']);
    expect(await fixture.aws.queueDepths()).toEqual({ work: 0, 'work-dead-letters': 2 });
  });

  it('is not idle while a message waits for its next attempt', async () => {
    await sendAll('fail');
    await until(() => (receiveCounts('fail').length === 3 ? true : undefined));
    await expect(fixture.aws.idle(100)).rejects.toThrow('work 1');
    await fixture.aws.idle();
  });
});

describe('a schedule', () => {
  it('fires once when the domain clock jumps over many of its periods', async () => {
    fixture.aws.setClockOffset(10 * 86_400);
    await until(() => (ticks('hourly') === 1 && ticks('daily') === 1 ? true : undefined));
    fixture.aws.setClockOffset(10 * 86_400 + 3_600);
    await until(() => (ticks('hourly') === 2 ? true : undefined));
    await fixture.aws.idle();
    expect(ticks('hourly')).toBe(2);
    expect(ticks('daily')).toBeLessThanOrEqual(2);
  });

  it('does not fire when the clock goes back', async () => {
    const before = ticks('hourly');
    fixture.aws.setClockOffset(0);
    await fixture.aws.idle();
    expect(ticks('hourly')).toBe(before);
  });
});

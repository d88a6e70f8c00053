import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalFunction } from '../../../infra/local/aws/lambda/local-function.ts';
import { until, writeAssembly } from './fixture/start-fixture.ts';

let folder: string;

beforeAll(async () => {
  folder = await writeAssembly({});
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

interface Limits {
  readonly idleMs: number;
  readonly keepMs: number;
  readonly reservedConcurrency?: number;
}

function functionWith(limits: Limits, handler = 'index.handler'): LocalFunction {
  return new LocalFunction({
    definition: {
      id: 'misbehave',
      name: 'misbehave',
      arn: 'arn:aws:lambda:eu-central-1:000000000000:function:misbehave',
      logicalId: 'Misbehave',
      taskRoot: join(folder, 'misbehave'),
      handler,
      timeoutSeconds: 10,
      memoryMb: 128,
      reservedConcurrency: limits.reservedConcurrency,
      environment: {},
    },
    environment: {},
    log: () => undefined,
    instancesMax: 3,
    ...limits,
  });
}

function call(target: LocalFunction, manner: string): Promise<string> {
  return target.invoke({ event: JSON.stringify({ pathParameters: { manner } }), clockOffsetSeconds: 0 });
}

describe('the copies of a function', () => {
  it('grow with the calls at once, up to the bound, and shrink to one when unused', async () => {
    const target = functionWith({ idleMs: 50, keepMs: 60_000 });
    const calls = Array.from({ length: 5 }, () => call(target, 'slow'));
    expect(target.copies).toBe(3);
    await Promise.all(calls);
    await until(() => (target.copies === 1 ? true : undefined));
    await target.close();
  });

  it('never exceed the reserved concurrency', async () => {
    const target = functionWith({ idleMs: 50, keepMs: 60_000, reservedConcurrency: 1 });
    const calls = [call(target, 'fine'), call(target, 'fine')];
    expect(target.copies).toBe(1);
    await Promise.all(calls);
    await target.close();
  });

  it('end one and all when nobody has called for long, and come back when somebody does', async () => {
    const target = functionWith({ idleMs: 10, keepMs: 50 });
    await call(target, 'fine');
    await until(() => (target.copies === 0 ? true : undefined));
    expect(await call(target, 'fine')).toContain('fine');
    await target.close();
  });

  it('are replaced when one dies, also for the calls that wait', async () => {
    const target = functionWith({ idleMs: 50, keepMs: 60_000, reservedConcurrency: 1 });
    const [died, survived] = await Promise.allSettled([call(target, 'exit'), call(target, 'fine')]);
    expect(died.status).toBe('rejected');
    expect(survived.status).toBe('fulfilled');
    await target.close();
  });

  it('fail each call with the reason when the handler cannot be loaded', async () => {
    const target = functionWith({ idleMs: 50, keepMs: 60_000 }, 'index.nothing');
    await expect(call(target, 'fine')).rejects.toThrow('index.nothing is not a function');
    await expect(call(target, 'fine')).rejects.toThrow('index.nothing is not a function');
    await expect(target.prewarm()).rejects.toThrow('index.nothing is not a function');
    await target.close();
  });

  it('fail their calls, running or waiting, when the stack closes', async () => {
    const target = functionWith({ idleMs: 50, keepMs: 60_000, reservedConcurrency: 1 });
    await target.prewarm();
    const running = expect(call(target, 'hang')).rejects.toThrow('The function exited');
    const waiting = expect(call(target, 'fine')).rejects.toThrow('The stack is closing');
    await target.close();
    await Promise.all([running, waiting]);
    await expect(call(target, 'fine')).rejects.toThrow('The stack is closing');
  });
});

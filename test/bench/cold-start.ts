import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** One cold start in a process of its own, in milliseconds. */
export interface ColdStart {
  /** From before the bundle is read until its handler is there. */
  readonly load: number;
  /** From before the bundle is read until its first request is answered. */
  readonly first: number;
  /** What the first request was answered with; undefined for functions that answer no HTTP. */
  readonly status: number | undefined;
}

/**
 * Loads a bundle, sends it the event on stdin, prints what it took; what a streamed answer holds is thrown away. A
 * streamed answer is there when its stream has ended, whatever the function does afterwards.
 */
const child = `
const { Writable } = require('node:stream');
let [status, streamedAt] = [];
const whole = { write: (_c, _e, done) => done(), final: (done) => ((streamedAt = performance.now()), done()) };
globalThis.awslambda = {
  streamifyResponse: (handler) => (event) => handler(event, new Writable(whole)),
  HttpResponseStream: { from: (stream, prelude) => { status = prelude.statusCode; return stream; } },
};
process.stdin.once('data', async (event) => {
  const startedAt = performance.now();
  const { handler } = require(process.argv[1]);
  const load = performance.now() - startedAt;
  const answer = await handler(JSON.parse(event));
  const first = (streamedAt ?? performance.now()) - startedAt;
  const failed = answer?.batchItemFailures?.length > 0;
  console.log('\\n' + JSON.stringify({ load, first, status: failed ? 500 : (status ?? answer?.statusCode) }));
  process.exit(0);
});
`;

async function run(script: string, parameters: readonly string[], env: NodeJS.ProcessEnv, input: string) {
  const startedAt = performance.now();
  const node = spawn(process.execPath, ['-e', script, ...parameters], { env });
  node.stdin.end(input);
  const [out, errors] = await Promise.all([text(node.stdout), text(node.stderr)]);
  return { out, errors, wall: performance.now() - startedAt };
}

/** Wall time in milliseconds of a Node process that does nothing. */
export async function bareStart(): Promise<number> {
  return (await run('process.exit(0)', [], {}, '')).wall;
}

/** Loads a bundle in a fresh process and sends it one event. Throws when it does not load or fails. */
export async function coldStart(file: string, env: NodeJS.ProcessEnv, event: unknown): Promise<ColdStart> {
  const { out, errors } = await run(child, [file], env, JSON.stringify(event));
  const last = out.trim().split('\n').at(-1) ?? '';
  if (!last.startsWith('{"load"')) throw new Error(`${file} did not answer: ${errors}${out}`);
  const { load, first, status }: ColdStart = JSON.parse(last);
  if (status !== undefined && status >= 400) throw new Error(`${file} answered ${status}: ${out}`);
  return { load, first, status };
}

import type { ServerResponse } from 'node:http';
import { FunctionError } from '../lambda/function-error.ts';
import type { InvocationRequest } from '../lambda/instance.ts';
import type { Integration } from '../template/rest-api.ts';
import { GatewayError } from './gateway-error.ts';
import { sendProxyResponse } from './proxy-response.ts';
import type { GatewayRequest } from './request.ts';
import { streamResponse } from './streamed-response.ts';

export type InvokeFunction = (
  functionArn: string,
  request: Omit<InvocationRequest, 'clockOffsetSeconds'>,
) => Promise<string>;

type LambdaIntegration = Extract<Integration, { kind: 'lambda' }>;

export interface LambdaCall {
  readonly integration: LambdaIntegration;
  readonly event: string;
  readonly request: GatewayRequest;
  readonly response: ServerResponse;
  readonly invoke: InvokeFunction;
  readonly binaryMediaTypes: readonly string[];
}

// What the Lambda service takes as an event of a synchronous call.
const EVENT_BYTES_MAX = 6 * 1024 * 1024;
// A regional endpoint drops a stream on which nothing has moved for this long.
const IDLE_MS = 300_000;

/** Has a function answer the request, buffered or streamed. */
export async function callLambda(call: LambdaCall): Promise<void> {
  if (Buffer.byteLength(call.event) > EVENT_BYTES_MAX) throw new GatewayError('REQUEST_TOO_LARGE');
  try {
    if (call.integration.streamed) await callStreamed(call);
    else await callBuffered(call);
  } catch (error) {
    if (error instanceof FunctionError) throw new GatewayError('DEFAULT_5XX', { cause: error });
    throw error;
  }
}

/** After the timeout the gateway answers; the function runs on, as in AWS. */
async function callBuffered({
  integration,
  event,
  request,
  response,
  invoke,
  binaryMediaTypes,
}: LambdaCall): Promise<void> {
  const { promise: timedOut, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new GatewayError('INTEGRATION_TIMEOUT'));
  }, integration.timeoutMs);
  try {
    const payload = await Promise.race([invoke(integration.functionArn, { event }), timedOut]);
    sendProxyResponse(payload, request, response, binaryMediaTypes);
  } finally {
    clearTimeout(timer);
  }
}

async function callStreamed({ integration, event, response, invoke }: LambdaCall): Promise<void> {
  const streamed = streamResponse(response);
  const gone = new AbortController();
  const { promise: broken, reject } = Promise.withResolvers<never>();
  const giveUp = () => {
    reject(new GatewayError('INTEGRATION_TIMEOUT'));
  };
  const total = setTimeout(giveUp, integration.timeoutMs);
  const idle = setTimeout(giveUp, IDLE_MS);
  response.once('close', () => {
    gone.abort();
  });
  const onChunk = async (bytes: Uint8Array) => {
    idle.refresh();
    await streamed.take(bytes).catch(reject);
  };
  let ended = false;
  const onStreamEnd = () => {
    // Without a prelude there is nothing to end; the function's own end tells.
    if (ended || !streamed.begun()) return;
    ended = true;
    streamed.end();
  };
  try {
    const request = { event, onChunk, onStreamEnd, signal: gone.signal };
    await Promise.race([invoke(integration.functionArn, request), broken]);
    if (!ended) streamed.end();
  } catch (error) {
    gone.abort();
    // The client has its whole answer; what the function did afterwards is in its log.
    if (!ended) throw error;
  } finally {
    clearTimeout(total);
    clearTimeout(idle);
  }
}

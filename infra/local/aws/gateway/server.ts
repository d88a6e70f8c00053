import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { localPlace } from '../place.ts';
import type { Method, RestApi } from '../template/rest-api.ts';
import { createAuthorizer, type Authorization, type Authorize } from './authorizer.ts';
import { GatewayError } from './gateway-error.ts';
import { sendGatewayError } from './gateway-response.ts';
import { callLambda, type InvokeFunction } from './integration.ts';
import { proxyEvent } from './proxy-event.ts';
import { checkHeadSize, readBody, readRequestHead, type GatewayRequest } from './request.ts';
import { createRouter, type Router } from './router.ts';

export interface GatewayOptions {
  readonly api: RestApi;
  readonly invoke: InvokeFunction;
  readonly log: (line: string) => void;
}

interface Gateway extends GatewayOptions {
  readonly route: Router;
  readonly authorizers: ReadonlyMap<string, Authorize>;
}

const HEADER_BYTES_READ_MAX = 64 * 1024;

/** The REST API on HTTP, served at the root: the stage name is not part of the path. */
export function createGateway(options: GatewayOptions): Server {
  const invoke = (functionArn: string, event: string) => options.invoke(functionArn, { event });
  const gateway: Gateway = {
    ...options,
    route: createRouter(options.api.methods),
    authorizers: new Map(options.api.authorizers.map((entry) => [entry.id, createAuthorizer(entry, invoke)])),
  };
  return createServer({ maxHeaderSize: HEADER_BYTES_READ_MAX }, (incoming, response) => {
    void serve(incoming, response, gateway);
  });
}

async function serve(incoming: IncomingMessage, response: ServerResponse, gateway: Gateway): Promise<void> {
  const request = readRequestHead(incoming);
  response.setHeader('x-amzn-requestid', request.id);
  response.setHeader('x-amz-apigw-id', request.id);
  try {
    await answer(request, incoming, response, gateway);
  } catch (error) {
    refuse(error, request, response, gateway);
  }
}

async function answer(
  request: GatewayRequest,
  incoming: IncomingMessage,
  response: ServerResponse,
  gateway: Gateway,
): Promise<void> {
  checkHeadSize(request);
  const body = await readBody(incoming);
  const match = gateway.route(request.method, request.path);
  if (match === undefined) throw new GatewayError('MISSING_AUTHENTICATION_TOKEN');
  const authorization = await authorize(match.method, request, gateway);
  const { integration } = match.method;
  if (integration.kind === 'mock') {
    response.writeHead(integration.status, integration.headers).end();
    return;
  }
  const { api, invoke } = gateway;
  const event = JSON.stringify(proxyEvent({ request, match, body, authorization, api }));
  await callLambda({ integration, event, request, response, invoke, binaryMediaTypes: api.binaryMediaTypes });
}

async function authorize(
  method: Method,
  request: GatewayRequest,
  gateway: Gateway,
): Promise<Authorization | undefined> {
  if (method.authorizerId === undefined) return undefined;
  const authorizer = gateway.authorizers.get(method.authorizerId);
  if (authorizer === undefined) throw new GatewayError('AUTHORIZER_CONFIGURATION_ERROR');
  const { region, accountId } = localPlace;
  const { id, stageName } = gateway.api;
  const resource = `${id}/${stageName}/${request.method}/${request.path.replace(/^\//, '')}`;
  return authorizer(request, `arn:aws:execute-api:${region}:${accountId}:${resource}`);
}

/** After the first byte the status is out: only a broken connection tells the client that the answer is not whole. */
function refuse(error: unknown, request: GatewayRequest, response: ServerResponse, { api, log }: Gateway): void {
  const refusal = error instanceof GatewayError ? error : new GatewayError('DEFAULT_5XX', { cause: error });
  if (refusal.cause !== undefined) log(`${request.method} ${request.path}: ${String(refusal.cause)}`);
  if (response.headersSent || response.destroyed) response.destroy();
  else sendGatewayError(refusal, request, response, api.responses);
}

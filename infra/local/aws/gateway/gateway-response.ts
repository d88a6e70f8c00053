import type { ServerResponse } from 'node:http';
import type { GatewayResponse } from '../template/rest-api.ts';
import { gatewayErrors, type GatewayError } from './gateway-error.ts';
import { firstHeader, type GatewayRequest } from './request.ts';

const DEFAULT_TEMPLATES = { 'application/json': '{"message":$context.error.messageString}' };

/** Answers one of the gateway's own errors, worded by the template if it says so, by AWS's default if not. */
export function sendGatewayError(
  error: GatewayError,
  request: GatewayRequest,
  response: ServerResponse,
  configured: readonly GatewayResponse[],
): void {
  const defaults = gatewayErrors[error.type];
  const wording =
    configured.find(({ type }) => type === error.type) ??
    configured.find(({ type }) => type === (defaults.status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX'));
  const templates = Object.keys(wording?.templates ?? {}).length > 0 ? wording?.templates : undefined;
  const [mediaType, template] = chooseTemplate(templates ?? DEFAULT_TEMPLATES, firstHeader(request, 'accept'));
  response.statusCode = wording?.status ?? defaults.status;
  response.setHeader('content-type', mediaType);
  response.setHeader('x-amzn-errortype', defaults.errorType);
  for (const [name, value] of Object.entries(wording?.headers ?? {})) response.setHeader(name, value);
  response.end(fillTemplate(template, error, request));
}

function chooseTemplate(templates: Readonly<Record<string, string>>, accept: string | undefined): [string, string] {
  const wanted = accept?.split(',').map((part) => part.split(';')[0]?.trim()) ?? [];
  const key = wanted.find((type) => type !== undefined && type in templates) ?? 'application/json';
  const chosen = templates[key];
  return chosen === undefined ? (Object.entries(templates)[0] ?? ['application/json', '']) : [key, chosen];
}

function fillTemplate(template: string, error: GatewayError, request: GatewayRequest): string {
  const values: Readonly<Record<string, string>> = {
    'error.message': error.message,
    'error.messageString': JSON.stringify(error.message),
    'error.responseType': error.type,
    requestId: request.id,
    extendedRequestId: request.id,
    httpMethod: request.method,
    path: request.path,
    protocol: request.protocol,
    requestTimeEpoch: String(request.receivedAtMs),
    'identity.sourceIp': request.sourceIp,
    'identity.userAgent': firstHeader(request, 'user-agent') ?? '',
  };
  return template.replace(/\$context\.([A-Za-z]+(?:\.[A-Za-z]+)*)/g, (_whole, name: string) => values[name] ?? '');
}

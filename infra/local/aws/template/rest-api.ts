import * as z from 'zod';
import { unsupported, type Resource, type Resources } from './resources.ts';
import { TemplateError } from './template-error.ts';

/** What answers a method. */
export type Integration =
  | { readonly kind: 'lambda'; readonly functionArn: string; readonly streamed: boolean; readonly timeoutMs: number }
  | { readonly kind: 'mock'; readonly status: number; readonly headers: Readonly<Record<string, string>> };

export interface Method {
  readonly httpMethod: string;
  /** The path as the template spells it: `/a/{b}`. */
  readonly resourcePath: string;
  readonly resourceId: string;
  readonly authorizerId: string | undefined;
  readonly integration: Integration;
}

export interface TokenAuthorizer {
  readonly id: string;
  readonly functionArn: string;
  readonly headerName: string;
  readonly ttlSeconds: number;
  readonly tokenPattern: RegExp | undefined;
}

/** How the gateway words one of its own errors. */
export interface GatewayResponse {
  readonly type: string;
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly templates: Readonly<Record<string, string>>;
}

export interface RestApi {
  readonly id: string;
  readonly stageName: string;
  readonly binaryMediaTypes: readonly string[];
  readonly methods: readonly Method[];
  readonly authorizers: readonly TokenAuthorizer[];
  readonly responses: readonly GatewayResponse[];
}

const INTEGRATION_TIMEOUT_MS = 29_000;

const quoted = z.string().regex(/^'.*'$/s, 'only static values in quotes are supported locally');

const ApiProperties = z.object({ BinaryMediaTypes: z.array(z.string()).default([]), Body: unsupported });
const ResourceProperties = z.object({ ParentId: z.string(), PathPart: z.string() });

const MethodProperties = z.object({
  HttpMethod: z.string(),
  ResourceId: z.string(),
  AuthorizationType: z.enum(['NONE', 'CUSTOM']).default('NONE'),
  AuthorizerId: z.string().optional(),
  ApiKeyRequired: z.literal(false).optional(),
  RequestValidatorId: unsupported,
  Integration: z.discriminatedUnion('Type', [
    z.object({
      Type: z.literal('AWS_PROXY'),
      Uri: z.string(),
      TimeoutInMillis: z.number().int().positive().default(INTEGRATION_TIMEOUT_MS),
    }),
    z.object({
      Type: z.literal('MOCK'),
      RequestTemplates: z.record(z.string(), z.string()),
      IntegrationResponses: z
        .array(
          z.object({
            StatusCode: z.coerce.number().int(),
            ResponseParameters: z.record(z.string(), quoted).default({}),
            ResponseTemplates: z.record(z.string(), z.literal('')).optional(),
          }),
        )
        .length(1),
    }),
  ]),
});

const AuthorizerProperties = z.object({
  Type: z.literal('TOKEN', { error: 'only TOKEN authorizers are supported locally' }),
  AuthorizerUri: z.string(),
  IdentitySource: z.string().default('method.request.header.Authorization'),
  AuthorizerResultTtlInSeconds: z.number().int().nonnegative().default(300),
  IdentityValidationExpression: z.string().optional(),
});

const plainTemplate = z
  .string()
  .refine(
    (text) => !/#(set|if|foreach|else|end)\b|\$(?!context\.)[a-z]/i.test(text),
    'only $context variables are supported locally',
  );

const ResponseProperties = z.object({
  ResponseType: z.string(),
  StatusCode: z.coerce.number().int().optional(),
  ResponseParameters: z.record(z.string(), quoted).default({}),
  ResponseTemplates: z.record(z.string(), plainTemplate).default({}),
});

/** The one REST API of the template. */
export function readRestApi(resources: Resources): RestApi {
  const [api, ...others] = resources.ofType('AWS::ApiGateway::RestApi');
  if (api === undefined || others.length > 0) throw new TemplateError('RestApi', 'exactly one is supported locally');
  const paths = readPaths(resources, api);
  return {
    id: api.ref,
    stageName: resources.ofType('AWS::ApiGateway::Stage')[0]?.name ?? 'local',
    binaryMediaTypes: api.read(ApiProperties).BinaryMediaTypes,
    methods: resources.ofType('AWS::ApiGateway::Method').map((resource) => readMethod(resource, paths)),
    authorizers: resources.ofType('AWS::ApiGateway::Authorizer').map(readAuthorizer),
    responses: resources.ofType('AWS::ApiGateway::GatewayResponse').map(readGatewayResponse),
  };
}

function readPaths(resources: Resources, api: Resource): (id: string) => string {
  const root = api.attributes['RootResourceId'];
  const parts = new Map(
    resources.ofType('AWS::ApiGateway::Resource').map((resource) => [resource.ref, resource.read(ResourceProperties)]),
  );
  const pathOf = (id: string): string => {
    if (id === root) return '';
    const part = parts.get(id);
    if (part === undefined) throw new TemplateError(id, 'is not a resource of the API');
    return `${pathOf(part.ParentId)}/${part.PathPart}`;
  };
  return (id) => pathOf(id) || '/';
}

function readMethod(resource: Resource, pathOf: (id: string) => string): Method {
  const properties = resource.read(MethodProperties);
  if (properties.AuthorizationType === 'CUSTOM' && properties.AuthorizerId === undefined) {
    throw new TemplateError(resource.path, 'names no authorizer');
  }
  return {
    httpMethod: properties.HttpMethod,
    resourceId: properties.ResourceId,
    resourcePath: pathOf(properties.ResourceId),
    authorizerId: properties.AuthorizationType === 'CUSTOM' ? properties.AuthorizerId : undefined,
    integration: readIntegration(properties.Integration, resource.path),
  };
}

function readIntegration(integration: z.infer<typeof MethodProperties>['Integration'], path: string): Integration {
  if (integration.Type === 'AWS_PROXY') {
    return { kind: 'lambda', ...invocationUri(integration.Uri, path), timeoutMs: integration.TimeoutInMillis };
  }
  const [response] = integration.IntegrationResponses;
  const headers = Object.entries(response?.ResponseParameters ?? {}).map(
    ([name, value]) => [afterPrefix(name, 'method.response.header.', path), unquote(value)] as const,
  );
  return { kind: 'mock', status: response?.StatusCode ?? 200, headers: Object.fromEntries(headers) };
}

function readAuthorizer(resource: Resource): TokenAuthorizer {
  const properties = resource.read(AuthorizerProperties);
  const pattern = properties.IdentityValidationExpression;
  return {
    id: resource.ref,
    functionArn: invocationUri(properties.AuthorizerUri, resource.path).functionArn,
    headerName: afterPrefix(properties.IdentitySource, 'method.request.header.', resource.path).toLowerCase(),
    ttlSeconds: properties.AuthorizerResultTtlInSeconds,
    tokenPattern: pattern === undefined ? undefined : new RegExp(pattern),
  };
}

function readGatewayResponse(resource: Resource): GatewayResponse {
  const properties = resource.read(ResponseProperties);
  const headers = Object.entries(properties.ResponseParameters).map(
    ([name, value]) => [afterPrefix(name, 'gatewayresponse.header.', resource.path), unquote(value)] as const,
  );
  return {
    type: properties.ResponseType,
    status: properties.StatusCode,
    headers: Object.fromEntries(headers),
    templates: properties.ResponseTemplates,
  };
}

function invocationUri(uri: string, path: string): { functionArn: string; streamed: boolean } {
  const [, functionArn, action] =
    /\/functions\/(arn:[^/]+)\/(invocations|response-streaming-invocations)$/.exec(uri) ?? [];
  if (functionArn === undefined) throw new TemplateError(path, `${uri} is not a function invocation`);
  return { functionArn, streamed: action === 'response-streaming-invocations' };
}

function afterPrefix(name: string, prefix: string, path: string): string {
  if (!name.startsWith(prefix)) throw new TemplateError(path, `${name} does not start with ${prefix}`);
  return name.slice(prefix.length);
}

function unquote(value: string): string {
  return value.slice(1, -1);
}

import * as z from 'zod/mini';
import { problemTable, type ProblemCode } from '../platform/problem.ts';
import { ProblemAnswer } from './answers.ts';
import { operations, type Operation } from './operations.ts';

type Json = Readonly<Record<string, unknown>>;

function jsonSchema(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...document } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return document;
}

function parameters(where: 'path' | 'query', schema: z.ZodMiniObject | undefined): readonly Json[] {
  if (schema === undefined) return [];
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    in: where,
    required: where === 'path',
    schema: z.toJSONSchema(z.object({ field: field ?? z.unknown() }), { io: 'input', unrepresentable: 'any' })
      .properties?.['field'],
  }));
}

/** Every problem an operation can answer with, by status. */
function problemCodes(operation: Operation): readonly ProblemCode[] {
  const guard: ProblemCode[] = operation.who === 'signed-in' ? ['unauthorized'] : [];
  const adminGuard: ProblemCode[] = operation.who === 'admin' ? ['unauthorized', 'forbidden'] : [];
  const input: ProblemCode[] = operation.bodySchema === undefined ? [] : ['invalid-json', 'payload-too-large'];
  const checked: ProblemCode[] = (operation.bodySchema ?? operation.querySchema) ? ['invalid-request'] : [];
  return [...new Set([...guard, ...adminGuard, ...input, ...checked, ...operation.problems, 'internal' as const])];
}

function problemResponses(operation: Operation): Json {
  const byStatus = Map.groupBy(problemCodes(operation), (code) => problemTable[code].status);
  const entries = [...byStatus].map(([status, codes]) => [
    String(status),
    {
      description: codes.map((code) => `\`${code}\`: ${problemTable[code].title}`).join('; '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
  return Object.fromEntries(entries);
}

function describe(id: string, operation: Operation): Json {
  const { summary, who, bodySchema, querySchema, pathSchema, status, answer } = operation;
  const schema = jsonSchema(answer, 'output');
  const mediaTypes = operation.mediaTypes ?? ['application/json'];
  const content = mediaTypes.map((type) => [type, type === 'text/csv' ? { schema: { type: 'string' } } : { schema }]);
  const body =
    bodySchema === undefined
      ? {}
      : {
          requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(bodySchema, 'input') } } },
        };
  return {
    operationId: id,
    summary,
    parameters: [...parameters('path', pathSchema), ...parameters('query', querySchema)],
    ...body,
    security: who === 'signed-in' || who === 'admin' ? [{ bearer: [] }] : [],
    responses: {
      [status]: { description: 'Success', content: Object.fromEntries(content) },
      ...problemResponses(operation),
    },
  };
}

/** The OpenAPI 3.1 description of the public contract, generated from the schemas the functions parse with. */
export function openApiDocument(site: { url: string; version: string }): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [id, operation] of Object.entries<Operation>(operations)) {
    // OpenAPI knows no greedy parameters: slashes in a value are percent-encoded.
    const path = operation.path.replaceAll('+}', '}');
    paths[path] = { ...paths[path], [operation.method]: describe(id, operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Database Packages',
      version: site.version,
      description: 'Rent access to collections of compliance norms and ask which of them apply to a product.',
    },
    servers: [{ url: site.url }],
    paths,
    components: {
      schemas: { Problem: jsonSchema(ProblemAnswer, 'output') },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

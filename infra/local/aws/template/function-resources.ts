import { stat } from 'node:fs/promises';
import * as z from 'zod';
import { unsupported, type Resource, type Resources } from './resources.ts';
import { TemplateError } from './template-error.ts';

/** A Lambda function as the template describes it. */
export interface FunctionDefinition {
  /** The short name: what the template gives as FUNCTION_ID, else the function name. */
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  readonly logicalId: string;
  readonly taskRoot: string;
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly reservedConcurrency: number | undefined;
  readonly environment: Readonly<Record<string, string>>;
}

const FunctionProperties = z.object({
  Handler: z.string(),
  Runtime: z.string(),
  Code: z.object({ S3Key: z.string() }),
  Timeout: z.number().int().positive().default(3),
  MemorySize: z.number().int().positive().default(128),
  ReservedConcurrentExecutions: z.number().int().positive().optional(),
  PackageType: unsupported,
  Layers: unsupported,
  Environment: z.object({ Variables: z.record(z.string(), z.string()).default({}) }).default({ Variables: {} }),
});

/** The Node.js functions of the template; custom-resource helpers in other languages have no work locally. */
export async function readFunctions(resources: Resources): Promise<readonly FunctionDefinition[]> {
  const found = resources.ofType('AWS::Lambda::Function').filter(runsOnNode);
  return Promise.all(found.map(readFunction));
}

function runsOnNode(resource: Resource): boolean {
  return (
    resource
      .read(z.object({ Runtime: z.unknown() }))
      .Runtime?.toString()
      .startsWith('nodejs') ?? false
  );
}

async function readFunction(resource: Resource): Promise<FunctionDefinition> {
  const properties = resource.read(FunctionProperties);
  const taskRoot = resource.assets.get(properties.Code.S3Key);
  if (taskRoot === undefined) throw new TemplateError(resource.path, `no asset has the key ${properties.Code.S3Key}`);
  const found = await stat(taskRoot).catch(() => undefined);
  if (!found?.isDirectory()) throw new TemplateError(resource.path, `its bundle ${taskRoot} is not there`);
  const environment = properties.Environment.Variables;
  return {
    id: environment['FUNCTION_ID'] ?? resource.name,
    name: resource.name,
    arn: resource.attributes['Arn'] ?? '',
    logicalId: resource.logicalId,
    taskRoot,
    handler: properties.Handler,
    timeoutSeconds: properties.Timeout,
    memoryMb: properties.MemorySize,
    reservedConcurrency: properties.ReservedConcurrentExecutions,
    environment,
  };
}

import * as z from 'zod';
import type { Stack } from './cloud-assembly.ts';
import { noValue, resolve, resolveCondition, type Scope } from './intrinsics.ts';
import { harmlessIdentity, isHarmless, modelledTypes, type Identity, type Place } from './resource-identities.ts';
import { TemplateError } from './template-error.ts';

/** A property the local AWS would get wrong: present means the template is refused. */
export const unsupported = z.never({ error: 'is not supported locally' }).optional();

/** One resource of a template whose condition holds. */
export interface Resource extends Identity {
  readonly logicalId: string;
  readonly name: string;
  readonly path: string;
  readonly assets: ReadonlyMap<string, string>;
  /** Resolves the properties that `schema` names, and only those. */
  read<Schema extends z.ZodObject>(schema: Schema): z.infer<Schema>;
}

/** All stacks of an assembly with their references resolved. */
export interface Resources {
  ofType(...types: readonly string[]): readonly Resource[];
  readonly outputs: Readonly<Record<string, string>>;
}

interface LinkOptions {
  readonly stacks: readonly Stack[];
  readonly parameters: Readonly<Record<string, string>>;
  readonly place: Place;
}

/** Links the stacks: every Ref, GetAtt and ImportValue can be followed. An unknown resource type throws. */
export function linkResources(options: LinkOptions): Resources {
  const exportsByName = new Map<string, () => unknown>();
  const scopes = options.stacks.map((stack) => ({ stack, scope: stackScope(stack, options, exportsByName) }));
  for (const { stack, scope } of scopes) registerExports(stack, scope, exportsByName);
  for (const { stack } of scopes) refuseUnknownTypes(stack);
  return {
    ofType: (...types) => scopes.flatMap(({ stack, scope }) => resourcesOf(stack, scope, types, options.place)),
    outputs: Object.fromEntries(scopes.flatMap(({ stack, scope }) => outputsOf(stack, scope))),
  };
}

function stackScope(stack: Stack, options: LinkOptions, exportsByName: ReadonlyMap<string, () => unknown>): Scope {
  const pseudo: Readonly<Record<string, unknown>> = {
    'AWS::Region': options.place.region,
    'AWS::AccountId': options.place.accountId,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack.name,
    'AWS::StackId': `arn:aws:cloudformation:${options.place.region}:${options.place.accountId}:stack/${stack.name}/local`,
    'AWS::NoValue': noValue,
  };
  const scope: Scope = {
    ref(name, path) {
      if (name in pseudo) return pseudo[name];
      if (name in stack.template.Parameters) return parameterValue(stack, name, options.parameters, path);
      return identityOf(stack, scope, name, options.place, path).ref;
    },
    attribute(logicalId, attribute, path) {
      const value = identityOf(stack, scope, logicalId, options.place, path).attributes[attribute];
      if (value === undefined) throw new TemplateError(path, `attribute ${attribute} is not known locally`);
      return value;
    },
    condition(name, path) {
      const condition = stack.template.Conditions[name];
      if (condition === undefined) throw new TemplateError(path, `condition ${name} does not exist`);
      return resolveCondition(condition, scope, `${stack.name}.Conditions.${name}`);
    },
    mapping([map, first, second], path) {
      const value = stack.template.Mappings[map]?.[first]?.[second];
      if (value === undefined) throw new TemplateError(path, `mapping ${map}.${first}.${second} does not exist`);
      return value;
    },
    importValue(name, path) {
      const exported = exportsByName.get(name);
      if (exported === undefined) throw new TemplateError(path, `no stack exports ${name}`);
      return exported();
    },
  };
  return scope;
}

function parameterValue(stack: Stack, name: string, given: Readonly<Record<string, string>>, path: string): unknown {
  const parameter = stack.template.Parameters[name];
  const value = given[name] ?? parameter?.Default;
  if (value === undefined) throw new TemplateError(path, `parameter ${name} has no value`);
  const isList = parameter?.Type === 'CommaDelimitedList' || parameter?.Type.startsWith('List<');
  return isList ? String(value).split(',') : String(value);
}

function identityOf(stack: Stack, scope: Scope, logicalId: string, place: Place, path: string): Identity {
  const resource = stack.template.Resources[logicalId];
  if (resource === undefined) throw new TemplateError(path, `${logicalId} does not exist in ${stack.name}`);
  const name = nameOf(stack, scope, logicalId);
  const modelled = modelledTypes[resource.Type];
  return modelled === undefined ? harmlessIdentity(resource.Type, name, place) : modelled.identify(name, place);
}

function nameOf(stack: Stack, scope: Scope, logicalId: string): string {
  const resource = stack.template.Resources[logicalId];
  const property = modelledTypes[resource?.Type ?? '']?.nameProperty;
  const given = property === undefined ? undefined : resource?.Properties[property];
  if (given === undefined) return `${stack.name}-${logicalId}`;
  return z.string().parse(resolve(given, scope, `${stack.name}.${logicalId}.${String(property)}`));
}

function resourcesOf(stack: Stack, scope: Scope, types: readonly string[], place: Place): readonly Resource[] {
  return Object.entries(stack.template.Resources)
    .filter(([, { Type }]) => types.includes(Type))
    .filter(([id, { Condition }]) => Condition === undefined || scope.condition(Condition, `${stack.name}.${id}`))
    .map(([logicalId, { Properties }]) => {
      const path = `${stack.name}.${logicalId}`;
      return {
        ...identityOf(stack, scope, logicalId, place, path),
        logicalId,
        path,
        name: nameOf(stack, scope, logicalId),
        assets: stack.assets,
        read: (schema) => readProperties(schema, Properties, scope, path),
      };
    });
}

function readProperties<Schema extends z.ZodObject>(
  schema: Schema,
  properties: Readonly<Record<string, unknown>>,
  scope: Scope,
  path: string,
): z.infer<Schema> {
  const wanted = Object.entries(properties).filter(([name]) => name in schema.shape);
  const resolved = resolve(Object.fromEntries(wanted), scope, path);
  const parsed = schema.safeParse(resolved);
  if (parsed.success) return parsed.data;
  throw new TemplateError(path, z.prettifyError(parsed.error), { cause: parsed.error });
}

function registerExports(stack: Stack, scope: Scope, exportsByName: Map<string, () => unknown>): void {
  for (const [id, output] of Object.entries(stack.template.Outputs)) {
    if (output.Export === undefined) continue;
    const path = `${stack.name}.Outputs.${id}`;
    const name = z.string().parse(resolve(output.Export.Name, scope, path));
    exportsByName.set(name, () => resolve(output.Value, scope, path));
  }
}

function refuseUnknownTypes(stack: Stack): void {
  for (const [id, { Type }] of Object.entries(stack.template.Resources)) {
    if (Type in modelledTypes || isHarmless(Type)) continue;
    throw new TemplateError(`${stack.name}.${id}`, `resource type ${Type} is not supported locally`);
  }
}

function outputsOf(stack: Stack, scope: Scope): readonly (readonly [string, string])[] {
  return Object.entries(stack.template.Outputs)
    .filter(([id, { Condition }]) => Condition === undefined || scope.condition(Condition, `${stack.name}.${id}`))
    .map(([id, { Value }]) => [id, String(resolve(Value, scope, `${stack.name}.Outputs.${id}`))] as const);
}

import { TemplateError } from './template-error.ts';

/** What intrinsic functions look up: one per stack. */
export interface Scope {
  ref(name: string, path: string): unknown;
  attribute(logicalId: string, attribute: string, path: string): unknown;
  condition(name: string, path: string): boolean;
  mapping(keys: readonly [string, string, string], path: string): unknown;
  importValue(name: string, path: string): unknown;
}

/** `AWS::NoValue`: the property that holds it is left out. */
export const noValue = Symbol('AWS::NoValue');

type Intrinsic = (argument: unknown, scope: Scope, path: string) => unknown;

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, scope, path) => scope.ref(text(argument, path), path),
  'Fn::GetAtt': (argument, scope, path) => getAttribute(resolve(argument, scope, path), scope, path),
  'Fn::Join': (argument, scope, path) => {
    const [separator, parts] = pair(resolve(argument, scope, path), path);
    return list(parts, path)
      .map((part) => text(part, path))
      .join(text(separator, path));
  },
  'Fn::Sub': (argument, scope, path) => substitute(argument, scope, path),
  'Fn::Select': (argument, scope, path) => {
    const [index, items] = pair(resolve(argument, scope, path), path);
    const item = list(items, path)[Number(index)];
    if (item === undefined) throw new TemplateError(path, `has no element ${String(index)}`);
    return item;
  },
  'Fn::Split': (argument, scope, path) => {
    const [separator, source] = pair(resolve(argument, scope, path), path);
    return text(source, path).split(text(separator, path));
  },
  'Fn::FindInMap': (argument, scope, path) => {
    const [map, first, second] = list(resolve(argument, scope, path), path).map((key) => text(key, path));
    if (map === undefined || first === undefined || second === undefined) throw new TemplateError(path, 'needs 3 keys');
    return scope.mapping([map, first, second], path);
  },
  'Fn::ImportValue': (argument, scope, path) => scope.importValue(text(resolve(argument, scope, path), path), path),
  'Fn::Base64': (argument, scope, path) => Buffer.from(text(resolve(argument, scope, path), path)).toString('base64'),
  'Fn::If': (argument, scope, path) => {
    const [name, yes, no] = list(argument, path);
    return resolve(scope.condition(text(name, path), path) ? yes : no, scope, path);
  },
};

const tests: Readonly<Record<string, Intrinsic>> = {
  'Fn::Equals': (argument, scope, path) => {
    const [left, right] = pair(resolve(argument, scope, path), path);
    return text(left, path) === text(right, path);
  },
  'Fn::And': (argument, scope, path) => list(argument, path).every((test) => resolveCondition(test, scope, path)),
  'Fn::Or': (argument, scope, path) => list(argument, path).some((test) => resolveCondition(test, scope, path)),
  'Fn::Not': (argument, scope, path) => !resolveCondition(list(argument, path)[0], scope, path),
  Condition: (argument, scope, path) => scope.condition(text(argument, path), path),
};

/** Evaluates every intrinsic function in `value`; an unknown one throws with its path. */
export function resolve(value: unknown, scope: Scope, path: string): unknown {
  if (Array.isArray(value)) {
    return value.map((item, index) => resolve(item, scope, `${path}[${index}]`)).filter((item) => item !== noValue);
  }
  if (!isObject(value)) return value;
  const [name, argument] = onlyEntry(value);
  if (name === 'Ref' || name?.startsWith('Fn::')) {
    const intrinsic = intrinsics[name];
    if (intrinsic === undefined) throw new TemplateError(path, `${name} is not supported locally`);
    return intrinsic(argument, scope, `${path}.${name}`);
  }
  const entries = Object.entries(value).map(([key, item]) => [key, resolve(item, scope, `${path}.${key}`)] as const);
  return Object.fromEntries(entries.filter(([, item]) => item !== noValue));
}

/** Evaluates an entry of `Conditions`. */
export function resolveCondition(value: unknown, scope: Scope, path: string): boolean {
  const [name, argument] = isObject(value) ? onlyEntry(value) : [];
  const test = name === undefined ? undefined : tests[name];
  if (test === undefined) throw new TemplateError(path, `${String(name)} is not a condition`);
  return test(argument, scope, `${path}.${name}`) === true;
}

function getAttribute(argument: unknown, scope: Scope, path: string): unknown {
  const [logicalId, ...attribute] = typeof argument === 'string' ? argument.split('.') : list(argument, path);
  return scope.attribute(text(logicalId, path), attribute.map((part) => text(part, path)).join('.'), path);
}

function substitute(argument: unknown, scope: Scope, path: string): string {
  const [template, given] = Array.isArray(argument) ? argument : [argument, {}];
  const variables = resolve(given, scope, path);
  return text(template, path).replace(/\$\{(!?)([^}]+)\}/g, (whole, literal: string, name: string) => {
    if (literal === '!') return whole.replace('!', '');
    if (isObject(variables) && name in variables) return text(variables[name], path);
    const value = name.includes('.') ? getAttribute(name, scope, path) : scope.ref(name, path);
    return text(value, path);
  });
}

function onlyEntry(value: Readonly<Record<string, unknown>>): [string, unknown] | [] {
  const [first, ...others] = Object.entries(value);
  return first === undefined || others.length > 0 ? [] : first;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pair(value: unknown, path: string): [unknown, unknown] {
  const items = list(value, path);
  if (items.length !== 2) throw new TemplateError(path, 'needs two arguments');
  return [items[0], items[1]];
}

function list(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new TemplateError(path, 'needs a list');
  return value;
}

function text(value: unknown, path: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TemplateError(path, `needs a string, got ${JSON.stringify(value)}`);
}

import { invalid } from '../stripe-error.ts';

/** Form data as Stripe nests it: `a[b][0][c]=v`. Every leaf is text; numeric keys make arrays. */
type FormValue = string | FormValue[] | FormObject;

export interface FormObject {
  [key: string]: FormValue;
}

interface Branch {
  [key: string]: Branch | string;
}

const DEPTH_MAX = 12;
const PAIRS_MAX = 5_000;

/** Parses a query string or a form body; contradictory or malformed keys are answered 400. */
export function parseForm(text: string): FormObject {
  const root = emptyBranch();
  let pairs = 0;
  for (const [key, value] of new URLSearchParams(text)) {
    pairs += 1;
    if (pairs > PAIRS_MAX) throw invalid({ message: 'Too many parameters.' });
    place(root, { path: splitKey(key), value, key });
  }
  return asObject(root);
}

/** Without a prototype, so that a key such as `__proto__` is a key like any other. */
function emptyBranch(): Branch {
  return Object.create(null);
}

function splitKey(key: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(key);
  const [, head, rest] = match ?? [];
  if (head === undefined || rest === undefined)
    throw invalid({ message: `Invalid parameter name: ${key}`, param: key });
  const path = [head, ...Array.from(rest.matchAll(/\[([^[\]]*)\]/g), (part) => part[1] ?? '')];
  if (path.length > DEPTH_MAX) throw invalid({ message: `Parameter is nested too deeply: ${key}`, param: key });
  return path;
}

function place(root: Branch, options: { path: string[]; value: string; key: string }): void {
  const { path, value, key } = options;
  let branch = root;
  path.forEach((part, index) => {
    const name = part === '' ? String(Object.keys(branch).length) : part;
    if (index === path.length - 1) {
      if (typeof branch[name] === 'object') throw contradiction(key);
      branch[name] = value;
      return;
    }
    const next = branch[name] ?? emptyBranch();
    if (typeof next === 'string') throw contradiction(key);
    branch[name] = next;
    branch = next;
  });
}

function contradiction(key: string) {
  return invalid({ message: `Parameter is given as text and as an object: ${key}`, param: key });
}

function asObject(branch: Branch): FormObject {
  const object: FormObject = Object.create(null);
  for (const [key, value] of Object.entries(branch)) object[key] = asValue(value);
  return object;
}

function asValue(value: Branch | string): FormValue {
  if (typeof value === 'string') return value;
  const keys = Object.keys(value);
  if (keys.length === 0 || !keys.every((key) => /^\d+$/.test(key))) return asObject(value);
  return keys.sort((a, b) => Number(a) - Number(b)).map((key) => asValue(value[key] ?? ''));
}

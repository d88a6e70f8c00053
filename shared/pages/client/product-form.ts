import { parseFactLines, parseFactValue, type FactValue } from '../fact-text.ts';
import type { PackageInfo } from './api-shapes.ts';
import { allInside, byId, element } from './dom.ts';

/** The body of POST /api/analyze. */
export interface AnalyzeBody {
  readonly product: {
    readonly name: string;
    readonly description?: string;
    readonly facts?: Readonly<Record<string, FactValue>>;
  };
  readonly databases?: readonly string[];
}

type ReadForm = { readonly body: AnalyzeBody } | { readonly problem: string; readonly field: HTMLElement };

/** Reads the form; corrections made in an earlier answer win over what it says. */
export function readProductForm(corrections: ReadonlyMap<string, FactValue>): ReadForm {
  const nameField = byId('product-name', HTMLInputElement);
  const name = nameField.value.trim();
  if (name === '') return { problem: 'Give the product a name.', field: nameField };
  const linesField = byId('fact-lines', HTMLTextAreaElement);
  const lines = parseFactLines(linesField.value);
  if (lines.problems.length > 0) return { problem: lines.problems.join('; '), field: linesField };
  const fields = readFactFields();
  if ('problem' in fields) return fields;
  const facts = { ...markets(), ...fields.facts, ...lines.facts, ...Object.fromEntries(corrections) };
  const databases = allInside(byId('databases', HTMLElement), 'input:enabled', HTMLInputElement);
  const chosen = databases.filter((box) => box.checked).map((box) => box.value);
  if (databases[0] !== undefined && chosen.length === 0) return { problem: 'Choose a database.', field: databases[0] };
  const description = byId('product-description', HTMLTextAreaElement).value.trim();
  return {
    body: {
      product: {
        name,
        ...(description === '' ? {} : { description }),
        ...(Object.keys(facts).length === 0 ? {} : { facts }),
      },
      // All of them is the same as not choosing, and stays true when a database is added meanwhile.
      ...(chosen.length === databases.length ? {} : { databases: chosen }),
    },
  };
}

function markets(): Readonly<Record<string, FactValue>> {
  const form = byId('product-form', HTMLFormElement);
  const ticked = allInside(form, 'input[name="market"]:checked', HTMLInputElement).map((box) => box.value);
  return ticked.length === 0 ? {} : { markets: ticked };
}

function readFactFields():
  { readonly facts: Readonly<Record<string, FactValue>> } | Exclude<ReadForm, { body: AnalyzeBody }> {
  const facts: Record<string, FactValue> = {};
  for (const field of document.querySelectorAll('[data-fact]')) {
    if (!(field instanceof HTMLSelectElement || field instanceof HTMLInputElement) || field.value === '') continue;
    const key = field.dataset['fact'] ?? '';
    const value = parseFactValue(key, field.value);
    if (value === undefined) {
      const question = field.closest('label')?.querySelector('span')?.textContent ?? key;
      return { problem: `“${field.value}” is no answer to: ${question}`, field };
    }
    facts[key] = value;
  }
  return { facts };
}

/** Shows the databases: those that can be read to tick, the others with the package that has them. */
export function showDatabases({
  allowed,
  packages,
}: {
  allowed: readonly string[];
  packages: readonly PackageInfo[];
}): void {
  const known = new Map(
    packages.flatMap((info) => info.databases.map((database) => [database.file, database] as const)),
  );
  const files = [...new Set([...allowed, ...known.keys()])];
  const label = (file: string) => known.get(file)?.name ?? (file === 'norms.json' ? 'EU base' : file);
  const rows = files.map((file) =>
    allowed.includes(file) ? openDatabase(file, label(file)) : lockedDatabase(file, label(file), packages),
  );
  const frame = byId('databases', HTMLElement);
  frame.replaceChildren(element('legend', {}, 'Databases'), ...rows);
}

/** Nobody is signed in: nothing to choose from. */
export function hideDatabases(): void {
  const note = element('p', { class: 'muted' }, 'Sign in to see the databases you can use. The EU base is free.');
  byId('databases', HTMLElement).replaceChildren(element('legend', {}, 'Databases'), note);
}

function openDatabase(file: string, name: string): HTMLElement {
  return element(
    'label',
    {},
    element('input', { type: 'checkbox', value: file, checked: true }),
    element('span', {}, name),
  );
}

function lockedDatabase(file: string, name: string, packages: readonly PackageInfo[]): HTMLElement {
  const sellers = packages.filter((info) => info.databases.some((database) => database.file === file));
  const cheapest = sellers.toSorted((one, other) => one.price.month - other.price.month)[0];
  return element(
    'span',
    { class: 'locked' },
    `🔒 ${name} `,
    cheapest !== undefined && element('a', { href: `/packages#${cheapest.package_type}` }, `in ${cheapest.name}`),
  );
}

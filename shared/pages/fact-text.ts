import { facts, isFactKey, type FactDefinition, type FactKey } from '../norms/facts.ts';

/** A fact's value as the API takes and gives it. */
export type FactValue = string | number | boolean | readonly string[] | readonly number[];

const marketNames: Readonly<Record<string, string>> = {
  EU: 'European Union',
  US: 'United States',
  CN: 'China',
  JP: 'Japan',
  IN: 'India',
  AE: 'United Arab Emirates',
  INT: 'International',
  UNECE: 'UNECE',
  GCC: 'Gulf states',
};

/** A market or jurisdiction by its everyday name. */
export function marketName(code: string): string {
  return marketNames[code] ?? code;
}

/** How a fact is defined; undefined for a key this version does not know. */
export function factDefinition(key: string): FactDefinition | undefined {
  return isFactKey(key) ? facts[key] : undefined;
}

/** Every fact there is, for lists to choose from. */
export function factKeys(): readonly string[] {
  return Object.keys(facts);
}

/** The question that a fact answers. */
export function factQuestion(key: FactKey): string {
  return facts[key].ask;
}

/** A fact's key in words: `power.rated_voltage_ac_v` becomes "Power: rated voltage ac (V)". */
export function factLabel(key: string): string {
  const definition = factDefinition(key);
  const unit = definition !== undefined && 'unit' in definition ? definition.unit : '';
  const ending = `_${unit.toLowerCase()}`;
  const name = unit !== '' && key.endsWith(ending) ? key.slice(0, -ending.length) : key;
  const words = wordText(name).replace('.', ': ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${unit === '' ? '' : ` (${unit})`}`;
}

/** A vocabulary word without its underscores. */
export function wordText(word: string): string {
  return word.replaceAll('_', ' ');
}

/** A fact's value in words. */
export function factValueText(key: string, value: FactValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return wordText(value);
  if (typeof value === 'number') return String(value);
  if (value.length === 0) return 'none';
  if (key === 'markets') return value.map((code) => marketName(String(code))).join(', ');
  const parts = [...new Set<string | number>(value)].map((part) => wordText(String(part)));
  return parts.join(factDefinition(key)?.type === 'range' ? ' to ' : ', ');
}

/** A fact read from what a person typed; undefined when the text does not fit the fact. */
export function parseFactValue(key: string, text: string): FactValue | undefined {
  const definition = factDefinition(key);
  const trimmed = text.trim();
  if (definition === undefined || trimmed === '') return undefined;
  switch (definition.type) {
    case 'yes-no':
      return yesNo.get(trimmed.toLowerCase());
    case 'word':
      return definition.values.find((word) => word.toLowerCase() === trimmed.toLowerCase());
    case 'words':
      return parseWords(definition.values, trimmed);
    case 'number':
      return parseNumber(trimmed, definition);
    case 'range':
      return parseRange(trimmed, definition);
    case 'date':
      return parseDay(trimmed);
    case 'code':
      return new RegExp(definition.pattern).test(trimmed) ? trimmed : undefined;
    default:
      return definition satisfies never;
  }
}

/** Facts typed one a line as key=value; lines that do not fit come back as problems in words. */
export function parseFactLines(text: string): { facts: Record<string, FactValue>; problems: readonly string[] } {
  const found: Record<string, FactValue> = {};
  const problems: string[] = [];
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line === '') continue;
    const [key = '', ...rest] = line.split('=').map((part) => part.trim());
    const value = parseFactValue(key, rest.join('='));
    if (value !== undefined) found[key] = value;
    else problems.push(isFactKey(key) ? `“${line}”: ${expectation(facts[key])}` : `“${line}”: no such fact`);
  }
  return { facts: found, problems };
}

const yesNo: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
]);

function expectation(definition: FactDefinition): string {
  switch (definition.type) {
    case 'yes-no':
      return 'expected yes or no';
    case 'word':
      return `expected one of ${definition.values.join(', ')}`;
    case 'words':
      return 'expected words of this fact, with commas between them';
    case 'number':
      return `expected a number from ${definition.min} to ${definition.max} ${definition.unit}`.trimEnd();
    case 'range':
      return `expected a number or a range such as 220-240 ${definition.unit}`.trimEnd();
    case 'date':
      return 'expected a day such as 2027-01-20';
    case 'code':
      return `expected something like ${definition.example}`;
    default:
      return definition satisfies never;
  }
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

function parseNumber(text: string, { min, max }: Bounds): number | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return undefined;
  const number = Number(text);
  return number >= min && number <= max ? number : undefined;
}

function parseRange(text: string, bounds: Bounds): readonly number[] | undefined {
  const parts = text.split(/\s*(?:-|–|,|\bto\b)\s*/);
  const low = parseNumber(parts[0] ?? '', bounds);
  const high = parseNumber(parts.at(-1) ?? '', bounds);
  if (parts.length > 2 || low === undefined || high === undefined || low > high) return undefined;
  return [low, high];
}

function parseWords(values: readonly string[], text: string): readonly string[] | undefined {
  const words = text.split(',').map((word) => word.trim().toLowerCase());
  const known = words.map((word) => values.find((value) => value.toLowerCase() === word));
  const found = known.filter((word) => word !== undefined);
  return found.length === words.length ? [...new Set(found)] : undefined;
}

function parseDay(text: string): string | undefined {
  const moment = Date.parse(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(moment)) return undefined;
  // Date.parse rolls 2026-02-30 over; the round trip refuses it.
  return new Date(moment).toISOString().startsWith(text) ? text : undefined;
}

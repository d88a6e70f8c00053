import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { facts } from '../../shared/norms/facts.ts';
import { baseDatabase, type CataloguePackage } from '../../shared/norms/manifest.ts';
import { isAct, referencesOf } from '../../shared/norms/norm-rule.ts';
import { NormSchema, type Norm, type Rule } from '../../shared/norms/norm-schema.ts';
import { contradictions, leafProblems, leavesOf } from '../../shared/norms/rule-check.ts';
import { readCatalogueFile } from './catalogue-file.ts';

/** One database file as read: its bytes, and its norms where they follow the schema. */
export interface DataFile {
  readonly file: string;
  readonly body: Uint8Array;
  readonly norms: readonly Norm[];
}

/** What was found in a data folder. Errors stop a publication, warnings do not. */
export interface DataReport {
  readonly files: readonly DataFile[];
  readonly packages: readonly CataloguePackage[];
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

interface Findings {
  readonly errors: string[];
  readonly warnings: string[];
}

/** Reads and checks a data folder: every `norms*.json` and `packages.json`. */
export async function checkData(dataDir: string): Promise<DataReport> {
  const found: Findings = { errors: [], warnings: [] };
  const names = (await readdir(dataDir)).filter((name) => /^norms(_[a-z]+)?\.json$/.test(name));
  // The base comes first: every other database refers to it.
  names.sort((a, b) => Number(b === baseDatabase) - Number(a === baseDatabase) || (a < b ? -1 : 1));
  const files = await Promise.all(names.map((name) => readDatabase(dataDir, name, found)));
  const packages = await readPackages(dataDir, found);
  checkNorms(files, found);
  for (const one of packages) {
    if (one.databases === 'all') continue;
    for (const file of one.databases) {
      if (!names.includes(file))
        found.errors.push(`packages.json: ${one.package_type} names ${file}, which does not exist`);
    }
  }
  return { files, packages, ...found };
}

async function readDatabase(dataDir: string, file: string, found: Findings): Promise<DataFile> {
  const body = await readFile(join(dataDir, file));
  const norms: Norm[] = [];
  try {
    const records: unknown = JSON.parse(body.toString());
    if (!Array.isArray(records)) throw new Error('is not an array');
    records.forEach((record: unknown, index) => {
      const parsed = NormSchema.safeParse(record);
      if (parsed.success) norms.push(parsed.data);
      else
        found.errors.push(
          `${file}[${index}] ${idOf(record)}: ${parsed.error.issues
            .slice(0, 3)
            .map((issue) => `${issue.path.join('.')} ${issue.message}`)
            .join('; ')}`,
        );
    });
  } catch (error) {
    found.errors.push(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
  return { file, body, norms };
}

const idOf = (record: unknown) =>
  typeof record === 'object' && record !== null && 'id' in record ? String(record.id) : '?';

async function readPackages(dataDir: string, found: Findings): Promise<readonly CataloguePackage[]> {
  try {
    return await readCatalogueFile(dataDir);
  } catch (error) {
    found.errors.push(`packages.json: ${error instanceof Error ? error.message : 'cannot be read'}`);
    return [];
  }
}

/** The kind of every norm there is, by id. */
type Kinds = ReadonlyMap<string, Norm['kind']>;

function checkNorms(files: readonly DataFile[], found: Findings): void {
  const home = new Map<string, string>();
  const titles = new Map<string, Norm>();
  const everywhere: Kinds = new Map(files.flatMap(({ norms }) => norms.map((norm) => [norm.id, norm.kind])));
  const usedFacts = new Set<string>();
  const base = files.find(({ file }) => file === baseDatabase)?.norms.filter(({ kind }) => isAct(kind)) ?? [];
  for (const { file, norms } of files) {
    const own = [...norms, ...base].map(({ id }) => id);
    for (const norm of norms) {
      const at = `${file} ${norm.id}`;
      if (home.has(norm.id)) found.errors.push(`${at}: id is also in ${home.get(norm.id)}`);
      if (`${norm.db}.json` !== file) found.errors.push(`${at}: db says ${norm.db}`);
      for (const to of referencesOf(norm)) checkDependence(at, to, own, everywhere, found);
      home.set(norm.id, file);
      checkTitle(norm, at, titles, found);
      checkReferences(norm, at, everywhere, found);
      checkDates(norm, at, found);
      checkRules(norm, at, found);
      for (const rule of rulesOf(norm)) for (const leaf of leavesOf(rule)) usedFacts.add(leaf.fact);
    }
  }
  checkCircles(files, found);
  const idle = files.length === 0 ? [] : Object.keys(facts).filter((key) => !usedFacts.has(key));
  if (idle.length > 0) found.warnings.push(`no rule uses: ${idle.join(', ')}`);
}

/** Two norms of one jurisdiction with one title are mostly one norm twice, in one database certainly. */
function checkTitle(norm: Norm, at: string, titles: Map<string, Norm>, found: Findings): void {
  const title = `${norm.jurisdiction} ${norm.title.toLowerCase()}`;
  const other = titles.get(title);
  if (other?.db === norm.db) found.errors.push(`${at}: same title as ${other.id}`);
  else if (other !== undefined) found.warnings.push(`${at}: same title as ${other.id} in ${other.db}.json`);
  titles.set(title, norm);
}

/** A norm can depend on others of its own database and on acts of the base; other acts count only when they are read too. */
function checkDependence(at: string, to: string, own: readonly string[], everywhere: Kinds, found: Findings) {
  if (own.includes(to)) return;
  const kind = everywhere.get(to);
  if (kind === 'standard')
    found.errors.push(`${at}: depends on ${to}, a standard of another database, which never counts`);
  else if (kind === undefined) found.warnings.push(`${at}: depends on ${to}, which is in no database`);
  else found.warnings.push(`${at}: depends on ${to} of another database, which counts only when both are read`);
}

/** Norms that decide about each other in a circle have no verdict. */
function checkCircles(files: readonly DataFile[], found: Findings): void {
  const byId = new Map(files.flatMap(({ norms }) => norms.map((norm) => [norm.id, norm] as const)));
  const done = new Set<string>();
  const visit = (norm: Norm, path: readonly string[]): void => {
    if (path.includes(norm.id)) {
      const circle = [...path.slice(path.indexOf(norm.id)), norm.id].join(' → ');
      found.errors.push(`${norm.db}.json ${norm.id}: depends on itself: ${circle}`);
      return;
    }
    if (done.has(norm.id)) return;
    done.add(norm.id);
    for (const id of referencesOf(norm)) {
      const target = byId.get(id);
      if (target !== undefined && id !== norm.id) visit(target, [...path, norm.id]);
    }
  };
  for (const norm of byId.values()) visit(norm, []);
}

const plausibleId = /^(?=.*\d)[\p{L}\p{N}][\p{L}\p{N} ./()§:+&,–-]{2,80}$/u;

function checkReferences(norm: Norm, at: string, everywhere: Kinds, found: Findings): void {
  const related = (norm.related ?? []).map((relation) => relation.id);
  for (const id of [...related, ...(norm.superseded_by ?? []), ...(norm.parent ?? []), ...(norm.yields_to ?? [])]) {
    if (id === norm.id) found.errors.push(`${at}: refers to itself`);
    else if (!everywhere.has(id) && !plausibleId.test(id))
      found.errors.push(`${at}: ${id} is neither ours nor looks like an id`);
  }
}

function checkDates(norm: Norm, at: string, found: Findings): void {
  const { published, in_force, applies_from, repealed } = norm.dates;
  const inOrder = [published, in_force, applies_from].filter((day) => day !== undefined && day !== null);
  if (inOrder.some((day, index) => index > 0 && day < (inOrder[index - 1] ?? '')))
    found.warnings.push(`${at}: dates are not in order`);
  if (repealed && applies_from && repealed < applies_from) found.errors.push(`${at}: repealed before it applies`);
  const today = norm.checked;
  if (norm.status === 'repealed' && repealed && repealed > today)
    found.errors.push(`${at}: status repealed, but that day is ahead`);
  if (norm.status === 'in_force' && repealed && repealed <= today)
    found.errors.push(`${at}: in force, but repealed on ${repealed}`);
  if (norm.status === 'in_force' && applies_from && applies_from > today)
    found.errors.push(`${at}: in force, but applies from ${applies_from}`);
  if (norm.status === 'adopted_not_applicable' && applies_from && applies_from <= today)
    found.errors.push(`${at}: not yet applicable, but applies from ${applies_from}`);
  if (norm.source_url.includes(' ')) found.errors.push(`${at}: source_url holds a space`);
}

const rulesOf = (norm: Norm): Rule[] => [
  norm.applies,
  ...(norm.possible === undefined ? [] : [norm.possible]),
  ...(norm.excludes ?? []).map((exclusion) => exclusion.if),
];

function checkRules(norm: Norm, at: string, found: Findings): void {
  for (const rule of rulesOf(norm)) {
    for (const leaf of leavesOf(rule)) found.errors.push(...leafProblems(leaf).map((problem) => `${at}: ${problem}`));
    found.errors.push(...contradictions(rule).map((problem) => `${at}: ${problem}`));
  }
}

/** Counts per database and package, as lines of text. */
export function summary({ files, packages }: DataReport): string[] {
  const count = (file: string) => files.find((one) => one.file === file)?.norms.length ?? 0;
  const total = files.reduce((sum, { norms }) => sum + norms.length, 0);
  return [
    ...files.map(({ file, norms }) => `${file}: ${norms.length} norms`),
    ...packages.map(
      ({ package_type, databases }) =>
        `${package_type}: ${databases === 'all' ? total : databases.reduce((sum, file) => sum + count(file), 0)} norms`,
    ),
    `in all: ${total} norms`,
  ];
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ options: { quiet: { type: 'boolean' } }, allowPositionals: true });
  const report = await checkData(positionals[0] ?? 'data');
  for (const error of report.errors) console.error(`error    ${error}`);
  if (values.quiet !== true) {
    for (const warning of report.warnings) console.warn(`warning  ${warning}`);
    for (const line of summary(report)) console.log(line);
  }
  process.exitCode = report.errors.length > 0 ? 1 : 0;
}

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { shownAs } from '../../shared/norms/database-names.ts';
import { projectDataDir } from './catalogue-file.ts';
import { checkData, type DataReport } from './check-data.ts';

const readme = join(import.meta.dirname, '../../README.md');
const [begin, end] = ['<!-- databases: written by npm run data:table -->', '<!-- end of databases -->'];

const isInForce = (status: string) => status === 'in_force' || status === 'partly_applicable';

/** The README's table of databases, counted from the data. */
export function databasesTable({ files, packages }: Pick<DataReport, 'files' | 'packages'>): string {
  const rows = files.map(({ file, norms }) => {
    const adopted = norms.filter(({ status }) => status === 'adopted_not_applicable').length;
    const opening = packages.filter(({ databases }) => databases !== 'all' && databases.includes(file));
    const rented = opening.map(({ name }) => name).join(', ') || 'free';
    const acts = norms.filter(({ kind }) => kind !== 'standard').length;
    const inForce = norms.filter(({ status }) => isInForce(status)).length;
    return `| \`${file}\` | ${shownAs(file).name} | ${rented} | ${inForce} | ${adopted} | ${acts} | ${norms.length - acts} |`;
  });
  const all = files.flatMap(({ norms }) => norms);
  const acts = all.filter(({ kind }) => kind !== 'standard').length;
  const sums = [
    all.filter(({ status }) => isInForce(status)).length,
    all.filter(({ status }) => status === 'adopted_not_applicable').length,
    acts,
    all.length - acts,
  ];
  return [
    '| File | Holds | Comes with | In force | Adopted | Acts | Standards |',
    '| --- | --- | --- | --: | --: | --: | --: |',
    ...rows,
    `| ${files.length} files | | Mega Bundle: all of them | ${sums.join(' | ')} |`,
  ].join('\n');
}

/** A text with the table between its marks replaced. Throws when the marks are not there. */
export async function withTable(text: string, table: string): Promise<string> {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the README has no place for the table (${begin})`);
  const replaced = `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`;
  return format(replaced, { parser: 'markdown', singleQuote: true, printWidth: 120 });
}

if (import.meta.main) {
  const text = await readFile(readme, 'utf8');
  await writeFile(readme, await withTable(text, databasesTable(await checkData(projectDataDir))));
}

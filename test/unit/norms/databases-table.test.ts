import { readFile } from 'node:fs/promises';
import { databasesTable, withTable } from '../../../infra/scripts/databases-table.ts';
import { checkData } from '../../../infra/scripts/check-data.ts';
import { normFixture } from '../analysis/norm-fixture.ts';

describe('the README’s table of databases', () => {
  it('is what `npm run data:table` writes', async () => {
    const readme = await readFile('README.md', 'utf8');
    expect(await withTable(readme, databasesTable(await checkData('data')))).toBe(readme);
  });

  it('counts what is in force and what is only adopted', () => {
    const norms = [
      normFixture({ id: 'A' }),
      normFixture({ id: 'B', kind: 'standard', status: 'partly_applicable' }),
      normFixture({ id: 'C', status: 'adopted_not_applicable' }),
    ];
    const rows = databasesTable({ files: [{ file: 'norms.json', body: new Uint8Array(), norms }], packages: [] });
    expect(rows).toContain('| `norms.json` | EU base | free | 2 | 1 | 2 | 1 |');
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isHeld, loadAssetFiles } from '../../../shared/pages/asset-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'assets-'));
writeFileSync(join(folder, 'style.css'), 'body{}');
writeFileSync(join(folder, 'home-page.js'), '1');
writeFileSync(join(folder, 'secret.map'), '{}');
const files = loadAssetFiles(folder);
afterAll(() => rmSync(folder, { recursive: true }));

describe('asset files', () => {
  it('are only those of a kind that browsers get', () => {
    expect([...files.keys()].sort()).toEqual(['home-page.js', 'style.css']);
    expect(files.get('style.css')).toMatchObject({ text: 'body{}', contentType: 'text/css; charset=utf-8' });
    expect(files.get('../package.json')).toBeUndefined();
  });

  it('are not sent again to who holds this version', () => {
    const file = { text: 'x', contentType: 'text/css', etag: '"abc"' };
    expect(isHeld(file, '"abc"')).toBe(true);
    expect(isHeld(file, '"old", W/"abc"')).toBe(true);
    expect(isHeld(file, '"old"')).toBe(false);
    expect(isHeld(file, undefined)).toBe(false);
  });
});

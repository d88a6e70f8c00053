import { previewSample } from '../../../shared/norms/sample.ts';
import { normFixture } from '../analysis/norm-fixture.ts';

const norms = [
  ...Array.from({ length: 30 }, (_unused, index) => normFixture({ id: `I ${index}`, db: 'norms_iso' })),
  ...Array.from({ length: 5 }, (_unused, index) => normFixture({ id: `E ${index}`, db: 'norms_iec' })),
];

describe('the preview of a package', () => {
  it('is the same every time, whatever the order of the data', () => {
    expect(previewSample(norms.toReversed(), 10)).toEqual(previewSample(norms, 10));
  });

  it('gives every database its turn', () => {
    const shown = previewSample(norms, 10).map((norm) => norm.db);
    expect(shown.filter((db) => db === 'norms_iec')).toHaveLength(5);
  });

  it('is not simply the beginning of the file', () => {
    const shown = previewSample(norms, 4).map((norm) => norm.id);
    expect(shown).not.toEqual(['E 0', 'I 0', 'E 1', 'I 1']);
  });

  it('shows titles and scope, never rules or obligations', () => {
    const text = JSON.stringify(previewSample(norms, 50));
    expect(previewSample(norms, 50)).toHaveLength(35);
    for (const secret of ['applies', 'obligations', 'CE marking', 'source_url']) expect(text).not.toContain(secret);
  });
});

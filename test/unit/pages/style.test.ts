import { readFileSync } from 'node:fs';

const css = readFileSync('shared/pages/assets/style.css', 'utf8');
const blocks = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, block = '']) => block);
const colours = (block: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );

/** Relative luminance after WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one = '', other = ''): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const textPairs = [
  ...['text', 'muted', 'accent'].flatMap((text) => ['page', 'card'].map((ground) => [text, ground] as const)),
  ...['good', 'warning', 'bad'].map((look) => [look, `${look}-soft`] as const),
  ['bad', 'card'] as const,
  ['on-accent', 'accent'] as const,
  ['on-accent', 'accent-strong'] as const,
];

describe.each([
  ['light', blocks[0]],
  ['dark', blocks[1]],
])('the %s colours', (_scheme, block = '') => {
  const named = colours(block);

  it.each(textPairs)('let %s be read on %s (WCAG AA, 4.5)', (text, ground) => {
    expect(contrast(named[text], named[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('let the edges of fields be seen (WCAG AA, 3)', () => {
    expect(contrast(named['edge'], named['card'])).toBeGreaterThanOrEqual(3);
  });
});

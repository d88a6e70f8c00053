import { readFileSync } from 'node:fs';
import { facts, markets } from '../../../shared/norms/facts.ts';
import { renderDevelopPage } from '../../../shared/pages/develop-page.ts';
import { renderHomePage } from '../../../shared/pages/home-page.ts';
import { renderManagePage } from '../../../shared/pages/manage-page.ts';
import { renderPackagesPage, type PackageBox } from '../../../shared/pages/packages-page.ts';
import { pageSettingsName, parsePageSettings } from '../../../shared/pages/page-settings.ts';

const settings = {
  site_url: 'https://example.com',
  supabase_url: 'https://project.supabase.co',
  supabase_publishable_key: 'sb_publishable_"<x>',
};
const box: PackageBox = {
  package_type: 'us_box',
  name: 'US <Box>',
  description: 'Rules & standards',
  databases: [
    { file: 'norms_us.json', name: 'United States', region: 'US', norm_count: 1190 },
    { file: 'norms_x.json', name: 'Second', region: 'X', norm_count: 7 },
  ],
  price: { currency: 'usd', month: 2999, year: 29_990 },
  norm_count: 1197,
  regions: ['US', 'X'],
  industries: ['All'],
  trial_days: 10,
  features: ['FCC "rules"'],
  icon: '🇺🇸',
  color: '#10B981',
};
const renderBox = (changes: Partial<PackageBox> = {}) =>
  String(renderPackagesPage({ settings, packages: [{ ...box, ...changes }] }));

const pages = {
  home: String(renderHomePage({ settings })),
  packages: renderBox(),
  manage: String(renderManagePage({ settings })),
  develop: String(renderDevelopPage({ settings })),
};

const readScript = (file: string) => readFileSync(`shared/pages/client/${file}`, 'utf8');

/** A page's script with everything of the client that it imports. */
function scriptsOf(file: string, found: Set<string> = new Set()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, imported = ''] of readScript(file).matchAll(/from '\.\/([a-z-]+\.ts)'/g)) scriptsOf(imported, found);
  return found;
}

describe.each(Object.entries(pages))('the %s page', (name, markup) => {
  it('runs under a policy without inline scripts, inline styles or foreign resources', () => {
    expect(markup).not.toMatch(/<script(?![^>]* src="\/assets\/[a-z-]+\.js"><\/script>)/);
    expect(markup).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
    expect(markup).not.toMatch(/\s(?:src|href|action)="(?!\/|#)/);
  });

  it('hands its settings to the browser unharmed', () => {
    const content = new RegExp(`name="${pageSettingsName}" content="([^"]*)"`).exec(markup)?.[1] ?? '';
    const entities: Readonly<Record<string, string>> = { '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' };
    const text = content.replace(/&(?:quot|lt|gt|amp);/g, (entity) => entities[entity] ?? '');
    expect(parsePageSettings(text)).toEqual(settings);
  });

  it('gives every id once, and every label something to name', () => {
    const ids = [...markup.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const named = [...markup.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g)].map(([, id]) => id);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has every element that its script asks for by id', () => {
    const scripts = [...scriptsOf(`${name}-page.ts`)].map(readScript);
    const sought = scripts.flatMap((script) => [...script.matchAll(/byId\('([^']+)'/g)].map(([, id]) => id));
    expect(sought.filter((id) => !markup.includes(` id="${id}"`))).toEqual([]);
  });

  it('has one main heading, a skip link, and the way to every page', () => {
    expect(markup.match(/<h1/g)).toHaveLength(1);
    expect(markup).toContain('<a class="skip-link" href="#content">');
    for (const path of ['/packages', '/packages/manage', '/develop', '/api/openapi.json']) {
      expect(markup).toContain(`href="${path}"`);
    }
  });
});

describe('a package box', () => {
  it('shows the counts and prices of the catalogue, and none of its own', () => {
    expect(pages.packages).toContain('<strong>1,197</strong> norms');
    expect(pages.packages).toContain('2 databases');
    expect(pages.packages).toContain('<span class="number">1,190</span>');
    expect(pages.packages).toContain('<strong>$29.99</strong> a month');
    expect(pages.packages).toContain('<strong>$299.90</strong> a year');
    expect(pages.packages).toContain('saves $59.98');
  });

  it('escapes what the catalogue says', () => {
    expect(pages.packages).toContain('US &lt;Box&gt;');
    expect(pages.packages).toContain('Rules &amp; standards');
    expect(pages.packages).toContain('FCC &quot;rules&quot;');
  });

  it('offers the trial that the package has, and none where there is none', () => {
    expect(pages.packages).toContain('Start 10-day trial');
    expect(pages.packages).toContain('Rent this box');
    expect(renderBox({ trial_days: 0 })).not.toContain('data-action="trial"');
  });

  it('promises no saving by the year where there is none', () => {
    expect(renderBox({ price: { currency: 'usd', month: 1000, year: 12_000 } })).not.toContain('saves');
  });

  it('says that nothing is on offer', () => {
    expect(String(renderPackagesPage({ settings, packages: [] }))).toContain('No package is on offer');
  });
});

describe('the analysis form', () => {
  it('offers every market and lists every fact', () => {
    for (const market of markets) expect(pages.develop).toContain(`name="market" value="${market}"`);
    for (const key of Object.keys(facts)) expect(pages.develop).toContain(`<code>${key}</code>`);
  });
});

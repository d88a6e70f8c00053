import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startStack, type Stack } from '../../infra/local/stack.ts';

const screenshots = process.env['SCREENSHOTS'];
const quiet = ['background-networking', 'component-update', 'sync', 'quic'].map((feature) => `--disable-${feature}`);
let stack: Stack;
let browser: Browser;

beforeAll(async () => {
  [stack, browser] = await Promise.all([
    startStack({ port: 0, log: () => undefined }),
    chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--no-first-run', ...quiet] }),
  ]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await stack.close();
});

/** A fresh visitor; whatever the page complains about fails the test. */
async function visitor(width: number): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 4')) complaints.push(message.text());
  });
  return { page, complaints };
}

async function show(page: Page, name: string): Promise<void> {
  if (screenshots === undefined) return;
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
}

async function noSidewaysScroll(page: Page): Promise<void> {
  const [content, width] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(content).toBeLessThanOrEqual(width ?? 0);
}

async function analyse(page: Page): Promise<void> {
  await page.goto(`${stack.doors.api}/develop`);
  await page.fill('#product-name', 'Bluetooth speaker');
  await page.fill(
    '#product-description',
    'Portable speaker for consumers with Bluetooth, Li-ion battery 3.7 V, USB-C.',
  );
  await page.click('#analyse');
  await page.waitForFunction(() => !document.querySelector<HTMLElement>('#answer')?.hidden);
  await page.waitForFunction(() => document.querySelector<HTMLElement>('#stop')?.hidden === true);
}

/** A visitor who has signed in to one of the accounts that are there from the start. */
async function customer(name: 'customer' | 'bundle'): Promise<{ page: Page; complaints: string[] }> {
  const { page, complaints } = await visitor(1280);
  await page.goto(`${stack.doors.api}/packages/manage`);
  await page.click('#signed-out-sign-in');
  await page.fill('#sign-in-email', `${name}@example.com`);
  await page.fill('#sign-in-password', `${name}-password`);
  await page.click('#sign-in-submit');
  await page.locator('#signed-in').waitFor();
  return { page, complaints };
}

/** An outage as the API would tell it. */
const outage = {
  status: 503,
  contentType: 'application/problem+json',
  body: JSON.stringify({ code: 'norms-unavailable', title: 'The norm databases are not available' }),
};

describe.each([360, 1280])('a visitor with a window of %i pixels', (width) => {
  it('signs up, rents a package, reads its norms in the next analysis, and cancels', async () => {
    const { page, complaints } = await visitor(width);
    await page.goto(`${stack.doors.api}/packages`);
    await noSidewaysScroll(page);
    await show(page, `packages-${width}`);
    await page.click('#us_box [data-action=trial]');
    await page.click('#sign-in-switch');
    await page.fill('#sign-in-email', `visitor-${width}@example.com`);
    await page.fill('#sign-in-password', 'visitor-password');
    await page.click('#sign-in-submit');
    await page.waitForURL(/\/pay\/cs_/);
    await noSidewaysScroll(page);
    await show(page, `checkout-${width}`);
    await page.click('button[value=pay]');
    await page.waitForURL(/\/packages\/manage/);
    await page.getByText('Your package is active').waitFor();
    await page.getByText('US Box').first().waitFor();
    await noSidewaysScroll(page);
    await show(page, `manage-${width}`);
    await analyse(page);
    expect(await page.locator('#tier-applies').innerText()).toMatch(/ANSI C63\.10/);
    await noSidewaysScroll(page);
    await show(page, `develop-${width}`);
    await page.goto(`${stack.doors.api}/packages/manage`);
    await page
      .getByRole('button', { name: /^Cancel/ })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button')
      .filter({ hasText: /cancel|end/i })
      .first()
      .click();
    await page
      .getByText(/cancelled|ends on/i)
      .first()
      .waitFor();
    await show(page, `cancelled-${width}`);
    expect(complaints).toEqual([]);
  });
});

describe('a match in the answer', () => {
  it('opens into its whole norm by keyboard, and fetches it once', async () => {
    const { page, complaints } = await customer('customer');
    const fetched: string[] = [];
    page.on('request', (request) => void (request.url().includes('/api/norms/') && fetched.push(request.url())));
    await analyse(page);
    const card = page.locator('#tier-applies .match').first();
    const button = card.getByRole('button', { name: /^Whole norm/ });
    const whole = card.getByRole('group', { name: /^Whole norm/ });
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await button.press('Enter');
    await whole.getByText('Applies when').waitFor();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    expect(await whole.innerText()).toMatch(/Issued by[^]*Status[^]*Published[^]*What it asks for/);
    expect(await whole.getByRole('link', { name: 'Source' }).getAttribute('href')).toMatch(/^https?:/);
    await noSidewaysScroll(page);
    await show(page, 'whole-norm');
    await button.press('Enter');
    await whole.waitFor({ state: 'hidden' });
    await button.press('Space');
    await whole.getByText('Applies when').waitFor();
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    const id = await card.getByRole('heading').innerText();
    expect(fetched).toEqual([`${stack.doors.api}/api/norms/${encodeURIComponent(id)}`]);
    expect(complaints).toEqual([]);
  });

  it('says why its whole norm cannot be shown, and tries again when opened again', async () => {
    const { page, complaints } = await customer('customer');
    await analyse(page);
    await page.route('**/api/norms/**', (route) => route.fulfill(outage), { times: 1 });
    const card = page.locator('#tier-applies .match').first();
    const button = card.getByRole('button', { name: /^Whole norm/ });
    await button.click();
    await card.getByRole('alert').getByText('The norm databases are not available').waitFor();
    await button.click();
    await button.click();
    await card.getByText('Applies when').waitFor();
    expect(await card.getByRole('alert').count()).toBe(0);
    expect(complaints).toEqual([expect.stringContaining('status of 503')]);
  });
});

describe('packages worth renting', () => {
  it('come below a whole answer, most norms first, each with its price and the way to it', async () => {
    const { page, complaints } = await customer('customer');
    await analyse(page);
    await page.locator('#recommended').waitFor();
    const items = page.locator('#recommended-list li');
    const offer = /^\D+ adds ([\d,]+) norms? for \$\d+\.\d\d a month, \$\d+\.\d\d a norm$/;
    const texts = await items.allInnerTexts();
    const added = texts.map((text) => Number(offer.exec(text)?.[1]?.replaceAll(',', '')));
    expect(added.length).toBeGreaterThan(1);
    expect(added).toEqual(added.toSorted((a, b) => b - a));
    const links = await items.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toHaveLength(added.length);
    expect(links).toContain('/packages#us_box');
    await noSidewaysScroll(page);
    await show(page, 'recommended');
    expect(complaints).toEqual([]);
  });

  it('are not spoken of to somebody who rents everything', async () => {
    const { page, complaints } = await customer('bundle');
    const told = page.waitForResponse('**/api/packages/recommend');
    await analyse(page);
    expect(await (await told).json()).toEqual({ recommendations: [] });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await page.locator('#recommended').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('that cannot be counted leave the answer as it is', async () => {
    const { page, complaints } = await customer('customer');
    await page.route('**/api/packages/recommend', (route) => route.fulfill(outage));
    await analyse(page);
    await page.locator('#recommended-problem').getByText('The norm databases are not available').waitFor();
    expect(await page.locator('#tier-applies .match').count()).toBeGreaterThan(0);
    expect(await page.locator('#answer-notices').innerText()).toBe('');
    expect(complaints).toEqual([expect.stringContaining('status of 503')]);
  });

  it('of an earlier answer do not show below a newer one', async () => {
    const { page, complaints } = await customer('customer');
    const late = Promise.withResolvers<undefined>();
    const recommendations = [
      { package_type: 'us_box', added_norms: 9999, price: { currency: 'usd', month: 1 }, price_per_norm: 1 },
    ];
    await page.route(
      '**/api/packages/recommend',
      async (route) => {
        await late.promise;
        await route.fulfill({ json: { recommendations } });
      },
      { times: 1 },
    );
    await analyse(page);
    await page.click('#analyse');
    await page.locator('#recommended-list li').first().waitFor();
    const before = await page.locator('#recommended').innerText();
    const arrived = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/recommend'));
    late.resolve(undefined);
    await arrived;
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await page.locator('#recommended').innerText()).toBe(before);
    expect(before).not.toContain('9,999');
    expect(complaints).toEqual([]);
  });
});

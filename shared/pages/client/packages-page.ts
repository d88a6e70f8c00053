import { formatCount } from '../format.ts';
import { describeRental } from '../rental-words.ts';
import { MyPackages, Preview, Purchase } from './api-shapes.ts';
import { allInside, byId, element, inside, onPress, say } from './dom.ts';
import { browserNow, startPage } from './page.ts';
import { describeFailure } from './problem.ts';

const { api, account } = startPage();

for (const box of allInside(document, '[data-package]', HTMLElement)) wireBox(box, box.dataset['package'] ?? '');
onPress(byId('preview-close', HTMLButtonElement), () => byId('preview-dialog', HTMLDialogElement).close());
account.onChange((email) => void markRented(email));
if (new URLSearchParams(location.search).has('cancelled')) {
  say(byId('page-notice', HTMLElement), 'Checkout was cancelled. Nothing was charged.');
}

function wireBox(box: HTMLElement, packageType: string): void {
  wire(box, 'trial', () => purchase(packageType, true));
  wire(box, 'rent', () => purchase(packageType, false));
  wire(box, 'preview', () => preview(packageType, inside(box, 'h2', HTMLElement)?.textContent ?? packageType));
}

/** Failures are said inside the box whose button was pressed. */
function wire(box: HTMLElement, action: string, run: () => Promise<void>): void {
  const button = inside(box, `[data-action="${action}"]`, HTMLButtonElement);
  const problem = inside(box, '[data-problem]', HTMLElement);
  if (button === undefined || problem === undefined) return;
  onPress(button, async () => {
    say(problem, undefined);
    await run().catch((error: unknown) => say(problem, describeFailure(error)));
  });
}

async function purchase(packageType: string, isTrial: boolean): Promise<void> {
  const interval = byId('interval-year', HTMLInputElement).checked ? 'year' : 'month';
  const body = { package_type: packageType, is_trial: isTrial, interval };
  const { checkout_url: checkoutUrl } = await api.post('/api/packages/purchase', body, Purchase);
  location.assign(checkoutUrl);
}

async function preview(packageType: string, name: string): Promise<void> {
  const path = `/api/packages/${encodeURIComponent(packageType)}/preview`;
  const { total, norms } = await api.getPublic(path, Preview);
  byId('preview-title', HTMLElement).textContent = name;
  byId('preview-content', HTMLElement).replaceChildren(
    element(
      'p',
      { class: 'muted' },
      `${formatCount(norms.length)} of ${formatCount(total)} norms, picked without favour:`,
    ),
    element('ul', { class: 'plain preview-list' }, ...norms.map(previewItem)),
  );
  byId('preview-dialog', HTMLDialogElement).showModal();
}

function previewItem({ id, title, jurisdiction, scope }: Preview['norms'][number]): HTMLElement {
  return element(
    'li',
    {},
    element('strong', {}, id),
    jurisdiction !== undefined && element('span', { class: 'badge' }, jurisdiction),
    element('div', {}, title),
    scope !== undefined && element('div', { class: 'muted' }, scope),
  );
}

/** Boxes that are already rented lead to "My packages" instead of offering themselves again. */
async function markRented(email: string | undefined): Promise<void> {
  const mine = email === undefined ? [] : await rentedPackages();
  for (const box of allInside(document, '[data-package]', HTMLElement)) {
    const isRented = mine.includes(box.dataset['package'] ?? '');
    inside(box, '[data-rented]', HTMLElement)?.toggleAttribute('hidden', !isRented);
    inside(box, '[data-manage]', HTMLElement)?.toggleAttribute('hidden', !isRented);
    inside(box, '[data-offer]', HTMLElement)?.toggleAttribute('hidden', isRented);
  }
}

async function rentedPackages(): Promise<readonly string[]> {
  try {
    const { packages } = await api.get('/api/packages/my-packages', MyPackages);
    const now = browserNow();
    return packages.filter((rental) => describeRental({ rental, now }).isLive).map((rental) => rental.package_type);
  } catch {
    // Only a convenience: a second purchase is refused by the API anyway.
    return [];
  }
}

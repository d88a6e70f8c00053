import { formatMoney } from '../format.ts';
import {
  Done,
  MyPackages,
  PackageList,
  Sync,
  Usage,
  type PackageInfo,
  type RentalInfo,
  type Savings,
} from './api-shapes.ts';
import { byId, element, onPress, say, whileBusy } from './dom.ts';
import { startPage } from './page.ts';
import { describeFailure } from './problem.ts';
import { rentalCard } from './rental-card.ts';
import { usageTable } from './usage-table.ts';

const { api, account } = startPage();
const notice = byId('page-notice', HTMLElement);
const problem = byId('page-problem', HTMLElement);
const rentals = byId('rentals', HTMLElement);
const usage = byId('usage', HTMLElement);
const usageDays = byId('usage-days', HTMLSelectElement);
let catalogue: readonly PackageInfo[] = [];
let cancelling: RentalInfo | undefined;

onPress(byId('signed-out-sign-in', HTMLButtonElement), async () => void (await account.askToSignIn()));
usageDays.addEventListener('change', () => void attempt(showUsage));
wireCancelDialog();
account.onChange((email) => {
  byId('signed-in', HTMLElement).hidden = email === undefined;
  byId('signed-out', HTMLElement).hidden = email !== undefined;
  if (email !== undefined) void start();
});

async function start(): Promise<void> {
  await attempt(finishCheckout);
  await Promise.all([attempt(showRentals), attempt(showUsage)]);
}

async function attempt(task: () => Promise<void>): Promise<void> {
  await task().catch((error: unknown) => say(problem, describeFailure(error)));
}

/** Back from Checkout: the redirect may be faster than the webhook, so the session is synced first. */
async function finishCheckout(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const sessionId = query.get('session_id');
  if (query.has('cancelled')) say(notice, 'Checkout was cancelled. Nothing was charged.');
  if (sessionId === null) return;
  say(notice, 'Finishing your order…');
  try {
    const { complete } = await api.post('/api/packages/sync', { session_id: sessionId }, Sync);
    notice.classList.add(complete ? 'notice-good' : 'notice-warning');
    say(notice, complete ? 'Your package is active.' : 'Your order is not finished: the checkout is still open.');
    history.replaceState(null, '', location.pathname);
  } catch (error) {
    say(notice, undefined);
    throw error;
  }
}

async function showRentals(): Promise<void> {
  const [mine, all] = await Promise.all([
    api.get('/api/packages/my-packages', MyPackages),
    api.getPublic('/api/packages/list', PackageList),
  ]);
  catalogue = all.packages;
  const cards = mine.packages.map((rental) =>
    rentalCard({ rental, info: infoOf(rental.package_type), onCancel: () => openCancelDialog(rental) }),
  );
  rentals.replaceChildren(...(cards.length === 0 ? [emptyNote()] : cards));
  rentals.removeAttribute('aria-busy');
  say(byId('savings', HTMLElement), mine.savings === null ? undefined : savingsText(mine.savings));
}

function infoOf(packageType: string): PackageInfo | undefined {
  return catalogue.find((info) => info.package_type === packageType);
}

function nameOf(packageType: string): string {
  return infoOf(packageType)?.name ?? packageType;
}

function emptyNote(): HTMLElement {
  return element(
    'p',
    {},
    'You rent no package yet. The EU base is free; ',
    element('a', { href: '/packages' }, 'see the packages'),
    ' for the rest.',
  );
}

function savingsText({ packages, interval, saves_cents: cents }: Savings): string {
  const currency = infoOf(packages[0] ?? '')?.price.currency ?? 'usd';
  const names = new Intl.ListFormat('en').format(packages.map(nameOf));
  return `Rent ${names} instead of what you have now, and save ${formatMoney({ cents, currency })} a ${interval}.`;
}

async function showUsage(): Promise<void> {
  usage.setAttribute('aria-busy', 'true');
  const answer = await api.get(`/api/packages/usage?days=${usageDays.value}`, Usage);
  usage.replaceChildren(usageTable(answer.usage));
  usage.removeAttribute('aria-busy');
}

function openCancelDialog(rental: RentalInfo): void {
  cancelling = rental;
  const name = nameOf(rental.package_type);
  byId('cancel-title', HTMLElement).textContent = `Cancel ${name}?`;
  byId('cancel-text', HTMLElement).textContent = 'You keep access until the end of the time already paid for.';
  say(byId('cancel-problem', HTMLElement), undefined);
  byId('cancel-form', HTMLFormElement).reset();
  byId('cancel-dialog', HTMLDialogElement).showModal();
}

function wireCancelDialog(): void {
  const dialog = byId('cancel-dialog', HTMLDialogElement);
  onPress(byId('cancel-close', HTMLButtonElement), () => dialog.close());
  byId('cancel-form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    void whileBusy(byId('cancel-submit', HTMLButtonElement), cancelPackage);
  });
}

async function cancelPackage(): Promise<void> {
  if (cancelling === undefined) return;
  const packageType = cancelling.package_type;
  const parts = [
    byId('cancel-reason', HTMLSelectElement).value,
    byId('cancel-comment', HTMLTextAreaElement).value.trim(),
  ];
  const reason = parts.filter((part) => part !== '').join(': ');
  try {
    const body = { package_type: packageType, ...(reason === '' ? {} : { reason }) };
    await api.post('/api/packages/cancel', body, Done);
  } catch (error) {
    say(byId('cancel-problem', HTMLElement), describeFailure(error));
    return;
  }
  byId('cancel-dialog', HTMLDialogElement).close();
  say(notice, `${nameOf(packageType)} is cancelled.`);
  await attempt(showRentals);
}

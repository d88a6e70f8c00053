import { formatMoney } from '../format.ts';
import { describeRental } from '../rental-words.ts';
import type { PackageInfo, RentalInfo } from './api-shapes.ts';
import { actionButton, element, pair } from './dom.ts';
import { browserNow } from './page.ts';

interface RentalCard {
  readonly rental: RentalInfo;
  readonly info: PackageInfo | undefined;
  readonly onCancel: () => void;
}

/** One rental: state in words, its days, and the way out. */
export function rentalCard({ rental, info, onCancel }: RentalCard): HTMLElement {
  const words = describeRental({ rental, now: browserNow() });
  const name = info?.name ?? rental.package_type;
  const cancel = actionButton('Cancel', onCancel);
  cancel.setAttribute('aria-label', `Cancel ${name}`);
  return element(
    'article',
    { class: 'card stack', 'aria-label': name },
    element(
      'header',
      { class: 'box-head' },
      element('h3', {}, name),
      element('span', { class: `badge badge-${words.look}` }, words.status),
    ),
    rental.payment_problem && element('p', { class: 'notice notice-bad' }, paymentProblem(words.isLive)),
    element(
      'dl',
      { class: 'facts-line' },
      ...words.days.map(({ label, text }) => pair(label, text)),
      priceLine(rental, info),
    ),
    words.canCancel && element('p', { class: 'row' }, cancel),
  );
}

function priceLine(rental: RentalInfo, info: PackageInfo | undefined): HTMLElement | undefined {
  if (info === undefined || typeof rental.interval !== 'string') return undefined;
  const { currency } = info.price;
  return pair('Price', `${formatMoney({ cents: info.price[rental.interval], currency })} a ${rental.interval}`);
}

function paymentProblem(isLive: boolean): string {
  const rest = 'Pay the open invoice from the mail you got, or make sure that your card can be charged.';
  return isLive
    ? `The last payment failed; access goes on for a short time. ${rest}`
    : `The last payment failed. ${rest}`;
}

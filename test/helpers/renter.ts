import { cards, payCheckout } from '../../infra/local/pay-checkout.ts';
import { StripeEvent, toBillingEvent, type BillingEvent } from '../../shared/billing/billing-event.ts';
import type { Purchase, PurchaseOutcome } from '../../shared/billing/purchase.ts';
import { purchasePackage } from '../../shared/billing/purchase-package.ts';
import { syncCustomer } from '../../shared/billing/sync-customer.ts';
import { findCustomer } from '../../shared/billing/customers-table.ts';
import type { Rental } from '../../shared/entitlements/rental.ts';
import { readRentals } from '../../shared/entitlements/read-entitlements.ts';
import { PackageType, type UserId } from '../../shared/platform/ids.ts';
import type { BillingWorld } from './billing-world.ts';
import { catalogue } from './catalogue.ts';

/** The package most tests rent. */
export const usBox = PackageType.parse('us_box');

/** The purchase of the US box by the month, as a user asks for it, with changes. */
export function purchaseOf(world: BillingWorld, userId: UserId, change: Partial<Purchase> = {}): Purchase {
  return {
    userId,
    email: `${userId}@example.com`,
    packageType: usBox,
    interval: 'month',
    isTrial: false,
    promotionCode: undefined,
    siteUrl: 'http://localhost:8080',
    now: world.stripe.now(),
    ...change,
  };
}

/** One invented user of a billing world who buys packages. */
export class Renter {
  readonly #world: BillingWorld;
  readonly userId: UserId;

  constructor(world: BillingWorld) {
    this.#world = world;
    this.userId = world.newUserId();
  }

  /** Asks for a Checkout. */
  purchase(change: Partial<Purchase> = {}): Promise<PurchaseOutcome> {
    const purchase = purchaseOf(this.#world, this.userId, change);
    return purchasePackage(this.#world.billing(), catalogue, purchase);
  }

  /** Pays at the Checkout page; nobody hears of it until `sync`. */
  async pay(change: Partial<Purchase> = {}, card: string = cards.pays): Promise<void> {
    const outcome = await this.purchase(change);
    if (outcome.kind !== 'created') throw new Error(`purchase answered ${outcome.kind}`);
    await payCheckout(outcome.checkoutUrl, card);
  }

  /** Does what any delivered event would do. */
  async sync(): Promise<void> {
    const customerId = await findCustomer(this.#world.table, this.userId);
    if (customerId === undefined) throw new Error('no customer');
    const cause = { actor: 'stripe', cause: 'test' };
    await syncCustomer(this.#world.billing(), {
      userId: this.userId,
      customerId,
      cause,
      now: this.#world.stripe.now(),
    });
  }

  async rent(change: Partial<Purchase> = {}): Promise<Rental> {
    await this.pay(change);
    await this.sync();
    return this.rental();
  }

  async rental(): Promise<Rental> {
    const [rental, ...others] = await readRentals(this.#world.table, this.userId);
    if (rental === undefined || others.length > 0) throw new Error('expected one rental');
    return rental;
  }

  async customerId(): Promise<string> {
    return (await findCustomer(this.#world.table, this.userId)) ?? '';
  }

  /** The latest charge that took money. */
  async lastCharge(): Promise<string> {
    const { data } = await this.#world.client.charges.list({ customer: await this.customerId(), limit: 100 });
    return data.find(({ paid }) => paid)?.id ?? '';
  }

  /** Subscriptions of this user that Stripe would charge for. */
  async liveSubscriptions(): Promise<number> {
    const { data } = await this.#world.client.subscriptions.list({ customer: await this.customerId(), limit: 100 });
    return data.length;
  }
}

/** Events of a type as hints, newest first. */
export async function eventsOf(world: BillingWorld, type: string): Promise<readonly BillingEvent[]> {
  const { data } = await world.client.events.list({ type, limit: 100 });
  return data.flatMap((event) => toBillingEvent(StripeEvent.parse(event)) ?? []);
}

import type { Account } from '../account.ts';
import { wireList, isJsonObject, snapshot, type Json, type JsonObject } from '../wire.ts';
import { invalid } from '../stripe-error.ts';

const DEPTH_MAX = 4;

/** A copy of the answer with the asked ids replaced by their objects, and the lists that appear only on demand. */
export function expanded(account: Account, options: { body: object; paths: readonly string[] }): JsonObject {
  const copy = snapshot(options.body);
  for (const path of options.paths) {
    const parts = path.split('.');
    const depth = parts.filter((part) => part !== 'data').length;
    if (depth > DEPTH_MAX) {
      throw invalid({
        message: `You cannot expand more than ${DEPTH_MAX} levels of a property. Property: ${path}`,
        param: 'expand',
      });
    }
    expandInto(account, { node: copy, parts, path });
  }
  return copy;
}

function expandInto(account: Account, options: { node: Json; parts: readonly string[]; path: string }): void {
  const { node, parts, path } = options;
  const [key, ...rest] = parts;
  if (key === undefined || node === null) return;
  if (Array.isArray(node)) {
    for (const element of node) expandInto(account, { node: element, parts, path });
    return;
  }
  if (!isJsonObject(node)) throw notExpandable(path);
  const known = node[key] ?? onDemand(account, { node, key });
  if (known === undefined) {
    if (node['deleted'] === true || key in node) return;
    throw notExpandable(path);
  }
  const value = resolved(account, { value: known, key });
  if (rest.length === 0 && value === undefined && typeof known !== 'object') throw notExpandable(path);
  node[key] = value ?? known;
  expandInto(account, { node: node[key] ?? null, parts: rest, path });
}

function notExpandable(path: string) {
  return invalid({ message: `This property cannot be expanded (${path}).`, param: 'expand[]' });
}

function resolved(account: Account, options: { value: Json; key: string }): Json | undefined {
  const { value, key } = options;
  if (Array.isArray(value)) return value.map((each) => resolved(account, { value: each, key }) ?? each);
  if (typeof value !== 'string') return value;
  const found = key === 'coupon' ? (account.coupons.get(value) ?? account.find(value)) : account.find(value);
  return found === undefined ? undefined : snapshot(found);
}

/** Lists and secrets that an object carries only when they are asked for. */
function onDemand(account: Account, options: { node: JsonObject; key: string }): Json | undefined {
  const { node, key } = options;
  const id = String(node['id']);
  switch (`${String(node['object'])}.${key}`) {
    case 'invoice.payments':
      return snapshot(
        wireList({
          data: account.invoicePayments.newestFirst((row) => row.invoice === id),
          url: `/v1/invoice_payments?invoice=${id}`,
        }),
      );
    case 'invoice.confirmation_secret':
      return confirmationSecret(account, id);
    case 'customer.subscriptions':
      return snapshot(
        wireList({
          data: account.subscriptions.newestFirst((row) => row.customer === id && row.status !== 'canceled'),
          url: `/v1/customers/${id}/subscriptions`,
        }),
      );
    case 'charge.refunds':
      return snapshot(
        wireList({
          data: account.refunds.newestFirst((row) => row.charge === id),
          url: `/v1/charges/${id}/refunds`,
        }),
      );
    case 'checkout.session.line_items':
      return snapshot(sessionLineItems(account, id));
    default:
      return undefined;
  }
}

function confirmationSecret(account: Account, invoiceId: string): Json {
  const link = account.invoicePayments.newestFirst((row) => row.invoice === invoiceId)[0];
  const intent = link && account.paymentIntents.get(link.payment.payment_intent);
  return intent === undefined ? null : { client_secret: intent.client_secret, type: 'payment_intent' };
}

/** What a checkout session sells, as its `line_items`. */
export function sessionLineItems(account: Account, sessionId: string) {
  const plan = account.checkoutPlans.get(sessionId);
  const trial = plan !== undefined && (plan.trialDays !== null || plan.trialEnd !== null);
  const data = (plan?.items ?? []).map(({ price, quantity }, index) => {
    const amount = trial ? 0 : price.unit_amount * quantity;
    return {
      id: `li_${sessionId.slice(8, 24)}${index}`,
      object: 'item',
      adjustable_quantity: null,
      amount_discount: 0,
      amount_subtotal: amount,
      amount_tax: 0,
      amount_total: amount,
      currency: price.currency,
      description: account.products.get(price.product)?.name ?? null,
      metadata: {},
      price,
      quantity,
    };
  });
  return wireList({ data, url: `/v1/checkout/sessions/${sessionId}/line_items` });
}

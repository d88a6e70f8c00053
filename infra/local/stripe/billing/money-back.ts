import type { Account } from '../account.ts';
import { newId } from '../ids.ts';
import type { Charge } from '../objects/payment.ts';
import { newBalanceTransaction, newDispute, newRefund, type Dispute, type Refund } from '../objects/refund.ts';
import { invalid, StripeError } from '../stripe-error.ts';
import type { Metadata } from '../wire.ts';

const DISPUTE_FEE_CENTS = 1500;

/** Gives a charge back, whole or in part, and emits `refund.created` and `charge.refunded`. */
export function refundCharge(
  account: Account,
  options: { charge: Charge; amount?: number | undefined; reason: Refund['reason']; metadata: Metadata },
): Refund {
  const { charge } = options;
  const left = charge.amount_captured - charge.amount_refunded;
  const amount = options.amount ?? left;
  if (!charge.paid) throw invalid({ message: `Charge ${charge.id} was not paid.`, code: 'charge_not_refundable' });
  if (left === 0) {
    throw invalid({ message: `Charge ${charge.id} has already been refunded.`, code: 'charge_already_refunded' });
  }
  if (charge.disputed)
    throw invalid({ message: `Charge ${charge.id} has been charged back.`, code: 'charge_disputed' });
  if (amount < 1 || amount > left) {
    const message = `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`;
    throw invalid({ message, param: 'amount' });
  }
  const refund = storeRefund(account, { ...options, amount });
  const refunded = charge.amount_refunded + amount;
  account.emit({ type: 'refund.created', object: refund });
  account.change({
    collection: account.charges,
    row: charge,
    patch: { amount_refunded: refunded, refunded: refunded === charge.amount_captured },
    type: 'charge.refunded',
  });
  return refund;
}

function storeRefund(
  account: Account,
  options: { charge: Charge; amount: number; reason: Refund['reason']; metadata: Metadata },
): Refund {
  const { charge, amount } = options;
  const id = newId('re');
  const created = account.now();
  const movement = account.balanceTransactions.put(
    newBalanceTransaction({
      amount: -amount,
      created,
      currency: charge.currency,
      reporting_category: 'refund',
      source: id,
      type: 'refund',
    }),
  );
  return account.refunds.put(
    newRefund({
      id,
      amount,
      balance_transaction: movement.id,
      charge: charge.id,
      created,
      currency: charge.currency,
      customer: charge.customer,
      metadata: options.metadata,
      payment_intent: charge.payment_intent,
      payment_method: charge.payment_method,
      reason: options.reason,
    }),
  );
}

/** Opens a dispute as the cardholder's bank would: the money leaves at once. */
export function openDispute(
  account: Account,
  options: { charge: Charge; amount?: number | undefined; reason: string },
): Dispute {
  const { charge } = options;
  if (!charge.paid || charge.disputed) {
    throw new StripeError({ status: 400, message: `Charge ${charge.id} cannot be disputed.` });
  }
  const id = newId('du');
  const amount = options.amount ?? charge.amount;
  const dispute = account.disputes.put(
    newDispute({
      id,
      amount,
      balance_transactions: [disputeMovement(account, { id, charge, amount: -amount, fee: DISPUTE_FEE_CENTS })],
      charge: charge.id,
      created: account.now(),
      currency: charge.currency,
      payment_intent: charge.payment_intent,
      reason: options.reason,
    }),
  );
  account.change({ collection: account.charges, row: charge, patch: { disputed: true }, type: 'charge.updated' });
  account.emit({ type: 'charge.dispute.created', object: dispute });
  account.emit({ type: 'charge.dispute.funds_withdrawn', object: dispute });
  return dispute;
}

/** Ends a dispute; a won one brings the money back. */
export function closeDispute(account: Account, options: { dispute: Dispute; outcome: 'lost' | 'won' }): Dispute {
  const { dispute, outcome } = options;
  if (dispute.status === 'lost' || dispute.status === 'won') {
    throw invalid({ message: `This dispute is already closed: ${dispute.status}.` });
  }
  const charge = account.charges.must(dispute.charge);
  const back =
    outcome === 'won'
      ? [disputeMovement(account, { id: dispute.id, charge, amount: dispute.amount, fee: -DISPUTE_FEE_CENTS })]
      : [];
  const closed = account.disputes.put({
    ...dispute,
    status: outcome,
    balance_transactions: [...dispute.balance_transactions, ...back],
  });
  if (outcome === 'won') account.emit({ type: 'charge.dispute.funds_reinstated', object: closed });
  account.emit({ type: 'charge.dispute.closed', object: closed });
  return closed;
}

function disputeMovement(account: Account, options: { id: string; charge: Charge; amount: number; fee: number }) {
  const won = options.amount > 0;
  return account.balanceTransactions.put(
    newBalanceTransaction({
      amount: options.amount,
      created: account.now(),
      currency: options.charge.currency,
      fee: options.fee,
      reporting_category: won ? 'dispute_reversal' : 'dispute',
      source: options.id,
      type: 'adjustment',
      description: `Chargeback ${won ? 'reversal ' : ''}for ${options.charge.id}`,
    }),
  );
}

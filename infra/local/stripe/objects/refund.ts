import type Stripe from 'stripe';
import { newId } from '../ids.ts';
import type { Metadata } from '../wire.ts';

export type BalanceTransaction = Readonly<
  Pick<
    Stripe.BalanceTransaction,
    | 'id'
    | 'object'
    | 'amount'
    | 'available_on'
    | 'balance_type'
    | 'created'
    | 'currency'
    | 'description'
    | 'exchange_rate'
    | 'fee'
    | 'fee_details'
    | 'net'
    | 'reporting_category'
    | 'status'
    | 'type'
  >
> & { readonly source: string };

/** A movement of the account's balance; `fee` is what Stripe keeps. */
export function newBalanceTransaction(
  fields: Pick<BalanceTransaction, 'amount' | 'created' | 'currency' | 'reporting_category' | 'source' | 'type'> & {
    fee?: number;
    description?: string;
  },
): BalanceTransaction {
  const fee = fields.fee ?? 0;
  return {
    id: newId('txn'),
    object: 'balance_transaction',
    amount: fields.amount,
    available_on: fields.created,
    balance_type: 'payments',
    created: fields.created,
    currency: fields.currency,
    description: fields.description ?? null,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [
            {
              amount: fee,
              application: null,
              currency: fields.currency,
              description: 'Stripe fee',
              type: 'stripe_fee',
            },
          ],
    net: fields.amount - fee,
    reporting_category: fields.reporting_category,
    source: fields.source,
    status: 'available',
    type: fields.type,
  };
}

export type Refund = Readonly<
  Pick<Stripe.Refund, 'id' | 'object' | 'amount' | 'created' | 'currency' | 'receipt_number' | 'status'>
> & {
  readonly balance_transaction: string;
  readonly charge: string;
  readonly customer: string;
  readonly customer_account: null;
  readonly destination_details: { card: { reference_status: 'pending'; type: 'refund' }; type: 'card' };
  readonly metadata: Metadata;
  readonly payment_intent: string;
  readonly payment_method: string;
  readonly reason: 'duplicate' | 'fraudulent' | 'requested_by_customer' | null;
  readonly source_transfer_reversal: null;
  readonly transfer_reversal: null;
};

/** Money given back on a charge. */
export function newRefund(
  fields: Pick<
    Refund,
    | 'amount'
    | 'balance_transaction'
    | 'charge'
    | 'created'
    | 'currency'
    | 'customer'
    | 'id'
    | 'metadata'
    | 'payment_intent'
    | 'payment_method'
    | 'reason'
  >,
): Refund {
  return {
    object: 'refund',
    customer_account: null,
    destination_details: { card: { reference_status: 'pending', type: 'refund' }, type: 'card' },
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
    ...fields,
  };
}

export type Dispute = Readonly<
  Pick<
    Stripe.Dispute,
    | 'id'
    | 'object'
    | 'amount'
    | 'created'
    | 'currency'
    | 'is_charge_refundable'
    | 'livemode'
    | 'network_reason_code'
    | 'reason'
    | 'status'
  >
> & {
  readonly balance_transactions: readonly BalanceTransaction[];
  readonly charge: string;
  readonly enhanced_eligibility_types: readonly never[];
  readonly evidence: Record<string, string>;
  readonly evidence_details: {
    readonly due_by: number;
    readonly enhanced_eligibility: Record<string, never>;
    readonly has_evidence: boolean;
    readonly past_due: boolean;
    readonly submission_count: number;
    readonly submission_method: 'not_submitted' | 'manual';
  };
  readonly intended_submission_method: null;
  readonly metadata: Metadata;
  readonly payment_intent: string;
};

/** A chargeback that waits for an answer; the bank has the money. */
export function newDispute(
  fields: Pick<
    Dispute,
    'amount' | 'balance_transactions' | 'charge' | 'created' | 'currency' | 'id' | 'payment_intent' | 'reason'
  >,
): Dispute {
  return {
    object: 'dispute',
    enhanced_eligibility_types: [],
    evidence: {},
    evidence_details: {
      due_by: fields.created + 7 * 86_400,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    network_reason_code: '10.4',
    status: 'needs_response',
    ...fields,
  };
}

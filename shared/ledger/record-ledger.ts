import type { PostgrestClient } from '@supabase/postgrest-js';
import type { LedgerMessage } from './messages.ts';

/** The Postgres function that records each kind of message, once, however often it comes. */
const recordFunctions = {
  transition: 'record_rental_transition',
  'billing-event': 'record_billing_event',
  usage: 'record_usage',
  customer: 'record_customer_mapping',
} as const satisfies Readonly<Record<LedgerMessage['kind'], string>>;

/** The row of a message; a transition also carries the new state as columns of the rentals copy. */
function toRow(message: LedgerMessage): Readonly<Record<string, unknown>> {
  return message.kind === 'transition' ? { ...message.to_state, ...message } : message;
}

/** Writes one message into history. Throws when Postgres did not take it. */
export async function recordLedgerMessage(postgres: PostgrestClient, message: LedgerMessage): Promise<void> {
  const { kind } = message;
  const { kind: _kind, ...row } = toRow(message);
  const { error } = await postgres.rpc(recordFunctions[kind], { message: row });
  if (error !== null) throw new Error(`${recordFunctions[kind]} failed: ${error.code}`, { cause: error });
}

import * as z from 'zod';
import type { Api } from '../api/api.ts';
import { Fault } from '../api/faults.ts';
import { closeDispute, openDispute } from '../billing/money-back.ts';
import type { Surroundings } from '../pages/page.ts';
import { StripeError } from '../stripe-error.ts';

/** What `GET /_local` answers: the control routes, which the real Stripe does not have. */
const CONTROL_HELP = `Control routes of the local Stripe (JSON in, JSON out, no key needed, loopback only)

GET  /_local                                this text
GET  /_local/clock                          {now, offset_seconds}
POST /_local/clock                          {"advance_to": epoch} or {"advance_seconds": n}
                                            runs all that is due in between, answers {now, offset_seconds}
                                            once its webhooks were attempted
GET  /_local/deliveries                     the log of webhook attempts, newest last; ?event=evt_… filters
POST /_local/events/{id}/redeliver          {"times": n}: the same event again, default once
POST /_local/disputes                       {"charge": "ch_…", "amount"?, "reason"?}: the bank takes the money back
POST /_local/disputes/{id}/close            {"outcome": "won" | "lost"}
POST /_local/customers/{id}/fail-next-payment  {"times": n}: the next payments are declined, default one
POST /_local/settings                       {"after_retries": "cancel" | "unpaid" | "past_due"}
POST /_local/faults                         {"kind": "500_before" | "500_after" | "rate_limit" | "lock_timeout",
                                             "method"?, "path"? (beginning), "times"?}: the next matching API
                                            calls fail

Cards: 4242 4242 4242 4242 pays, 4000 0000 0000 0002 is declined at once, 4000 0000 0000 0341 is declined when it
is charged later, 4000 0000 0000 9995 has no funds, 4000 0000 0000 0069 has expired. Retries of a failed renewal
come 3, then 5, then 7 days after the attempt before.
`;

interface ControlAnswer {
  status: number;
  body: object | string;
}

const AdvanceClock = z.union([
  z.strictObject({ advance_to: z.number().int() }),
  z.strictObject({ advance_seconds: z.number().int().min(0) }),
]);
const Redeliver = z.strictObject({ times: z.number().int().min(1).max(100).default(1) });
const OpenDispute = z.strictObject({
  charge: z.string(),
  amount: z.number().int().positive().optional(),
  reason: z.string().default('fraudulent'),
});
const CloseDispute = z.strictObject({ outcome: z.enum(['won', 'lost']) });
const FailNext = z.strictObject({ times: z.number().int().min(0).max(100).default(1) });
const Settings = z.strictObject({ after_retries: z.enum(['cancel', 'unpaid', 'past_due']) });

/** Answers `/_local…`. */
export async function control(
  around: Surroundings & { api: Api },
  request: { method: string; path: string; query: URLSearchParams; body: string },
): Promise<ControlAnswer> {
  try {
    return await answer(around, request);
  } catch (error) {
    if (error instanceof StripeError) return { status: error.status, body: error.body };
    if (error instanceof z.ZodError || error instanceof SyntaxError) {
      return { status: 400, body: { error: { type: 'invalid_request_error', message: error.message } } };
    }
    throw error;
  }
}

async function answer(
  around: Surroundings & { api: Api },
  request: { method: string; path: string; query: URLSearchParams; body: string },
): Promise<ControlAnswer> {
  const { account, sender } = around;
  const [, , noun = '', id = '', verb = ''] = request.path.split('/');
  const json: unknown = request.body === '' ? {} : JSON.parse(request.body);
  switch (`${request.method} ${[noun, id === '' ? '' : '{id}', verb].filter(Boolean).join('/')}`) {
    case 'GET ':
      return { status: 200, body: CONTROL_HELP };
    case 'GET clock':
      return { status: 200, body: clockOf(around) };
    case 'POST clock': {
      const wanted = AdvanceClock.parse(json);
      await around.advance('advance_to' in wanted ? wanted.advance_to : account.now() + wanted.advance_seconds);
      return { status: 200, body: clockOf(around) };
    }
    case 'GET deliveries': {
      const event = request.query.get('event');
      return { status: 200, body: { deliveries: sender.log.filter((row) => event === null || row.event === event) } };
    }
    case 'POST events/{id}/redeliver': {
      const event = account.events.must(id);
      await sender.redeliver({ event, times: Redeliver.parse(json).times });
      return { status: 200, body: { deliveries: sender.log.filter((row) => row.event === id) } };
    }
    case 'POST disputes': {
      const { charge, amount, reason } = OpenDispute.parse(json);
      return {
        status: 200,
        body: openDispute(account, { charge: account.charges.must(charge, 'charge'), amount, reason }),
      };
    }
    case 'POST disputes/{id}/close': {
      const { outcome } = CloseDispute.parse(json);
      return { status: 200, body: closeDispute(account, { dispute: account.disputes.must(id), outcome }) };
    }
    case 'POST customers/{id}/fail-next-payment': {
      const customer = account.customers.must(id);
      account.forcedDeclines.set(customer.id, FailNext.parse(json).times);
      return { status: 200, body: { customer: customer.id, failing: account.forcedDeclines.get(customer.id) ?? 0 } };
    }
    case 'POST settings': {
      account.settings.afterRetries = Settings.parse(json).after_retries;
      return { status: 200, body: { after_retries: account.settings.afterRetries } };
    }
    case 'POST faults': {
      around.api.faults.order(Fault.parse(json));
      return { status: 200, body: { ordered: true } };
    }
    default:
      return { status: 404, body: { error: { type: 'invalid_request_error', message: 'See GET /_local.' } } };
  }
}

function clockOf({ account }: Surroundings) {
  return { now: account.now(), offset_seconds: account.clock.offsetSeconds };
}

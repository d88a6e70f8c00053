import type { JsonObject } from './wire.ts';

type ErrorType = 'invalid_request_error' | 'card_error' | 'idempotency_error' | 'api_error';

interface ErrorFields {
  status: number;
  message: string;
  type?: ErrorType;
  code?: string;
  param?: string;
  declineCode?: string;
  extra?: JsonObject;
}

/** An answer that is an error, in Stripe's shape. */
export class StripeError extends Error {
  readonly status: number;
  readonly body: JsonObject;
  /** A refusal before anything ran: such answers are not kept for the idempotency key. */
  readonly beforeRunning: boolean;

  constructor(fields: ErrorFields, options: { beforeRunning?: boolean } = {}) {
    super(fields.message);
    this.status = fields.status;
    this.beforeRunning = options.beforeRunning ?? false;
    this.body = {
      error: {
        type: fields.type ?? 'invalid_request_error',
        ...(fields.code === undefined
          ? {}
          : { code: fields.code, doc_url: `https://stripe.com/docs/error-codes/${fields.code.replaceAll('_', '-')}` }),
        ...(fields.declineCode === undefined ? {} : { decline_code: fields.declineCode }),
        message: fields.message,
        ...(fields.param === undefined ? {} : { param: fields.param }),
        ...fields.extra,
      },
    };
  }
}

/** 404 for an id that names nothing; 400 when the id came in a parameter other than the path. */
export function missing(options: { noun: string; id: string; param?: string }): StripeError {
  const param = options.param ?? 'id';
  return new StripeError({
    status: param === 'id' ? 404 : 400,
    code: 'resource_missing',
    param,
    message: `No such ${options.noun}: '${options.id}'`,
  });
}

/** 400 about one parameter. */
export function invalid(options: { message: string; param?: string; code?: string }): StripeError {
  return new StripeError({ status: 400, ...options });
}

/** 402 for a payment that the bank refused. */
export function declined(options: { declineCode: string; message: string; extra?: JsonObject }): StripeError {
  return new StripeError({
    status: 402,
    type: 'card_error',
    code: options.declineCode === 'expired_card' ? 'expired_card' : 'card_declined',
    declineCode: options.declineCode,
    message: options.message,
    ...(options.extra === undefined ? {} : { extra: options.extra }),
  });
}

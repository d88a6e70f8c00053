/** Every answer that is not a success: code → status and title. */
export const problemTable = {
  'invalid-json': { status: 400, title: 'The body is not valid JSON' },
  'invalid-signature': { status: 400, title: 'The signature does not fit the body' },
  unauthorized: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'Not allowed' },
  'database-locked': { status: 403, title: 'This database is not part of your packages' },
  'not-found': { status: 404, title: 'Not found' },
  'already-rented': { status: 409, title: 'You already rent this package' },
  'checkout-open': { status: 409, title: 'A checkout for this package is already open' },
  'trial-used': { status: 409, title: 'The trial of this package is used up' },
  'no-trial': { status: 409, title: 'This package has no trial' },
  'not-cancellable': { status: 409, title: 'This package does not renew and cannot be cancelled' },
  'payload-too-large': { status: 413, title: 'The body is too large' },
  'invalid-request': { status: 422, title: 'The request is not valid' },
  'promotion-code-invalid': { status: 422, title: 'This promotion code cannot be used' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  'queue-unavailable': { status: 500, title: 'The event could not be stored' },
  'payments-unavailable': { status: 503, title: 'Payments are not available right now' },
  'norms-unavailable': { status: 503, title: 'The norm databases are not available right now' },
  'entitlements-unavailable': { status: 503, title: 'Your packages cannot be read right now' },
  'history-unavailable': { status: 503, title: 'The history is not available right now' },
} as const satisfies Readonly<Record<string, { status: number; title: string }>>;

export type ProblemCode = keyof typeof problemTable;

/** One field of the input that is wrong. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

interface ProblemDetails {
  readonly detail?: string;
  readonly fields?: readonly FieldError[];
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** Thrown by handlers and wrappers; becomes an RFC 9457 answer. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(problemTable[code].title, { cause: details.cause });
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return problemTable[this.code].status;
  }
}

/** The RFC 9457 document of a problem; `instance` is the request id. */
export function problemDocument(problem: Problem, instance: string): Readonly<Record<string, unknown>> {
  const { title, status } = problemTable[problem.code];
  const { detail, fields, extra } = problem.details;
  return {
    type: `urn:problem:${problem.code}`,
    title,
    status,
    code: problem.code,
    detail: detail ?? title,
    instance,
    ...(fields === undefined ? {} : { fields }),
    ...extra,
  };
}

/** Waits for something; when it fails, the failure is this problem. */
export async function orProblem<T>(code: ProblemCode, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new Problem(code, { cause });
  }
}

import * as z from 'zod/mini';

const ProblemDocument = z.object({
  code: z.string(),
  title: z.string(),
  detail: z.optional(z.string()),
  instance: z.optional(z.string()),
  package_type: z.optional(z.string()),
  fields: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
});
export type ProblemDocument = z.infer<typeof ProblemDocument>;

/** An answer of the API that is not a success. */
export class ProblemError extends Error {
  readonly status: number;
  readonly document: ProblemDocument;

  constructor(status: number, document: ProblemDocument) {
    super(document.title);
    this.name = 'ProblemError';
    this.status = status;
    this.document = document;
  }
}

/** The visitor closed the sign-in dialog instead of signing in. */
export class SignInDeclined extends Error {
  constructor() {
    super('Sign in to go on.');
    this.name = 'SignInDeclined';
  }
}

/** Reads the problem out of a failed answer, also of one that is not ours (a proxy's page, an empty body). */
export async function readProblem(response: Response): Promise<ProblemError> {
  const text = await response.text().catch(() => '');
  const parsed = ProblemDocument.safeParse(parseJson(text));
  const document = parsed.success
    ? parsed.data
    : { code: 'unreadable', title: `The server answered ${response.status}` };
  return new ProblemError(response.status, document);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Any failure in words for the person in front of the page. */
export function describeFailure(error: unknown): string {
  if (error instanceof SignInDeclined) return error.message;
  if (!(error instanceof ProblemError)) return 'The connection failed. Check it and try again.';
  const { title, detail, fields, instance } = error.document;
  const parts = fields === undefined ? [detail] : fields.map(({ path, message }) => `${path}: ${message}`);
  const more = parts.filter((part) => part !== undefined);
  // A detail often says the title again, and more.
  const saysTitle = more.some((part) => part.startsWith(title));
  const reference = error.status >= 500 && instance !== undefined ? [`Reference: ${instance}`] : [];
  return [...(saysTitle ? [] : [title]), ...more, ...reference].map((part) => part.replace(/\.$/, '')).join('. ') + '.';
}

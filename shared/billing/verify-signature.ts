import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Secret } from '../platform/secret.ts';

/** How far a signature's timestamp may be from our wall clock, in either direction (Stripe's own default is 300 s back). */
const toleranceSeconds = 300;

interface SignatureHeader {
  readonly timestamp: number;
  readonly signatures: readonly Buffer[];
}

function parseHeader(header: string): SignatureHeader | undefined {
  const pairs = header.split(',').map((part) => part.trim().split('='));
  const times = pairs.filter(([key]) => key === 't');
  const timestamp = times.length === 1 ? times[0]?.[1] : undefined;
  const signatures = pairs.flatMap(([key, value = '']) =>
    key === 'v1' && /^[0-9a-f]{64}$/.test(value) ? [Buffer.from(value, 'hex')] : [],
  );
  if (timestamp === undefined || !/^\d{1,12}$/.test(timestamp) || signatures.length === 0) return undefined;
  return { timestamp: Number(timestamp), signatures };
}

/**
 * Whether Stripe signed exactly these bytes not long ago, with one of the accepted secrets (current, previous).
 * Scheme: https://docs.stripe.com/webhooks#verify-manually; unlike the SDK, timestamps from the future are refused too.
 */
export function isSignedByStripe(input: {
  payload: Buffer;
  header: string | undefined;
  secrets: readonly Secret[];
  wallClockSeconds: number;
}): boolean {
  const parsed = parseHeader(input.header ?? '');
  if (parsed === undefined) return false;
  if (Math.abs(input.wallClockSeconds - parsed.timestamp) > toleranceSeconds) return false;
  return input.secrets.some((secret) => {
    const expected = createHmac('sha256', secret.reveal())
      .update(`${parsed.timestamp}.`)
      .update(input.payload)
      .digest();
    return parsed.signatures.some((signature) => timingSafeEqual(signature, expected));
  });
}

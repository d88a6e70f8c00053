import fc from 'fast-check';
import Stripe from 'stripe';
import { isSignedByStripe } from '../../../shared/billing/verify-signature.ts';
import { Secret } from '../../../shared/platform/secret.ts';

const now = 1_900_000_000;
const current = 'whsec_current';
const previous = 'whsec_previous';
const payload = JSON.stringify({ id: 'evt_1', object: 'event', text: 'Ünïcödé 漢字' });

function sign(options: { secret?: string; timestamp?: number; payload?: string } = {}): string {
  return Stripe.webhooks.generateTestHeaderString({
    payload: options.payload ?? payload,
    secret: options.secret ?? current,
    timestamp: options.timestamp ?? now,
  });
}

function verify(header: string | undefined, body: string | Buffer = payload): boolean {
  return isSignedByStripe({
    payload: Buffer.from(body),
    header,
    secrets: [new Secret(current), new Secret(previous)],
    wallClockSeconds: now,
  });
}

describe('webhook signature', () => {
  it('accepts what the official SDK signs, with the current and with the previous secret', () => {
    expect(verify(sign())).toBe(true);
    expect(verify(sign({ secret: previous }))).toBe(true);
  });

  it('accepts one good signature among several', () => {
    const [time, good] = sign().split(',');
    expect(verify(`${time},v1=${'0'.repeat(64)},${good},v0=abc`)).toBe(true);
  });

  it.each([
    ['a foreign secret', sign({ secret: 'whsec_foreign' })],
    ['a stale timestamp', sign({ timestamp: now - 301 })],
    ['a timestamp from the future', sign({ timestamp: now + 301 })],
    ['no header', undefined],
    ['an empty header', ''],
    ['no timestamp', sign().split(',')[1]],
    ['two timestamps', `t=${now},${sign()}`],
    ['a timestamp that is no number', sign().replace(String(now), 'NaN')],
    ['no signature', `t=${now}`],
    ['a short signature', `t=${now},v1=ab`],
    ['only an unknown scheme', sign().replace('v1=', 'v9=')],
  ])('refuses %s', (_name, header) => {
    expect(verify(header)).toBe(false);
  });

  it('accepts at the edge of the tolerance, in both directions', () => {
    expect(verify(sign({ timestamp: now - 300 }))).toBe(true);
    expect(verify(sign({ timestamp: now + 300 }))).toBe(true);
  });

  it('refuses every body that differs in one byte', () => {
    const header = sign();
    const bytes = Buffer.from(payload);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (index, difference) => {
        const changed = Buffer.from(bytes);
        changed[index] = (changed[index] ?? 0) ^ difference;
        return !verify(header, changed);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses every header that differs in one character', () => {
    const header = sign();
    fc.assert(
      fc.property(fc.nat(header.length - 1), fc.constantFrom(...'0123456789abcdef,=tv'), (index, character) => {
        fc.pre(header[index] !== character);
        return !verify(header.slice(0, index) + character + header.slice(index + 1));
      }),
      { numRuns: 500 },
    );
  });
});

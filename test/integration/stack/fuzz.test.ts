import fc from 'fast-check';
import { signIn, type Person } from '../../../infra/local/person.ts';
import { startStack, type Stack } from '../../../infra/local/stack.ts';
import { operations, type Operation } from '../../../shared/contract/operations.ts';
import { facts } from '../../../shared/norms/facts.ts';

let stack: Stack;
let admin: Person;

beforeAll(async () => {
  stack = await startStack({ port: 0, log: () => undefined });
  admin = await signIn(stack.doors, 'admin@example.com', 'admin-password');
}, 60_000);
afterAll(() => stack.close());

const all = Object.values<Operation>(operations);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('us_box', 'norms.json', '__proto__', '../x', '\u0000', '9'.repeat(400)),
);
const json = fc.oneof(fc.jsonValue({ stringUnit: 'binary' }), text);

/** Values near what is wanted: the right names, any value. */
const near = fc.record(
  {
    package_type: json,
    is_trial: json,
    interval: json,
    promotion_code: json,
    session_id: fc.oneof(json, fc.constant('cs_test_1')),
    user_id: fc.oneof(json, fc.uuid()),
    days: json,
    reason: json,
    stripe_subscription_id: json,
    databases: fc.oneof(json, fc.array(text)),
    workspace_id: json,
    product: fc.oneof(
      json,
      fc.record({
        name: text,
        description: fc.oneof(
          text,
          fc.constantFrom('12 V '.repeat(500), 'no '.repeat(3000), '1e999 W', '-5 bar', '٣ volts'),
        ),
        facts: fc.dictionary(fc.constantFrom(...Object.keys(facts)), json),
      }),
    ),
  },
  { requiredKeys: [] },
);
const body = fc.oneof(
  near.map((value) => JSON.stringify(value)),
  json.map((value) => JSON.stringify(value)),
  text,
);

describe('no input', () => {
  it('makes any route answer with a 5xx, or without a problem document', async () => {
    const request = fc.record({
      operation: fc.constantFrom(...all),
      body,
      segment: text,
      query: fc.dictionary(fc.constantFrom('days', 'x', '__proto__'), text, { maxKeys: 2 }),
      accept: fc.constantFrom('application/x-ndjson', 'text/csv', '*/*', 'x'.repeat(500)),
    });
    const property = fc.asyncProperty(request, async ({ operation, body: payload, segment, query, accept }) => {
      const path = operation.path.replace('{package_type}', encodeURIComponent(segment.toWellFormed()) || 'x');
      const parameters = new URLSearchParams(query).toString();
      const response = await fetch(`${stack.doors.api}${path}?${parameters}`, {
        method: operation.method.toUpperCase(),
        headers: { authorization: `Bearer ${admin.token}`, accept },
        ...(operation.method === 'get' ? {} : { body: payload.toWellFormed() }),
      });
      const answer = await response.text();
      expect(response.status).toBeLessThan(500);
      if (response.status >= 400) {
        expect(response.headers.get('content-type')).toContain('application/problem+json');
        expect(JSON.parse(answer).status).toBe(response.status);
      } else if (path === '/api/analyze' && response.headers.get('content-type') === 'application/x-ndjson') {
        expect(answer.trimEnd().split('\n').at(-1)).toContain('"event":"end"');
      }
    });
    await fc.assert(property, { numRuns: 1_500 });
  }, 120_000);
});

import { inspect } from 'node:util';
import { localEnvironment } from '../../../infra/local/aws/place.ts';
import { startSecrets, type SecretsEmulator } from '../../../infra/local/aws/emulators/secrets.ts';
import { stripeSecretReader } from '../../../shared/platform/stripe/settings.ts';

const name = 'database-packages/stripe';
let manager: SecretsEmulator;

beforeAll(async () => {
  manager = await startSecrets({ secrets: {}, region: 'eu-central-1', accountId: '000000000000' });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SECRETS_MANAGER: manager.endpoint,
    ...localEnvironment,
  });
});
afterAll(() => manager.close());

describe('a secret', () => {
  it('is read by name, hidden, and kept', async () => {
    manager.set(name, '{"api_key":"sk_live_1","webhook_secrets":["whsec_1","whsec_0"]}');
    const read = stripeSecretReader(name);
    const secret = await read();
    expect([secret.api_key, ...secret.webhook_secrets].map((one) => one.reveal())).toEqual([
      'sk_live_1',
      'whsec_1',
      'whsec_0',
    ]);
    expect(inspect(secret, { depth: 9 }) + JSON.stringify(secret)).not.toMatch(/sk_live|whsec_/);
    manager.set(name, '{}');
    expect((await read()).api_key.reveal()).toBe('sk_live_1');
  });

  it.each([
    ['that is no JSON', 'sk_live_51SECRET'],
    ['that is cut off', '{"api_key":"sk_live_51SECRET",]}'],
    ['with a field missing', '{"api_key":"sk_live_51SECRET"}'],
    ['with too many webhook secrets', '{"api_key":"sk_live_51SECRET","webhook_secrets":["a","b","c"]}'],
    ['with an empty key', '{"api_key":"","webhook_secrets":["sk_live_51SECRET"]}'],
  ])('%s fails with its name and not a letter of its value', async (_name, value) => {
    manager.set(name, value);
    const error: unknown = await stripeSecretReader(name)().catch((reason: unknown) => reason);
    expect(String(error)).toContain(name);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('51SECRET');
  });

  it('that does not exist fails', async () => {
    await expect(stripeSecretReader('database-packages/none')()).rejects.toThrow(/specified secret/);
  });
});

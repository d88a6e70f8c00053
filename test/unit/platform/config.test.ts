import { ConfigError, flag, readConfig, text, url } from '../../../shared/platform/config.ts';
import { Secret } from '../../../shared/platform/secret.ts';

const names = ['TEST_NAME', 'TEST_URL', 'TEST_FLAG'];

describe('settings', () => {
  afterEach(() => {
    for (const name of names) Reflect.deleteProperty(process.env, name);
  });

  it('are all named at once when they are missing or malformed, without their values', () => {
    process.env['TEST_URL'] = 'not-a-secret-but-wrong';
    const read = () => readConfig({ TEST_NAME: text, TEST_URL: url, TEST_FLAG: flag });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow('missing or malformed settings: TEST_FLAG, TEST_NAME, TEST_URL');
    expect(read).not.toThrow(/not-a-secret-but-wrong/);
  });

  it('are parsed', () => {
    Object.assign(process.env, { TEST_NAME: 'x', TEST_URL: 'https://example.com/', TEST_FLAG: 'true' });
    expect(readConfig({ TEST_NAME: text, TEST_URL: url, TEST_FLAG: flag })).toEqual({
      TEST_NAME: 'x',
      TEST_URL: 'https://example.com',
      TEST_FLAG: true,
    });
  });

  it('refuses an unset key that became the text "false" elsewhere', () => {
    process.env['TEST_FLAG'] = 'undefined';
    expect(() => readConfig({ TEST_FLAG: flag })).toThrow('TEST_FLAG');
  });
});

describe('secret', () => {
  it('never shows itself', () => {
    const secret = new Secret('sk_live_123');
    const shown = [String(secret), JSON.stringify({ secret }), `${secret}`, new Error(String(secret)).message];
    expect(shown.join()).not.toContain('sk_live_123');
    expect(secret.reveal()).toBe('sk_live_123');
  });
});

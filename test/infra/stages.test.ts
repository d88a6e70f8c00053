import { stageNamed } from '../../infra/stages.ts';
import { functionsOf, synthesise, type StackTemplate, type Synthesised } from './synthesised.ts';

const production = synthesise('production');
const local = synthesise('local');

const stacksOf = ({ templates }: Synthesised): StackTemplate[] => Object.values(templates);
const environment = (synthesised: Synthesised, id: string) =>
  functionsOf(synthesised).find((candidate) => candidate.id === id)?.Environment.Variables;
const settingNames = (template: StackTemplate) =>
  Object.keys(template.Parameters).filter((name) => name !== 'BootstrapVersion');
const patternOf = (template: StackTemplate, name: string) =>
  new RegExp(template.Parameters[name]?.AllowedPattern ?? '$^');

describe('a stage', () => {
  it('that does not exist is refused with the ones that do', () => {
    expect(() => stageNamed('prod')).toThrow('unknown stage prod: choose one of local, production');
    expect(() => stageNamed(undefined)).toThrow('local, production');
  });

  it('is production unless another is asked for', () => {
    expect(synthesise().stackNames).toEqual(production.stackNames);
    expect([...production.stackNames].sort()).toEqual([
      'DatabasePackagesAlarms',
      'DatabasePackagesApi',
      'DatabasePackagesBilling',
      'DatabasePackagesData',
    ]);
  });

  it.each([
    ['production', production],
    ['local', local],
  ])('%s has four stacks that need no look-up in an account', (_, synthesised) => {
    expect(synthesised.stackNames).toHaveLength(4);
    expect(synthesised.missingContext).toEqual([]);
  });

  it.each([
    ['production', production],
    ['local', local],
  ])('%s takes every setting as a parameter that must be given and that something reads', (_, synthesised) => {
    for (const template of stacksOf(synthesised)) {
      const resources = JSON.stringify(template.Resources);
      for (const name of settingNames(template)) {
        expect(template.Parameters[name]).not.toHaveProperty('Default');
        expect(resources).toContain(`{"Ref":"${name}"}`);
      }
    }
  });
});

describe('production', () => {
  it('accepts only tokens that the Supabase project itself signed with an asymmetric key', () => {
    expect(environment(production, 'authorize')).toEqual({
      FUNCTION_ID: 'authorize',
      JWT_ALGORITHMS: 'ES256,RS256',
      JWT_AUDIENCE: 'authenticated',
      JWT_ISSUER: { 'Fn::Join': ['', [{ Ref: 'SupabaseUrl' }, '/auth/v1']] },
      JWT_KEY_SET_URL: { 'Fn::Join': ['', [{ Ref: 'SupabaseUrl' }, '/auth/v1/.well-known/jwks.json']] },
    });
  });

  it('knows neither a shared token secret nor a clock that can be moved', () => {
    const text = JSON.stringify(stacksOf(production));
    for (const forbidden of ['HS256', 'HS384', 'HS512', 'JWT_SECRET', 'JwtSecret', 'CLOCK']) {
      expect(text).not.toContain(forbidden);
    }
  });

  it('talks to the hosted Stripe and says which of its modes it serves', () => {
    expect(environment(production, 'consume-billing-events')).toMatchObject({
      STRIPE_API_URL: 'https://api.stripe.com',
      STRIPE_LIVEMODE: { Ref: 'StripeLivemode' },
    });
    expect(production.templates.Billing.Parameters['StripeLivemode']?.AllowedValues).toEqual(['true', 'false']);
  });

  it.each(['SiteUrl', 'SupabaseUrl'])('takes %s only as an https origin without a trailing slash', (name) => {
    const pattern = patternOf(production.templates.Api, name);
    expect(pattern.test('https://abc.example.com')).toBe(true);
    for (const wrong of [
      'http://abc.example.com',
      'https://abc.example.com/',
      'https://',
      'abc.example.com',
      ' https://a b',
    ]) {
      expect({ wrong, accepted: pattern.test(wrong) }).toEqual({ wrong, accepted: false });
    }
  });

  it('serves the site at the root of its own domain', () => {
    const { Resources } = production.templates.Api;
    expect(Object.values(Resources)).toContainEqual(
      expect.objectContaining({
        Type: 'AWS::ApiGateway::DomainName',
        Properties: expect.objectContaining({
          SecurityPolicy: 'TLS_1_2',
          RegionalCertificateArn: { Ref: 'SiteCertificateArn' },
        }),
      }),
    );
  });
});

describe('the embedded stack', () => {
  it('verifies tokens with the secret it is given and no issuer', () => {
    expect(environment(local, 'authorize')).toEqual({
      FUNCTION_ID: 'authorize',
      JWT_ALGORITHMS: 'HS256',
      JWT_AUDIENCE: 'authenticated',
      JWT_SECRET: { Ref: 'JwtSecret' },
    });
    expect(local.templates.Api.Parameters['JwtSecret']?.NoEcho).toBe(true);
  });

  it('names no hosted service: every address comes from a parameter', () => {
    for (const { id, Environment } of functionsOf(local)) {
      const addresses = Object.values(Environment.Variables).filter((value) => JSON.stringify(value).includes('://'));
      expect({ id, addresses }).toEqual({ id, addresses: [] });
    }
    expect(JSON.stringify(stacksOf(local))).not.toContain('stripe.com');
  });

  it('takes origins of this machine', () => {
    expect(patternOf(local.templates.Api, 'SiteUrl').test('http://localhost:8080')).toBe(true);
  });

  it('never accepts live payments', () => {
    const paying = functionsOf(local).filter(({ Environment }) => 'STRIPE_API_URL' in Environment.Variables);
    expect(paying.length).toBeGreaterThan(0);
    for (const { Environment } of paying) expect(Environment.Variables['STRIPE_LIVEMODE']).toBe('false');
  });
});

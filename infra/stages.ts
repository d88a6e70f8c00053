import type { ReadSetting, SettingName } from './constructs/settings.ts';

/** Names of the secrets: the operator fills them, the functions read them by name. */
export const secretNames = { stripe: 'database-packages/stripe', supabase: 'database-packages/supabase' } as const;

export type Environment = Readonly<Record<string, string>>;

/** What differs between the embedded stack and AWS; everything else is the same template. */
export interface StageSettings {
  readonly name: StageName;
  readonly stackSuffix: string;
  readonly keepsData: boolean;
  readonly urlPattern: string;
  readonly certificate?: SettingName;
  /** Which access tokens are accepted. */
  readonly tokens: (setting: ReadSetting) => Environment;
  /** Which Stripe is talked to, and whether it is the one with real money. */
  readonly stripeApiUrl: (setting: ReadSetting) => string;
  readonly stripeLivemode: (setting: ReadSetting) => string;
}

export const stageNames = ['local', 'production'] as const;
export type StageName = (typeof stageNames)[number];

const stages = {
  local: {
    name: 'local',
    stackSuffix: 'Local',
    keepsData: false,
    urlPattern: '^https?://[^/\\s]+$',
    tokens: (setting) => ({ JWT_ALGORITHMS: 'HS256', JWT_SECRET: setting('JwtSecret') }),
    stripeApiUrl: (setting) => setting('StripeApiUrl'),
    stripeLivemode: () => 'false',
  },
  production: {
    name: 'production',
    stackSuffix: '',
    keepsData: true,
    urlPattern: '^https://[^/\\s]+$',
    certificate: 'SiteCertificateArn',
    tokens: (setting) => ({
      JWT_ALGORITHMS: 'ES256,RS256',
      JWT_ISSUER: `${setting('SupabaseUrl')}/auth/v1`,
      JWT_KEY_SET_URL: `${setting('SupabaseUrl')}/auth/v1/.well-known/jwks.json`,
    }),
    stripeApiUrl: () => 'https://api.stripe.com',
    stripeLivemode: (setting) => setting('StripeLivemode'),
  },
} as const satisfies { [Name in StageName]: StageSettings & { name: Name } };

function isStageName(name: unknown): name is StageName {
  return stageNames.some((known) => known === name);
}

/** The stage of that name; throws on any other, so that a typing error never deploys the default. */
export function stageNamed(name: unknown): StageSettings {
  if (!isStageName(name)) throw new Error(`unknown stage ${String(name)}: choose one of ${stageNames.join(', ')}`);
  return stages[name];
}

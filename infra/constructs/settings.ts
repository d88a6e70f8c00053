import { CfnParameter, type Stack } from 'aws-cdk-lib';

/** What a stage says about the settings it takes. */
interface UrlRule {
  /** Regular expression for origins, without a trailing slash. */
  readonly urlPattern: string;
}

interface SettingDefinition {
  readonly description: string;
  readonly kind: 'url' | 'text' | 'flag' | 'email' | 'secret' | 'certificate';
}

const definitions = {
  SiteUrl: { description: 'Origin that people open, without a trailing slash', kind: 'url' },
  SiteCertificateArn: { description: 'Certificate (same region) for the host of SiteUrl', kind: 'certificate' },
  SupabaseUrl: { description: 'Origin of the Supabase project, without a trailing slash', kind: 'url' },
  SupabasePublishableKey: { description: 'Publishable key of the Supabase project', kind: 'text' },
  StripeApiUrl: { description: 'Origin of the Stripe API', kind: 'url' },
  StripeLivemode: { description: 'true accepts live events only, false test events only', kind: 'flag' },
  JwtSecret: { description: 'Secret that access tokens are signed with', kind: 'secret' },
  AlarmEmail: { description: 'Address that alarms are sent to', kind: 'email' },
} as const satisfies Record<string, SettingDefinition>;

export type SettingName = keyof typeof definitions;
export type ReadSetting = (name: SettingName) => string;

function constraints(kind: SettingDefinition['kind'], stage: UrlRule) {
  switch (kind) {
    case 'url':
      return { allowedPattern: stage.urlPattern };
    case 'text':
      return { minLength: 1 };
    case 'flag':
      return { allowedValues: ['true', 'false'] };
    case 'email':
      return { allowedPattern: '^[^@\\s]+@[^@\\s]+$' };
    case 'secret':
      return { minLength: 32, noEcho: true };
    case 'certificate':
      return { allowedPattern: '^arn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/.+$' };
    default:
      return kind satisfies never;
  }
}

/** Deployment settings of a stack: each becomes a parameter without a default, in the stacks that read it. */
export function settingsOf(stack: Stack, stage: UrlRule): ReadSetting {
  return (name) => {
    const known = stack.node.tryFindChild(name);
    if (known instanceof CfnParameter) return known.valueAsString;
    const { description, kind } = definitions[name];
    return new CfnParameter(stack, name, { type: 'String', description, ...constraints(kind, stage) }).valueAsString;
  };
}

import { App } from '@supabase/lite';
import type { PgliteConnection } from '@supabase/lite/pglite';
import type { Mail } from './protocol.ts';

interface AppSettings {
  readonly connection: PgliteConnection;
  readonly jwtSecret: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly siteUrl: string;
  readonly autoConfirm: boolean;
  readonly sendMail: (mail: Mail) => void;
}

/** The Auth and REST API over one database. Admin mode, which lets requests without a key do anything, is off. */
export function createSupabaseApp(settings: AppSettings): App {
  return new App({
    connection: settings.connection,
    api: { enabled: true, schemas: ['public'] },
    auth: {
      enabled: true,
      jwt_secret: settings.jwtSecret,
      publishable_key: settings.publishableKey,
      secret_key: settings.secretKey,
      site_url: settings.siteUrl,
      additional_redirect_urls: ['http://localhost:*/**', 'http://127.0.0.1:*/**'],
      minimum_password_length: 8,
      email: { enable_signup: true, enable_confirmations: !settings.autoConfirm },
    },
    options: {
      server: { admin: false, disableStudio: true, disableFallback: true },
      drivers: {
        email: {
          send: async ({ to, subject, html = '', text = '' }) => settings.sendMail({ to, subject, html, text }),
        },
      },
    },
  });
}

/** Who may call a route: `signed-in` and `admin` pass the authorizer first; `stripe` proves itself by signature. */
export type Caller = 'anyone' | 'signed-in' | 'admin' | 'stripe';

/** What a function touches; its grants and its environment follow from this and from nothing else. */
export type Need =
  | 'table:read'
  | 'table:write'
  | 'table:scan'
  | 'norms:read'
  | 'billing-events:send'
  | 'ledger:send'
  | 'stripe'
  | 'secret:stripe'
  | 'secret:supabase'
  | 'supabase'
  | 'site'
  | 'jwt';

/** One API route: `id` names the function, its file, its tests and its metrics. */
export interface Route {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly entry: string;
  readonly who: Caller;
  readonly streamed?: true;
  readonly needs: readonly Need[];
  readonly timeoutSeconds?: number;
  readonly memoryMb?: number;
}

/** The route table: the API stack, the local gateway (through the template) and the OpenAPI document follow it. */
export const routes = [
  {
    id: 'list-packages',
    method: 'GET',
    path: '/api/packages/list',
    entry: 'functions/http/list-packages.ts',
    who: 'anyone',
    needs: ['norms:read'],
  },
  {
    id: 'my-packages',
    method: 'GET',
    path: '/api/packages/my-packages',
    entry: 'functions/http/my-packages.ts',
    who: 'signed-in',
    needs: ['table:read', 'norms:read'],
  },
  {
    id: 'allowed-databases',
    method: 'GET',
    path: '/api/packages/allowed-databases',
    entry: 'functions/http/allowed-databases.ts',
    who: 'signed-in',
    needs: ['table:read', 'norms:read'],
  },
  {
    id: 'usage',
    method: 'GET',
    path: '/api/packages/usage',
    entry: 'functions/http/usage.ts',
    who: 'signed-in',
    needs: ['supabase'],
  },
  {
    id: 'get-package',
    method: 'GET',
    path: '/api/packages/{package_type}',
    entry: 'functions/http/get-package.ts',
    who: 'anyone',
    needs: ['norms:read'],
  },
  {
    id: 'preview-package',
    method: 'GET',
    path: '/api/packages/{package_type}/preview',
    entry: 'functions/http/preview-package.ts',
    who: 'anyone',
    needs: ['norms:read'],
  },
  {
    id: 'purchase-package',
    method: 'POST',
    path: '/api/packages/purchase',
    entry: 'functions/http/purchase-package.ts',
    who: 'signed-in',
    needs: ['table:read', 'table:write', 'norms:read', 'ledger:send', 'stripe', 'secret:stripe', 'site'],
    timeoutSeconds: 29,
  },
  {
    id: 'sync-checkout',
    method: 'POST',
    path: '/api/packages/sync',
    entry: 'functions/http/sync-checkout.ts',
    who: 'signed-in',
    needs: ['table:read', 'table:write', 'ledger:send', 'stripe', 'secret:stripe'],
    timeoutSeconds: 29,
  },
  {
    id: 'cancel-package',
    method: 'POST',
    path: '/api/packages/cancel',
    entry: 'functions/http/cancel-package.ts',
    who: 'signed-in',
    needs: ['table:read', 'table:write', 'ledger:send', 'stripe', 'secret:stripe'],
    timeoutSeconds: 29,
  },
  {
    id: 'activate-package',
    method: 'POST',
    path: '/api/packages/activate',
    entry: 'functions/http/activate-package.ts',
    who: 'admin',
    needs: ['table:read', 'table:write', 'norms:read', 'ledger:send', 'stripe', 'secret:stripe', 'secret:supabase'],
    timeoutSeconds: 29,
  },
  {
    id: 'admin-stats',
    method: 'GET',
    path: '/api/packages/admin/stats',
    entry: 'functions/http/admin-stats.ts',
    who: 'admin',
    needs: ['secret:supabase'],
  },
  {
    id: 'recommend-packages',
    method: 'POST',
    path: '/api/packages/recommend',
    entry: 'functions/http/recommend-packages.ts',
    who: 'signed-in',
    needs: ['table:read', 'norms:read'],
    timeoutSeconds: 29,
    memoryMb: 1769,
  },
  {
    id: 'get-norm',
    method: 'GET',
    path: '/api/norms/{id+}',
    entry: 'functions/http/get-norm.ts',
    who: 'signed-in',
    needs: ['table:read', 'norms:read'],
  },
  {
    id: 'analyze',
    method: 'POST',
    path: '/api/analyze',
    entry: 'functions/streams/analyze.ts',
    who: 'signed-in',
    streamed: true,
    needs: ['table:read', 'norms:read', 'ledger:send'],
    timeoutSeconds: 900,
    memoryMb: 1769,
  },
  {
    id: 'stripe-webhook',
    method: 'POST',
    path: '/api/payment/webhook',
    entry: 'functions/http/stripe-webhook.ts',
    who: 'stripe',
    needs: ['billing-events:send', 'secret:stripe'],
  },
  {
    id: 'health',
    method: 'GET',
    path: '/api/health',
    entry: 'functions/http/health.ts',
    who: 'anyone',
    needs: [],
  },
  {
    id: 'openapi',
    method: 'GET',
    path: '/api/openapi.json',
    entry: 'functions/http/openapi.ts',
    who: 'anyone',
    needs: ['site'],
  },
  {
    id: 'home-page',
    method: 'GET',
    path: '/',
    entry: 'functions/pages/home-page.ts',
    who: 'anyone',
    needs: ['site', 'supabase'],
  },
  {
    id: 'packages-page',
    method: 'GET',
    path: '/packages',
    entry: 'functions/pages/packages-page.ts',
    who: 'anyone',
    needs: ['site', 'supabase', 'norms:read'],
  },
  {
    id: 'manage-page',
    method: 'GET',
    path: '/packages/manage',
    entry: 'functions/pages/manage-page.ts',
    who: 'anyone',
    needs: ['site', 'supabase'],
  },
  {
    id: 'develop-page',
    method: 'GET',
    path: '/develop',
    entry: 'functions/pages/develop-page.ts',
    who: 'anyone',
    needs: ['site', 'supabase'],
  },
  {
    id: 'assets',
    method: 'GET',
    path: '/assets/{file}',
    entry: 'functions/pages/assets.ts',
    who: 'anyone',
    needs: [],
  },
] as const satisfies readonly Route[];

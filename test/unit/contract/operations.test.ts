import { operations } from '../../../shared/contract/operations.ts';
import { openApiDocument } from '../../../shared/contract/openapi-document.ts';
import { routes } from '../../../infra/routes.ts';
import { adminPaths } from '../../../shared/accounts/admin-paths.ts';

const apiRoutes = routes.filter(({ path }) => path.startsWith('/api/') && path !== '/api/openapi.json');

describe('public contract', () => {
  it('describes exactly the API routes that are deployed, with the same callers', () => {
    const described = Object.entries(operations).map(([id, { method, path, who }]) => ({ id, method, path, who }));
    const deployed = apiRoutes.map(({ id, method, path, who }) => ({ id, method: method.toLowerCase(), path, who }));
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    expect(described.sort(byId)).toEqual(deployed.sort(byId));
  });

  it('denies customers exactly the routes for administrators, already at the gateway', () => {
    const patterns = adminPaths.map((path) => new RegExp(`^${path.replaceAll('*', '.*')}$`));
    const denied = routes.filter(({ method, path }) => patterns.some((pattern) => pattern.test(`${method}${path}`)));
    expect(denied.map(({ id }) => id)).toEqual(routes.filter(({ who }) => who === 'admin').map(({ id }) => id));
  });

  it('is OpenAPI 3.1 whose references all resolve and whose guarded routes name the bearer token', () => {
    const document = JSON.parse(JSON.stringify(openApiDocument({ url: 'https://example.com', version: '1.0.0' })));
    expect(document.openapi).toBe('3.1.0');
    const references = JSON.stringify(document).match(/"\$ref":"[^"]+"/g) ?? [];
    expect(references.filter((reference) => !/#\/(components|\$defs)|"#"/.test(reference))).toEqual([]);
    expect(document.paths['/api/packages/purchase'].post.security).toEqual([{ bearer: [] }]);
    expect(document.paths['/api/packages/purchase'].post.responses['409'].description).toContain('already-rented');
    expect(document.paths['/api/packages/list'].get.security).toEqual([]);
  });
});

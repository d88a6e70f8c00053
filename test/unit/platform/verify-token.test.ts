import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { adminPaths } from '../../../shared/accounts/admin-paths.ts';
import { authorizeRequest, policyFor } from '../../../shared/platform/auth/authorize-request.ts';
import { tokenVerifier } from '../../../shared/platform/auth/verify-token.ts';
import { UserId } from '../../../shared/platform/ids.ts';
import { userId } from '../../helpers/proxy-event.ts';

const issuer = 'https://project.supabase.example/auth/v1';
const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
const foreign = await generateKeyPair('ES256');
const jwk = { ...(await exportJWK(publicKey)), kid: 'key-1', alg: 'ES256' };
const methodArn = 'arn:aws:execute-api:eu-central-1:1:api/prod/GET/api/packages/usage';

let server: Server;
let keySetUrl: string;

beforeAll(async () => {
  server = createServer((_request, response) => response.end(JSON.stringify({ keys: [jwk] })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  keySetUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/jwks.json`;
});

afterAll(() => server.close());

function verifier() {
  return tokenVerifier({
    algorithms: ['ES256', 'RS256'],
    audience: 'authenticated',
    keys: { issuer, setUrl: keySetUrl },
  });
}

function token(
  change: { claims?: Record<string, unknown>; issuer?: string; audience?: string; expires?: string; alg?: string } = {},
) {
  return new SignJWT({ email: 'a@example.com', ...change.claims })
    .setProtectedHeader({ alg: change.alg ?? 'ES256', kid: 'key-1' })
    .setSubject(userId)
    .setIssuer(change.issuer ?? issuer)
    .setAudience(change.audience ?? 'authenticated')
    .setIssuedAt()
    .setExpirationTime(change.expires ?? '1h');
}

describe('access tokens', () => {
  it('of hosted Supabase are accepted', async () => {
    expect(await verifier()(await token().sign(privateKey))).toEqual({
      userId,
      email: 'a@example.com',
      role: 'customer',
    });
  });

  it('make an administrator only through app_metadata', async () => {
    const byApp = await token({ claims: { app_metadata: { role: 'admin' } } }).sign(privateKey);
    const byUser = await token({ claims: { user_metadata: { role: 'admin' }, role: 'admin' } }).sign(privateKey);
    expect((await verifier()(byApp))?.role).toBe('admin');
    expect((await verifier()(byUser))?.role).toBe('customer');
  });

  it.each([
    ['of a foreign key', () => token().sign(foreign.privateKey)],
    ['of a foreign issuer', () => token({ issuer: 'https://evil.example' }).sign(privateKey)],
    ['for another audience', () => token({ audience: 'anon' }).sign(privateKey)],
    ['that expired', () => token({ expires: '-1s' }).sign(privateKey)],
    [
      'without an end',
      async () =>
        new SignJWT({})
          .setProtectedHeader({ alg: 'ES256', kid: 'key-1' })
          .setSubject(userId)
          .setIssuer(issuer)
          .setAudience('authenticated')
          .setIssuedAt()
          .sign(privateKey),
    ],
    ['whose subject is no user id', () => token().setSubject('somebody').sign(privateKey)],
    [
      'signed HS256 with the public key',
      () => token({ alg: 'HS256' }).sign(new TextEncoder().encode(JSON.stringify(jwk))),
    ],
    [
      'with no signature',
      async () =>
        new UnsecuredJWT({})
          .setSubject(userId)
          .setIssuer(issuer)
          .setAudience('authenticated')
          .setIssuedAt()
          .setExpirationTime('1h')
          .encode(),
    ],
    ['that is no token', async () => 'a.b'],
    ['with a line break', async () => `${await token().sign(privateKey)}\n`],
  ])('%s are refused', async (_name, make) => {
    expect(await verifier()(await make())).toBeUndefined();
  });

  it.each([
    [503, 'down'],
    [200, 'not a key set'],
  ])('are not called bad when the key set answers %i %j', async (status, text) => {
    const broken = createServer((_request, response) => response.writeHead(status).end(text));
    await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve));
    const address = broken.address();
    const setUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/jwks.json`;
    const verify = tokenVerifier({ algorithms: ['ES256'], audience: 'authenticated', keys: { issuer, setUrl } });
    await expect(verify(await token().sign(privateKey))).rejects.toThrow();
    broken.closeAllConnections();
    broken.close();
  });

  it('are not called bad when the key set cannot be reached', async () => {
    const verify = tokenVerifier({
      algorithms: ['ES256'],
      audience: 'authenticated',
      keys: { issuer, setUrl: 'http://127.0.0.1:9/' },
    });
    await expect(verify(await token().sign(privateKey))).rejects.toThrow();
  });
});

describe('authorizer', () => {
  const authorize = authorizeRequest({
    verify: async (text) =>
      text === 'a.b.c' ? { userId: UserId.parse(userId), email: 'a@example.com', role: 'customer' } : undefined,
    adminPaths,
  });

  it('answers a good token with the caller as context', async () => {
    const result = await authorize({ authorizationToken: 'Bearer a.b.c', methodArn });
    expect(result).toMatchObject({ principalId: userId, context: { user_id: userId, role: 'customer' } });
  });

  it.each(['Bearer x.y.z', 'Basic a.b.c', 'a.b.c', 'Bearer  ', ''])('answers %j with Unauthorized', async (header) => {
    await expect(authorize({ authorizationToken: header, methodArn })).rejects.toThrow(/^Unauthorized$/);
  });

  it('covers every route of the caller, because API Gateway caches it for all of them', () => {
    const stage = 'arn:aws:execute-api:eu-central-1:1:api/prod';
    const customer = policyFor({ userId: UserId.parse(userId), email: '', role: 'customer' }, methodArn, adminPaths);
    expect(customer.policyDocument.Statement).toEqual([
      { Action: 'execute-api:Invoke', Effect: 'Allow', Resource: [`${stage}/*`] },
      {
        Action: 'execute-api:Invoke',
        Effect: 'Deny',
        Resource: [`${stage}/*/api/packages/admin/*`, `${stage}/*/api/packages/activate`],
      },
    ]);
    const admin = policyFor({ userId: UserId.parse(userId), email: '', role: 'admin' }, methodArn, adminPaths);
    expect(admin.policyDocument.Statement.map(({ Effect }) => Effect)).toEqual(['Allow']);
  });
});

import { createServer } from 'node:net';

/** The wanted loopback port, or with 0 any that is free; for addresses that must be known before their server starts. */
export async function freePort(wanted = 0): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(new Error(`port ${wanted} cannot be used; PORT chooses another`, { cause })),
    );
    server.listen(wanted, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return address.port;
}

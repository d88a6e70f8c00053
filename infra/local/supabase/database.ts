import { PGlite, type PgliteConnection, createPgliteConnection } from '@supabase/lite/pglite';

/** A development database needs neither 128 MB of page cache nor room for a hundred connections. */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB', '-c', 'max_connections=5'];

/** Opens the database in `dataDir`, or a new one in memory. Resolves when it answers. */
export async function openDatabase(dataDir?: string): Promise<PgliteConnection> {
  const connection = await createPgliteConnection({
    ...(dataDir === undefined ? {} : { url: dataDir }),
    pgliteOptions: { startParams },
  });
  await connection.driver.waitReady;
  return connection;
}

/** Makes the data directory every start copies: system schema, migrations, seed. Usage: node build-template.ts <dir> */
import { applyMigrations } from './apply-migrations.ts';
import { openDatabase } from './database.ts';
import { createSupabaseApp } from './supabase-app.ts';

/** Makes the database in an empty folder. */
async function buildTemplate(dataDir: string): Promise<void> {
  const connection = await openDatabase(dataDir);
  const app = createSupabaseApp({
    connection,
    jwtSecret: 'not used while the template is built',
    publishableKey: 'sb_publishable_template',
    secretKey: 'sb_secret_template',
    siteUrl: 'http://localhost',
    autoConfirm: true,
    sendMail: () => undefined,
  });
  await app.ensureSystemSchema();
  await applyMigrations(connection.driver);
  await connection.driver.exec('checkpoint');
  await connection.close();
}

const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) {
  throw new Error('usage: build-template.ts <dir>');
}
try {
  await buildTemplate(dataDir);
  process.exit(0);
} catch (error) {
  // Printed here: left to Node, the report would begin with a line of 100 kB of compiled library code.
  console.error(error);
  process.exit(1);
}

import { LedgerMessage } from '../../shared/ledger/messages.ts';
import { recordLedgerMessage } from '../../shared/ledger/record-ledger.ts';
import { queueHandler } from '../../shared/platform/aws/queue-handler.ts';
import { readConfig } from '../../shared/platform/config.ts';
import { postgresSettings, supabaseAsService } from '../../shared/platform/postgres/supabase.ts';

const config = readConfig(postgresSettings);
const postgres = supabaseAsService(config);

/** Queue ledger: writes history into Postgres, every message once. */
export const handler = queueHandler({
  message: LedgerMessage,
  handle: async (message) => recordLedgerMessage(await postgres(), message),
});

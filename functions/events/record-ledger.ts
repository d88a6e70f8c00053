import { LedgerMessage } from '../../shared/ledger/messages.ts';
import { recordLedgerMessage } from '../../shared/ledger/record-ledger.ts';
import { queueHandler } from '../../shared/platform/aws/queue-handler.ts';
import { readConfig, text, url } from '../../shared/platform/config.ts';
import { supabaseAsService } from '../../shared/platform/postgres/supabase.ts';

const config = readConfig({ SUPABASE_URL: url, SUPABASE_SECRET_NAME: text });
const postgres = supabaseAsService({ url: config.SUPABASE_URL, secretName: config.SUPABASE_SECRET_NAME });

/** Queue ledger: writes history into Postgres, every message once. */
export const handler = queueHandler({
  message: LedgerMessage,
  handle: async (message) => recordLedgerMessage(await postgres(), message),
});

import type { SupabaseClient } from '@supabase/supabase-js';
import { packagesForSale, type Catalogue } from './catalogue.ts';
import { packageView } from './package-view.ts';

/** Brings the catalogue's copy in Postgres up to date; withdrawn packages stay, switched off. Throws when it is refused. */
export async function publishCatalogueCopy(postgres: SupabaseClient, catalogue: Catalogue): Promise<void> {
  const copy = packagesForSale(catalogue).map((entry) => {
    const view = packageView(catalogue, entry);
    return { ...view, databases: view.databases.map(({ file }) => file) };
  });
  const { error } = await postgres.rpc('publish_packages', { catalogue: copy });
  if (error !== null) throw new Error(`publish_packages failed: ${error.code}`, { cause: error });
}

-- Account deletion, after Stripe was told to stop. Deletes everything kept for the person, in one transaction; of a
-- billing event only what is no longer about a person stays: event, type, package, amount and time.
create function public.erase_account(account_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  rentals bigint;
  usage bigint;
  transitions bigint;
  billing_events bigint;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(account_id::text, 0));
  perform pg_catalog.set_config('database_packages.erasing_account', account_id::text, true);

  insert into private.erased_accounts (account_hash)
  values (pg_catalog.sha256(pg_catalog.convert_to(account_id::text, 'UTF8')))
  on conflict do nothing;

  delete from public.user_packages where user_id = account_id;
  get diagnostics rentals = row_count;
  delete from public.package_usage where user_id = account_id;
  get diagnostics usage = row_count;
  delete from public.package_audit_log where user_id = account_id;
  get diagnostics transitions = row_count;
  update public.package_billing_events
  set user_id = null, customer_id = null, subscription_id = null, invoice_id = null, charge_id = null, session_id = null
  where user_id = account_id;
  get diagnostics billing_events = row_count;
  delete from public.user_stripe_mapping where user_id = account_id;
  delete from auth.users where id = account_id;

  perform pg_catalog.set_config('database_packages.erasing_account', '', true);
  return jsonb_build_object(
    'rentals', rentals, 'usage', usage, 'transitions', transitions, 'billing_events', billing_events
  );
end
$$;

revoke execute on function public.erase_account(uuid) from public, anon, authenticated;
grant execute on function public.erase_account(uuid) to service_role;

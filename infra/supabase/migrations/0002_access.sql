-- Who may touch which table. Two locks, each enough alone: table privileges and row level security.
-- Forced, so that the owner of a table is held to its policies too.

alter table public.packages enable row level security;
alter table public.packages force row level security;
alter table public.user_packages enable row level security;
alter table public.user_packages force row level security;
alter table public.user_stripe_mapping enable row level security;
alter table public.user_stripe_mapping force row level security;
alter table public.package_usage enable row level security;
alter table public.package_usage force row level security;
alter table public.package_billing_events enable row level security;
alter table public.package_billing_events force row level security;
alter table public.package_audit_log enable row level security;
alter table public.package_audit_log force row level security;
alter table private.erased_accounts enable row level security;
alter table private.erased_accounts force row level security;

create policy packages_for_everybody on public.packages
  for select to anon, authenticated using (true);

-- `(select auth.uid())` is evaluated once per statement, `auth.uid()` once per row.
create policy user_packages_own on public.user_packages
  for select to authenticated using ((select auth.uid()) = user_id);
create policy user_stripe_mapping_own on public.user_stripe_mapping
  for select to authenticated using ((select auth.uid()) = user_id);
create policy package_usage_own on public.package_usage
  for select to authenticated using ((select auth.uid()) = user_id);
create policy package_billing_events_own on public.package_billing_events
  for select to authenticated using ((select auth.uid()) = user_id);
create policy package_audit_log_own on public.package_audit_log
  for select to authenticated using ((select auth.uid()) = user_id);

-- Supabase grants every privilege on new tables to these roles; what a client does not need is taken away.
revoke all on
  public.packages, public.user_packages, public.user_stripe_mapping,
  public.package_usage, public.package_billing_events, public.package_audit_log
  from public, anon, authenticated, service_role;

grant select on public.packages to anon, authenticated;
grant select on
  public.user_packages, public.user_stripe_mapping,
  public.package_usage, public.package_billing_events, public.package_audit_log
  to authenticated;

grant select, insert, update, delete on
  public.packages, public.user_packages, public.user_stripe_mapping, public.package_usage
  to service_role;
-- History is append-only.
grant select, insert on public.package_billing_events, public.package_audit_log to service_role;

revoke all on schema private from public, anon, authenticated;
revoke all on private.erased_accounts from public, anon, authenticated, service_role;
grant usage on schema private to service_role;
grant select on private.erased_accounts to service_role;

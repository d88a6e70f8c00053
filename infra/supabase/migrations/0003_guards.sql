-- Rules that hold for every writer, the service role and the owner of the tables included.

-- The one exception is erase_account(): it runs as the owner of the table and names the account it erases.
-- Either alone is not enough, so the service role cannot open the door by setting the variable itself.
create function private.refuse_history_change() returns trigger
language plpgsql set search_path = '' as $$
declare
  table_owner name;
begin
  select pg_catalog.pg_get_userbyid(relowner) into table_owner from pg_catalog.pg_class where oid = tg_relid;
  if tg_level = 'ROW' and current_user = table_owner
     and current_setting('database_packages.erasing_account', true) = old.user_id::text then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  raise exception '% on %.% is refused: history is append-only', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

create trigger package_billing_events_append_only before update or delete on public.package_billing_events
  for each row execute function private.refuse_history_change();
create trigger package_billing_events_no_truncate before truncate on public.package_billing_events
  for each statement execute function private.refuse_history_change();
create trigger package_audit_log_append_only before update or delete on public.package_audit_log
  for each row execute function private.refuse_history_change();
create trigger package_audit_log_no_truncate before truncate on public.package_audit_log
  for each statement execute function private.refuse_history_change();

create function private.refuse_older_rental() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.version < old.version then
    raise exception 'version % of a rental may not replace version %', new.version, old.version
      using errcode = 'check_violation';
  end if;
  return new;
end
$$;

create trigger user_packages_newest_wins before update on public.user_packages
  for each row execute function private.refuse_older_rental();

revoke execute on function private.refuse_history_change(), private.refuse_older_rental()
  from public, anon, authenticated, service_role;

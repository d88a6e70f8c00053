-- Support grants packages by user id; a mistyped one must not look like success.
create function public.user_exists(account_id uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from auth.users as u where u.id = account_id)
$$;

revoke execute on function public.user_exists(uuid) from public, anon, authenticated;
grant execute on function public.user_exists(uuid) to service_role;

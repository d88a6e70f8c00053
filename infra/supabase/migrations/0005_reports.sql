-- Reports. `as_of` (epoch seconds, default: now) is the end of the time asked for; days are days in UTC, the last one
-- included as far as it has gone.

create function public.rental_totals()
returns table (
  package_type text, source text, status text, rule text, "interval" text, paused boolean, payment_problem boolean,
  unit_amount_cents bigint, currency text, rentals bigint
)
language sql stable security invoker set search_path = '' as $$
  select r.package_type, r.source, r.status, r.rule, r."interval", r.paused, r.payment_problem,
         r.unit_amount_cents, r.currency, count(*)
  from public.user_packages as r
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9
  order by 1, 2, 3, 4, 5, 6, 7, 8, 9
$$;

-- A preview is not an analysis; an export is one that was asked for as a table.
create function public.analyses_per_day(days integer, as_of bigint default null)
returns table (day date, analyses bigint, users bigint)
language sql stable security invoker set search_path = '' as $$
  select (u.occurred_at at time zone 'UTC')::date, count(distinct u.analysis_id), count(distinct u.user_id)
  from public.package_usage as u,
       (select (coalesce(to_timestamp(as_of), now()) at time zone 'UTC')::date) as today (day)
  where u.operation <> 'preview'
    and u.occurred_at >= (today.day - (days - 1))::timestamp at time zone 'UTC'
    and u.occurred_at < (today.day + 1)::timestamp at time zone 'UTC'
  group by 1
  order by 1
$$;

-- The caller's own usage: security invoker, so row level security decides which rows are seen.
create function public.usage_report(days integer, as_of bigint default null)
returns table (
  day date, database text, operation text, workspace_id text, analyses bigint, norms_matched bigint
)
language sql stable security invoker set search_path = '' as $$
  select (u.occurred_at at time zone 'UTC')::date, u.database, u.operation, u.workspace_id,
         count(*), sum(u.norms_matched)::bigint
  from public.package_usage as u,
       (select (coalesce(to_timestamp(as_of), now()) at time zone 'UTC')::date) as today (day)
  where u.occurred_at >= (today.day - (days - 1))::timestamp at time zone 'UTC'
    and u.occurred_at < (today.day + 1)::timestamp at time zone 'UTC'
  group by 1, 2, 3, 4
  order by 1, 2, 3, 4
$$;

revoke execute on function
  public.rental_totals(),
  public.analyses_per_day(integer, bigint),
  public.usage_report(integer, bigint)
  from public, anon, authenticated, service_role;
grant execute on function public.rental_totals(), public.analyses_per_day(integer, bigint) to service_role;
-- Not for the service role: it sees every row, and the answer would mix all customers.
grant execute on function public.usage_report(integer, bigint) to authenticated;

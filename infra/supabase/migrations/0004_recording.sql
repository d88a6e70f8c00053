-- One call per ledger message, one transaction per call. Every function may be called any number of times and in any
-- order with the same messages and ends in the same rows. Times in messages are epoch seconds, money is integer cents.
-- Answers: 'recorded', 'repeated' (nothing new in it), 'erased' (the account is gone and nothing is kept for it).

-- True after erase_account(). The shared lock makes an erasure wait for a recording under way and the other way round.
create function private.account_is_erased(account_id uuid) returns boolean
language plpgsql set search_path = '' as $$
begin
  perform pg_catalog.pg_advisory_xact_lock_shared(pg_catalog.hashtextextended(account_id::text, 0));
  return exists (
    select from private.erased_accounts
    where account_hash = pg_catalog.sha256(pg_catalog.convert_to(account_id::text, 'UTF8'))
  );
end
$$;

create function public.record_rental_transition(message jsonb) returns text
language plpgsql set search_path = '' as $$
declare
  m record;
  is_new boolean;
begin
  select * into strict m from jsonb_to_record(message) as t (
    transition_id text, user_id uuid, package_type text, source text, version bigint,
    actor text, cause text, event_id text, from_state jsonb, to_state jsonb, occurred_at bigint,
    status text, rule text, "interval" text, subscription_id text, customer_id text, unit_amount_cents bigint, currency text,
    access_until bigint, paid_through bigint, trial_end bigint, current_period_end bigint, cancels_at bigint,
    paused boolean, payment_problem boolean
  );
  if private.account_is_erased(m.user_id) then
    return 'erased';
  end if;

  insert into public.user_packages as kept (
    user_id, package_type, source, status, rule, "interval", subscription_id, customer_id, unit_amount_cents, currency,
    access_until, paid_through, trial_end, current_period_end, cancels_at, paused, payment_problem, version, updated_at
  ) values (
    m.user_id, m.package_type, m.source, m.status, m.rule, m."interval", m.subscription_id, m.customer_id,
    m.unit_amount_cents, m.currency,
    to_timestamp(m.access_until), to_timestamp(m.paid_through), to_timestamp(m.trial_end),
    to_timestamp(m.current_period_end), to_timestamp(m.cancels_at),
    m.paused, m.payment_problem, m.version, to_timestamp(m.occurred_at)
  )
  on conflict (user_id, package_type, source) do update set
    status = excluded.status,
    rule = excluded.rule,
    "interval" = excluded."interval",
    subscription_id = excluded.subscription_id,
    customer_id = excluded.customer_id,
    unit_amount_cents = excluded.unit_amount_cents,
    currency = excluded.currency,
    access_until = excluded.access_until,
    paid_through = excluded.paid_through,
    trial_end = excluded.trial_end,
    current_period_end = excluded.current_period_end,
    cancels_at = excluded.cancels_at,
    paused = excluded.paused,
    payment_problem = excluded.payment_problem,
    version = excluded.version,
    updated_at = excluded.updated_at
  where kept.version < excluded.version;

  insert into public.package_audit_log (
    transition_id, user_id, package_type, source, version, actor, cause, event_id, from_state, to_state, occurred_at
  ) values (
    m.transition_id, m.user_id, m.package_type, m.source, m.version, m.actor, m.cause, m.event_id,
    m.from_state, m.to_state, to_timestamp(m.occurred_at)
  )
  on conflict (transition_id) do nothing
  returning true into is_new;

  return case when is_new then 'recorded' else 'repeated' end;
end
$$;

create function public.record_usage(message jsonb) returns text
language plpgsql set search_path = '' as $$
declare
  m record;
  added bigint;
begin
  select * into strict m from jsonb_to_record(message) as t (
    analysis_id text, user_id uuid, workspace_id text, operation text, databases jsonb, occurred_at bigint
  );
  if private.account_is_erased(m.user_id) then
    return 'erased';
  end if;

  insert into public.package_usage (
    analysis_id, database, user_id, workspace_id, operation, norms_matched, norms_scanned, occurred_at
  )
  select m.analysis_id, d.database, m.user_id, m.workspace_id, m.operation, d.norms_matched, d.norms_scanned,
         to_timestamp(m.occurred_at)
  from jsonb_to_recordset(m.databases) as d (database text, norms_matched bigint, norms_scanned bigint)
  on conflict (analysis_id, database) do nothing;

  get diagnostics added = row_count;
  return case when added > 0 then 'recorded' else 'repeated' end;
end
$$;

-- The event of an erased account is still counted as money, without the person.
create function public.record_billing_event(message jsonb) returns text
language plpgsql set search_path = '' as $$
declare
  m record;
  erased boolean;
  is_new boolean;
begin
  select * into strict m from jsonb_to_record(message) as t (
    event_id text, user_id uuid, type text, package_type text, customer_id text, subscription_id text,
    invoice_id text, charge_id text, session_id text, amount_cents bigint, currency text, livemode boolean,
    occurred_at bigint
  );
  erased := m.user_id is not null and private.account_is_erased(m.user_id);

  insert into public.package_billing_events (
    event_id, user_id, type, package_type, customer_id, subscription_id, invoice_id, charge_id, session_id,
    amount_cents, currency, livemode, occurred_at
  )
  values (
    m.event_id,
    case when not erased then m.user_id end,
    m.type,
    m.package_type,
    case when not erased then m.customer_id end,
    case when not erased then m.subscription_id end,
    case when not erased then m.invoice_id end,
    case when not erased then m.charge_id end,
    case when not erased then m.session_id end,
    m.amount_cents, m.currency, m.livemode, to_timestamp(m.occurred_at)
  )
  on conflict (event_id) do nothing
  returning true into is_new;

  return case when is_new then 'recorded' else 'repeated' end;
end
$$;

create function public.record_customer_mapping(message jsonb) returns text
language plpgsql set search_path = '' as $$
declare
  m record;
  changed boolean;
begin
  select * into strict m from jsonb_to_record(message) as t (
    user_id uuid, customer_id text, livemode boolean, mapped_at bigint
  );
  if private.account_is_erased(m.user_id) then
    return 'erased';
  end if;

  -- The id breaks a tie of the clock, so that every order of delivery ends the same.
  insert into public.user_stripe_mapping as kept (user_id, customer_id, livemode, mapped_at)
  values (m.user_id, m.customer_id, m.livemode, to_timestamp(m.mapped_at))
  on conflict (user_id) do update set
    customer_id = excluded.customer_id, livemode = excluded.livemode, mapped_at = excluded.mapped_at
  where (kept.mapped_at, kept.customer_id) < (excluded.mapped_at, excluded.customer_id)
  returning true into changed;

  return case when changed then 'recorded' else 'repeated' end;
end
$$;

-- Takes the catalogue in the shape of data/packages.json. Answers the number of packages that changed.
create function public.publish_packages(catalogue jsonb) returns bigint
language plpgsql set search_path = '' as $$
declare
  changed bigint;
  withdrawn bigint;
begin
  if jsonb_typeof(catalogue) is distinct from 'array' or jsonb_array_length(catalogue) = 0 then
    raise exception 'an empty catalogue would withdraw every package' using errcode = 'invalid_parameter_value';
  end if;

  insert into public.packages as kept (
    package_type, name, description, databases, currency, month_cents, year_cents, trial_days,
    regions, industries, features, icon, color, active, updated_at
  )
  select p.package_type, p.name, p.description, p.databases,
         p.price ->> 'currency', (p.price ->> 'month')::bigint, (p.price ->> 'year')::bigint, p.trial_days,
         coalesce(p.regions, '[]'), coalesce(p.industries, '[]'), coalesce(p.features, '[]'),
         p.icon, p.color, true, now()
  from jsonb_to_recordset(catalogue) as p (
    package_type text, name text, description text, databases jsonb, price jsonb, trial_days integer,
    regions jsonb, industries jsonb, features jsonb, icon text, color text
  )
  on conflict (package_type) do update set
    name = excluded.name,
    description = excluded.description,
    databases = excluded.databases,
    currency = excluded.currency,
    month_cents = excluded.month_cents,
    year_cents = excluded.year_cents,
    trial_days = excluded.trial_days,
    regions = excluded.regions,
    industries = excluded.industries,
    features = excluded.features,
    icon = excluded.icon,
    color = excluded.color,
    active = true,
    updated_at = excluded.updated_at
  where to_jsonb(kept) - 'updated_at' is distinct from to_jsonb(excluded) - 'updated_at';
  get diagnostics changed = row_count;

  -- Kept and switched off, not deleted: history and running rentals still name it.
  update public.packages set active = false, updated_at = now()
  where active and package_type not in (
    select p.package_type from jsonb_to_recordset(catalogue) as p (package_type text)
  );
  get diagnostics withdrawn = row_count;

  return changed + withdrawn;
end
$$;

revoke execute on function
  private.account_is_erased(uuid),
  public.record_rental_transition(jsonb),
  public.record_usage(jsonb),
  public.record_billing_event(jsonb),
  public.record_customer_mapping(jsonb),
  public.publish_packages(jsonb)
  from public, anon, authenticated;
grant execute on function
  private.account_is_erased(uuid),
  public.record_rental_transition(jsonb),
  public.record_usage(jsonb),
  public.record_billing_event(jsonb),
  public.record_customer_mapping(jsonb),
  public.publish_packages(jsonb)
  to service_role;

-- Copies and history people query. The owners are Stripe (money), DynamoDB (what is true now) and data/packages.json.
--
-- No foreign key to auth.users or packages anywhere: rows come from a queue that neither keeps an order nor waits,
-- so a message may arrive before the row it would refer to, or after that row was erased, and must still be recorded.

create table public.packages (
  package_type text primary key,
  name text not null,
  description text not null,
  -- The file names, or "all": every database, also future ones.
  databases jsonb not null check (jsonb_typeof(databases) = 'array' or databases = '"all"'),
  currency text not null check (currency ~ '^[a-z]{3}$'),
  month_cents bigint not null check (month_cents >= 0),
  year_cents bigint not null check (year_cents >= 0),
  trial_days integer not null check (trial_days >= 0),
  regions jsonb not null default '[]' check (jsonb_typeof(regions) = 'array'),
  industries jsonb not null default '[]' check (jsonb_typeof(industries) = 'array'),
  features jsonb not null default '[]' check (jsonb_typeof(features) = 'array'),
  icon text not null,
  color text not null,
  active boolean not null default true,
  updated_at timestamptz not null default now()
);
comment on table public.packages is 'Copy of the catalogue; written by publish_packages().';

create table public.user_packages (
  user_id uuid not null,
  package_type text not null,
  source text not null,
  status text not null,
  -- The row of the access policy that decided `access_until`.
  rule text not null,
  "interval" text check ("interval" in ('month', 'year')),
  subscription_id text,
  customer_id text,
  unit_amount_cents bigint check (unit_amount_cents >= 0),
  currency text check (currency ~ '^[a-z]{3}$'),
  access_until timestamptz,
  paid_through timestamptz,
  trial_end timestamptz,
  current_period_end timestamptz,
  cancels_at timestamptz,
  paused boolean not null default false,
  payment_problem boolean not null default false,
  version bigint not null check (version > 0),
  updated_at timestamptz not null,
  primary key (user_id, package_type, source)
);
comment on table public.user_packages is 'Copy of the rentals; one row per source, so that ending one rental never hides another.';

create table public.user_stripe_mapping (
  user_id uuid primary key,
  customer_id text not null,
  livemode boolean not null,
  mapped_at timestamptz not null
);
-- Not unique: the owner of the mapping guarantees that, and a copy that refuses a row would only hide the fault.
create index user_stripe_mapping_customer on public.user_stripe_mapping (customer_id);

create table public.package_usage (
  analysis_id text not null,
  database text not null,
  user_id uuid not null,
  workspace_id text,
  operation text not null check (operation in ('analysis', 'preview', 'export')),
  norms_matched bigint not null check (norms_matched >= 0),
  norms_scanned bigint not null check (norms_scanned >= 0),
  occurred_at timestamptz not null,
  primary key (analysis_id, database)
);
create index package_usage_user on public.package_usage (user_id, occurred_at);
create index package_usage_time on public.package_usage (occurred_at);

create table public.package_billing_events (
  event_id text primary key,
  user_id uuid,
  type text not null,
  package_type text,
  customer_id text,
  subscription_id text,
  invoice_id text,
  charge_id text,
  session_id text,
  amount_cents bigint,
  currency text check (currency ~ '^[a-z]{3}$'),
  livemode boolean not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now()
);
create index package_billing_events_user on public.package_billing_events (user_id, occurred_at);

create table public.package_audit_log (
  transition_id text primary key,
  user_id uuid not null,
  package_type text not null,
  source text not null,
  version bigint not null check (version > 0),
  actor text not null,
  cause text not null,
  event_id text,
  from_state jsonb check (jsonb_typeof(from_state) = 'object'),
  to_state jsonb not null check (jsonb_typeof(to_state) = 'object'),
  occurred_at timestamptz not null
);
create index package_audit_log_user on public.package_audit_log (user_id, occurred_at);

-- Outside the schemas the API serves.
create schema private;

create table private.erased_accounts (
  account_hash bytea primary key,
  erased_at timestamptz not null default now()
);
comment on table private.erased_accounts is
  'SHA-256 of the ids of erased accounts: a ledger message that is still under way must not bring their data back.';

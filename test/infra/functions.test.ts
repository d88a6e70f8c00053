import { authorizer, queueJobs, scheduledJobs } from '../../infra/jobs.ts';
import { type Need, type Route, routes } from '../../infra/routes.ts';
import { permissionsOf, wildcardsIn } from './permissions.ts';
import { functionsOf, synthesise } from './synthesised.ts';

const functions = functionsOf(synthesise('production'));
const functionNamed = (id: string) => {
  const found = functions.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no function ${id}`);
  return found;
};

interface Row {
  readonly id: string;
  readonly needs: readonly Need[];
  readonly extraActions: readonly string[];
  readonly isRoute: boolean;
}

const consumerActions = [
  'sqs:ChangeMessageVisibility',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
  'sqs:GetQueueUrl',
  'sqs:ReceiveMessage',
];
const rows: readonly Row[] = [
  ...(routes satisfies readonly Route[]).map((route) => ({ ...route, extraActions: [], isRoute: true })),
  { ...authorizer, extraActions: [], isRoute: false },
  ...queueJobs.map((job) => ({ ...job, extraActions: consumerActions, isRoute: false })),
  ...scheduledJobs.map((job) => ({ ...job, extraActions: [], isRoute: false })),
];
const cases = rows.map((row) => [row.id, row] as const);

/** What each need is worth: these actions on that thing, these variables, and nothing more. */
const worth: Record<Need, { actions: string[]; on?: string; variables: string[] }> = {
  'table:read': { actions: ['dynamodb:GetItem', 'dynamodb:Query'], on: 'Table', variables: ['TABLE_NAME'] },
  'table:write': {
    actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
    on: 'Table',
    variables: ['TABLE_NAME'],
  },
  'table:scan': { actions: ['dynamodb:Scan'], on: 'Table', variables: ['TABLE_NAME'] },
  'norms:read': { actions: ['s3:GetObject', 's3:ListBucket'], on: 'Norms', variables: ['NORMS_BUCKET'] },
  'billing-events:send': {
    actions: ['sqs:SendMessage'],
    on: 'billingeventsQueue',
    variables: ['BILLING_EVENTS_QUEUE_URL'],
  },
  'ledger:send': { actions: ['sqs:SendMessage'], on: 'ledgerQueue', variables: ['LEDGER_QUEUE_URL'] },
  'secret:stripe': {
    actions: ['secretsmanager:GetSecretValue'],
    on: 'StripeSecret',
    variables: ['STRIPE_SECRET_NAME', 'STRIPE_LIVEMODE'],
  },
  stripe: { actions: [], variables: ['STRIPE_API_URL'] },
  'secret:supabase': {
    actions: ['secretsmanager:GetSecretValue'],
    on: 'SupabaseSecret',
    variables: ['SUPABASE_URL', 'SUPABASE_SECRET_NAME'],
  },
  supabase: { actions: [], variables: ['SUPABASE_URL', 'SUPABASE_PUBLISHABLE_KEY'] },
  site: { actions: [], variables: ['SITE_URL'] },
  jwt: { actions: [], variables: ['JWT_AUDIENCE', 'JWT_ALGORITHMS', 'JWT_ISSUER', 'JWT_KEY_SET_URL'] },
};

const sorted = (values: Iterable<string>) => [...new Set(values)].sort();
const permitted = (id: string) =>
  permissionsOf(functionNamed(id)).statements.filter(({ Action }) => !Action.some((name) => name.startsWith('logs:')));

describe('a function', () => {
  it('exists for every row of the tables and for nothing else', () => {
    expect(sorted(functions.map(({ id }) => id))).toEqual(sorted(rows.map(({ id }) => id)));
    expect(functions).toHaveLength(rows.length);
  });

  it.each(cases)('%s may do what it needs and nothing more', (id, { needs, extraActions }) => {
    const expected = [...needs.flatMap((need) => worth[need].actions), ...extraActions];
    expect(sorted(permitted(id).flatMap(({ Action }) => Action))).toEqual(sorted(expected));
  });

  it.each(cases)('%s reaches only the things it needs', (id, { needs, extraActions }) => {
    const things = new Set(needs.map((need) => worth[need].on).filter((thing) => thing !== undefined));
    for (const { Action, Resource } of permitted(id)) {
      if (Action.every((action) => extraActions.includes(action))) continue;
      for (const resource of Resource.map((one) => JSON.stringify(one))) {
        expect([...things].filter((thing) => resource.includes(thing))).not.toEqual([]);
      }
    }
  });

  it.each(cases)('%s gets the settings it needs and nothing more', (id, { needs, isRoute }) => {
    const expected = [
      'FUNCTION_ID',
      ...needs.flatMap((need) => worth[need].variables),
      ...(isRoute ? ['SITE_URL'] : []),
    ];
    expect(sorted(Object.keys(functionNamed(id).Environment.Variables))).toEqual(sorted(expected));
  });

  it.each(cases)('%s has a permission for no pattern and no managed policy', (id) => {
    const { statements, managedPolicies } = permissionsOf(functionNamed(id));
    expect(managedPolicies).toEqual([]);
    expect(statements.flatMap(wildcardsIn)).toEqual([]);
    expect(statements.every(({ Effect }) => Effect === 'Allow')).toBe(true);
  });

  it.each([
    [{ Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['*'] }],
    [{ Effect: 'Allow', Action: ['s3:*'], Resource: [{ Ref: 'Norms' }] }],
    [{ Effect: 'Allow', Action: ['s3:GetObject'], Resource: [{ 'Fn::Join': ['', [{ Ref: 'Norms' }, '/*']] }] }],
    [{ Effect: 'Allow', Action: ['sqs:SendMessage'], Resource: ['arn:aws:sqs:eu-central-1:1:/databases/*'] }],
  ])('with %j would be noticed', (statement) => {
    expect(wildcardsIn(statement)).not.toEqual([]);
  });

  it.each(cases)('%s runs on Node 24 on arm64 under a name that says what it is', (id) => {
    expect(functionNamed(id)).toMatchObject({
      FunctionName: `database-packages-${id}`,
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
    });
  });
});

describe('dangerous permissions', () => {
  const holders = (action: string) =>
    sorted(
      functions.filter(({ id }) => permitted(id).some(({ Action }) => Action.includes(action))).map(({ id }) => id),
    );

  it('to read the whole table are held by reconcile alone', () => {
    expect(holders('dynamodb:Scan')).toEqual(['reconcile']);
  });

  it('to read tokens are held by the authorizer alone', () => {
    const readers = functions.filter(({ Environment }) =>
      Object.keys(Environment.Variables).some((name) => name.startsWith('JWT_')),
    );
    expect(readers.map(({ id }) => id)).toEqual([authorizer.id]);
  });

  it('to write into the norms are held by nobody', () => {
    expect(holders('s3:PutObject')).toEqual([]);
  });
});

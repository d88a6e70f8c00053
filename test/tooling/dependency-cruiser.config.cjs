const domains = '^shared/(?!platform/)';

/** The direction of imports: functions → shared/<domain> → shared/platform → npm. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-function-imports-a-function',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^functions/' },
    },
    { name: 'platform-knows-no-domain', severity: 'error', from: { path: '^shared/platform/' }, to: { path: domains } },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(functions|infra|test)/' },
    },
    {
      name: 'functions-do-not-know-infra',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(infra|test)/' },
    },
    {
      name: 'stacks-do-not-know-the-product',
      severity: 'error',
      from: { path: '^infra/', pathNot: '^infra/(local|scripts)/' },
      to: { path: '^(functions|shared)/' },
    },
    {
      name: 'dynamodb-only-in-tables',
      severity: 'error',
      from: { path: '^(functions|shared)/', pathNot: '(-table\\.ts$|^shared/platform/aws/)' },
      to: { path: 'node_modules/@aws-sdk/(client|lib)-dynamodb' },
    },
    {
      name: 's3-only-in-the-norm-store',
      severity: 'error',
      from: { path: '^(functions|shared)/', pathNot: '^shared/(norms|platform/aws)/' },
      to: { path: 'node_modules/@aws-sdk/client-s3' },
    },
    {
      name: 'sqs-and-secrets-only-in-platform',
      severity: 'error',
      from: { path: '^(functions|shared)/', pathNot: '^shared/platform/aws/' },
      to: { path: 'node_modules/@aws-sdk/client-(sqs|secrets-manager)' },
    },
    {
      name: 'stripe-only-in-billing',
      severity: 'error',
      from: { path: '^(functions|shared)/', pathNot: '^shared/(billing|platform/stripe)/' },
      to: { path: 'node_modules/stripe' },
    },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    {
      name: 'shipped-code-uses-runtime-dependencies',
      severity: 'error',
      from: { path: '^(functions|shared)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'nothing-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};

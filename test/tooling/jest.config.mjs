export default {
  rootDir: '../..',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/.build', '<rootDir>/.local'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '<rootDir>/test/tooling/esbuild-transform.cjs' },
  reporters: ['default', '<rootDir>/test/tooling/count-reporter.mjs'],
  coverageProvider: 'v8',
  maxWorkers: 2,
  testTimeout: 30_000,
};

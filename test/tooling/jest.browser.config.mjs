import config from './jest.config.mjs';

/** Needs Debian's chromium at /usr/bin/chromium; kept apart so that the tests need nothing but npm. */
export default { ...config, testMatch: ['<rootDir>/test/e2e/**/*.browser.ts'], testTimeout: 60_000 };

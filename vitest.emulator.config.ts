import { defineConfig } from 'vitest/config';

/** `npm run test:emulator`: against what `npm run deploy:emulator` deployed. */
export default defineConfig({
  test: {
    include: ['tests/emulator/**/*.test.ts'],
    testTimeout: 60_000,
    passWithNoTests: false,
    env: { NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
  },
});

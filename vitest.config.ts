import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/bench/**', 'tests/emulator/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    passWithNoTests: false,
    // The request log of functions that tests call directly; what it may hold is tested through the local cloud.
    env: { POWERTOOLS_LOG_LEVEL: 'SILENT', NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
  },
});

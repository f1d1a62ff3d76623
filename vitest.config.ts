import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/bench/**', 'tests/emulator/**'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Tests in a browser wait more than they compute: a third keeps two processors busy.
    maxWorkers: 3,
    // What a file loads, the next one in the same process finds loaded: the CDK, the SDK and the stacks of each stage.
    // So nothing that a module keeps may matter to another test; every world, table and pool of a test is its own.
    isolate: false,
    passWithNoTests: false,
    // The request log of functions that tests call directly; what it may hold is tested through the local cloud.
    env: { POWERTOOLS_LOG_LEVEL: 'SILENT', NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
  },
});

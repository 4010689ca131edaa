import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    // No test changes anything global, so files share their workers: loading every module anew for each takes twice as long.
    isolate: false,
    // All cores: on two, vitest would leave one to itself.
    maxWorkers: '100%',
  },
});

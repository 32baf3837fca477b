import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A pool of forks: the embedded engine lives in child processes of its own, and signals need a real process.
    pool: 'forks',
    maxWorkers: 2,
    // Many start real processes, which take their time on a busy machine; what must be quick is timed in the tests.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'server',
          include: ['{contracts,server,bench}/**/*.test.ts', 'tools/**/*.test.mjs'],
          // These need a real Neo4j: vitest.neo4j.config.ts.
          exclude: ['**/*.neo4j.test.ts'],
          environment: 'node',
        },
      },
      { extends: true, test: { name: 'page', include: ['client/**/*.test.{ts,tsx}'], environment: 'happy-dom' } },
    ],
  },
});

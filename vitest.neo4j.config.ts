import { defineConfig } from 'vitest/config';

/** Tests that need a real Neo4j (`npm run test:neo4j`): one server, one database, one file at a time. */
export default defineConfig({
  test: {
    name: 'neo4j',
    include: ['server/**/*.neo4j.test.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    // Most begin with a load, which a cold server on a busy machine takes minutes for.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    globalSetup: ['./tools/neo4j/for-tests.ts'],
  },
});

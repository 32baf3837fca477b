/**
 * The Neo4j that tests run on, started once for a run of vitest (`globalSetup` of vitest.neo4j.config.ts): the one
 * that NEO4J_TEST_URI names, else one in Docker where an engine answers, else one from Maven artifacts. Tests take it
 * with `neo4jForTests()`; they empty its database.
 */
import type { TestProject } from 'vitest/node';
import type { Neo4jForTests } from '../../server/graph/neo4j/testing/neo4j-for-tests.ts';
import { dockerAnswers, startNeo4jInDocker } from './start-in-docker.ts';
import type { RunningNeo4j } from './start-neo4j.ts';
import { LONG_TERM_VERSION, startNeo4j } from './start-neo4j.ts';

/** So that a statement which takes too much memory is ended long before it troubles the others. */
const SETTINGS = { 'db.memory.transaction.max': '256m' };

let started: RunningNeo4j | undefined;

export async function setup(project: TestProject): Promise<void> {
  const given = fromEnvironment();
  if (given) {
    project.provide('neo4j', given);
    return;
  }
  started = await start();
  const { uri, user, password } = started;
  project.provide('neo4j', { uri, user, password, database: undefined, mayBeEmptied: true });
}

export async function teardown(): Promise<void> {
  await started?.stop();
}

function start(): Promise<RunningNeo4j> {
  const version = process.env['NEO4J_TEST_VERSION'] ?? LONG_TERM_VERSION;
  const options = { version, settings: SETTINGS, report: console.log };
  return dockerAnswers() ? startNeo4jInDocker(options) : startNeo4j(options);
}

function fromEnvironment(): Neo4jForTests | undefined {
  const { NEO4J_TEST_URI, NEO4J_TEST_USER, NEO4J_TEST_PASSWORD, NEO4J_TEST_DATABASE, NEO4J_TEST_MAY_BE_EMPTIED } =
    process.env;
  if (NEO4J_TEST_URI === undefined || NEO4J_TEST_URI === '') return undefined;
  return {
    uri: NEO4J_TEST_URI,
    user: NEO4J_TEST_USER ?? 'neo4j',
    password: NEO4J_TEST_PASSWORD ?? '',
    database: NEO4J_TEST_DATABASE,
    mayBeEmptied: NEO4J_TEST_MAY_BE_EMPTIED === 'true',
  };
}

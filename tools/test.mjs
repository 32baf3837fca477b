/**
 * `npm test`: checks, unit and port and API tests, those that need a real Neo4j (two files also on a recent one, where
 * it can run), then browser stories in a real Chromium; where `CI` is set also the API tests on a newer Node.js. Ends with what failed and one line that counts
 * them all. `npm test -- --only unit` (or check, neo4j, stories, newer-node) runs one part.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './set-up/ensure-built.mjs';
import { ensureInstalled, projectRoot } from './set-up/ensure-installed.mjs';
import { ensureNewerNode } from './set-up/ensure-newer-node.mjs';
import { recap } from './testing/recap.mjs';
import { runVitest } from './testing/run-vitest.mjs';
import { readStories } from './testing/stories-report.mjs';
import { databaseLine, readJson } from './testing/vitest-report.mjs';

ensureInstalled();
const { findChromium } = await import('./set-up/find-chromium.mjs');
const { missingForNeo4j, missingForRecentNeo4j } = await import('./set-up/neo4j-tools.mjs');

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const reports = mkdtempSync(join(tmpdir(), 'zhitu-test-'));
/** What every part came to, for the last lines. */
const parts = [];
let skippedParts = 0;
/** What another version is most likely to do otherwise; `npm run test:neo4j` runs everything on it. */
const TESTS_ON_RECENT_NEO4J = [
  'server/graph/neo4j/neo4j-graph-store.neo4j.test.ts',
  'server/http/hostile-statements.neo4j.test.ts',
];
/** How many cases of the parts that both databases share passed on each. */
const databases = [];

function run(command, parameters, environment = {}) {
  return spawnSync(command, parameters, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  }).status;
}

function count(part, { passed, failed, skipped, failures, unsteady }) {
  parts.push({ part, passed, failed, skipped, failures, unsteady });
  console.log(`\n${part}: ${passed} passed, ${failed} failed, ${skipped} skipped\n`);
}

const PASSED = { passed: 1, failed: 0, skipped: 0, failures: [], unsteady: [] };
const failedFor = (message) => ({
  ...PASSED,
  passed: 0,
  failed: 1,
  failures: [{ file: '(the whole part)', title: '', message }],
});

/** Said so that nobody misses it; a failure in a CI run. */
function didNotRun(part, advice) {
  if (process.env.CI) count(part, failedFor(`did not run: ${advice}`));
  const line = '!'.repeat(72);
  console.log(`\n${line}\n  ${part.toUpperCase()} DID NOT RUN: ${advice}\n${line}\n`);
  skippedParts += 1;
}

function checks() {
  const status = run(process.execPath, ['tools/check/check.mjs']);
  count('checks', status === 0 ? PASSED : failedFor('`npm run check` tells what it found'));
}

function unit() {
  const outcome = runVitest({ name: 'unit', reports });
  count('unit, port and API tests', outcome);
  const { version } = readJson(join(projectRoot, 'node_modules', '@grafeo-db', 'js', 'package.json')) ?? {};
  databases.push(databaseLine(`embedded engine, Grafeo ${version ?? '(not installed)'}`, outcome.tests));
}

async function neo4j() {
  const missing = await missingForNeo4j();
  if (missing) return didNotRun('tests on Neo4j', missing);
  const { LONG_TERM_VERSION, RECENT_VERSION } = await import('./neo4j/start-neo4j.ts');
  const { runNeo4jTests } = await import('./neo4j/run-tests.mjs');
  const given = Boolean(process.env.NEO4J_TEST_URI);
  const outcome = runNeo4jTests([given ? 'given' : LONG_TERM_VERSION], reports);
  count('tests on Neo4j', outcome);
  databases.push(...outcome.lines);
  if (given) return;
  const missingForRecent = await missingForRecentNeo4j();
  if (missingForRecent) {
    databases.push(`Neo4j ${RECENT_VERSION}: did not run: ${missingForRecent}`);
    return;
  }
  const onRecent = runNeo4jTests([RECENT_VERSION], reports, { only: TESTS_ON_RECENT_NEO4J });
  count('tests on a recent Neo4j', onRecent);
  databases.push(...onRecent.lines);
}

async function stories() {
  ensureBuilt();
  const chromium = await findChromium();
  if (!chromium) {
    didNotRun('browser stories', 'no Chromium was found: install one, or name it in CHROMIUM_PATH');
    return;
  }
  const report = join(reports, 'stories.json');
  const playwright = join(projectRoot, 'node_modules', '.bin', 'playwright');
  const status = run(playwright, ['test'], { CHROMIUM_PATH: chromium, ZHITU_E2E_REPORT: report });
  const outcome = readStories(report);
  const silent = outcome === undefined || (status !== 0 && outcome.failed === 0);
  count('browser stories', silent ? failedFor(`the runner ended with status ${status}`) : outcome);
}

function newerNode() {
  let node;
  try {
    node = ensureNewerNode();
  } catch (error) {
    return didNotRun('API tests on a newer Node.js', `it could not be installed: ${error.message}`);
  }
  const [words, which] = [
    ['--project', 'server'],
    ['server/http', 'server/graph'],
  ];
  count('API tests on a newer Node.js', runVitest({ name: 'newer-node', reports, words, only: which, node }));
}

if (!only || only === 'check') checks();
if (!only || only === 'unit') unit();
if (!only || only === 'neo4j') await neo4j();
if (!only || only === 'stories') await stories();
if (only === 'newer-node' || (!only && process.env.CI)) newerNode();
rmSync(reports, { recursive: true, force: true });
for (const line of [...recap(parts, projectRoot), '', ...databases]) console.log(line);
const sum = (what) => parts.reduce((total, part) => total + part[what], 0);
console.log(`total: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped') + skippedParts} skipped`);
process.exit(sum('failed') === 0 ? 0 : 1);

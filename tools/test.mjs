/**
 * `npm test`: checks, unit and port and API tests, those that need a real Neo4j, then browser stories in a real
 * Chromium. Ends with one line that counts them all. `npm test -- --only unit` (or check, neo4j, stories) runs one part.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './set-up/ensure-built.mjs';
import { ensureInstalled, projectRoot } from './set-up/ensure-installed.mjs';

ensureInstalled();
const { findChromium } = await import('./set-up/find-chromium.mjs');
const { missingForNeo4j } = await import('./set-up/neo4j-tools.mjs');
const { databaseLine, readJson, readReport } = await import('./test-report.mjs');

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const reports = mkdtempSync(join(tmpdir(), 'zhitu-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };
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

const bin = (name) => join(projectRoot, 'node_modules', '.bin', name);

function count(part, status, { passed = 0, failed = 0, skipped = 0 }) {
  // A runner that dies without a failed test has failed all the same.
  const failures = failed === 0 && status !== 0 ? 1 : failed;
  total.passed += passed;
  total.failed += failures;
  total.skipped += skipped;
  console.log(`\n${part}: ${passed} passed, ${failures} failed, ${skipped} skipped\n`);
}

/** Said so that nobody misses it; a failure in a CI run. */
function didNotRun(part, advice) {
  if (process.env.CI) count(part, 1, {});
  const line = '!'.repeat(72);
  console.log(`\n${line}\n  ${part.toUpperCase()} DID NOT RUN: ${advice}\n${line}\n`);
  total.skipped += 1;
}

function checks() {
  const status = run(process.execPath, ['tools/check/check.mjs']);
  count('checks', status, { passed: status === 0 ? 1 : 0 });
}

function unit() {
  const report = join(reports, 'unit.json');
  const status = run(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  count('unit, port and API tests', status, readReport(report) ?? {});
  const { version } = readJson(join(projectRoot, 'node_modules', '@grafeo-db', 'js', 'package.json')) ?? {};
  databases.push(databaseLine(`embedded engine, Grafeo ${version ?? '(not installed)'}`, report));
}

async function neo4j() {
  const missing = await missingForNeo4j();
  if (missing) return didNotRun('tests on Neo4j', missing);
  const { LONG_TERM_VERSION } = await import('./neo4j/start-neo4j.ts');
  const { runNeo4jTests } = await import('./neo4j/run-tests.mjs');
  const result = runNeo4jTests([process.env.NEO4J_TEST_URI ? 'given' : LONG_TERM_VERSION], reports);
  count('tests on Neo4j', 0, result);
  databases.push(...result.lines);
}

async function stories() {
  ensureBuilt();
  const chromium = await findChromium();
  if (!chromium) {
    didNotRun('browser stories', 'no Chromium was found: install one, or name it in CHROMIUM_PATH');
    return;
  }
  const report = join(reports, 'stories.json');
  const status = run(bin('playwright'), ['test'], { CHROMIUM_PATH: chromium, ZHITU_E2E_REPORT: report });
  const stats = readJson(report)?.stats;
  count('browser stories', status, {
    passed: stats?.expected,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped,
  });
}

if (!only || only === 'check') checks();
if (!only || only === 'unit') unit();
if (!only || only === 'neo4j') await neo4j();
if (!only || only === 'stories') await stories();
rmSync(reports, { recursive: true, force: true });
for (const line of databases) console.log(line);
console.log(`total: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);

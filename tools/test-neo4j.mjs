/**
 * `npm run test:neo4j`: everything that needs a real Neo4j, on the long-term version and, where this machine has the
 * Java for it, on a recent one. `-- --version 5.26.30` runs one of them; further words go to vitest. Ends with one
 * line that counts them all.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, projectRoot } from './set-up/ensure-installed.mjs';

ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
const { LONG_TERM_VERSION, RECENT_VERSION, canRun } = await import('./neo4j/start-neo4j.ts');

const words = process.argv.slice(2);
const at = words.indexOf('--version');
const [, version] = at === -1 ? [] : words.splice(at, 2);
const isGiven = Boolean(process.env.NEO4J_TEST_URI);
const recent = canRun(RECENT_VERSION) ? [RECENT_VERSION] : [];
const versions = isGiven ? ['given'] : version ? [version] : [LONG_TERM_VERSION, ...recent];

const reports = mkdtempSync(join(tmpdir(), 'zhitu-test-neo4j-'));
const total = { passed: 0, failed: 0, skipped: 0 };
for (const each of versions) {
  const report = join(reports, `${each}.json`);
  const { status } = spawnSync(
    join(projectRoot, 'node_modules', '.bin', 'vitest'),
    [
      'run',
      '--config=vitest.neo4j.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ].concat(words),
    {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, ...(isGiven ? {} : { NEO4J_TEST_VERSION: each }) },
    },
  );
  const result = read(report);
  const passed = result?.numPassedTests ?? 0;
  // A runner that dies without a failed test has failed all the same.
  const failed = result?.numFailedTests || (status === 0 ? 0 : 1);
  const skipped = (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  console.log(`\nNeo4j ${each}: ${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
rmSync(reports, { recursive: true, force: true });
console.log(`total on Neo4j: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

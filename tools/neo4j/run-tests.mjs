/** Runs everything that needs a real Neo4j (vitest.neo4j.config.ts) on one version after the other. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../set-up/ensure-installed.mjs';
import { databaseLine, readReport } from '../test-report.mjs';

/**
 * @param {string[]} versions such as 5.26.30; `given` stands for the server that NEO4J_TEST_URI names
 * @param {string} reports a folder for reports
 * @param {string[]} words further words for vitest
 * @returns {{ passed: number, failed: number, skipped: number, lines: string[] }} `lines`: a database each
 */
export function runNeo4jTests(versions, reports, words = []) {
  const total = { passed: 0, failed: 0, skipped: 0, lines: [] };
  for (const version of versions) {
    const report = join(reports, `neo4j-${version}.json`);
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
        env: { ...process.env, ...(version === 'given' ? {} : { NEO4J_TEST_VERSION: version }) },
      },
    );
    const { passed, failed, skipped } = readReport(report) ?? { passed: 0, failed: 0, skipped: 0 };
    // A runner that dies without a failed test has failed all the same.
    const failures = failed === 0 && status !== 0 ? 1 : failed;
    console.log(`\nNeo4j ${version}: ${passed} passed, ${failures} failed, ${skipped} skipped\n`);
    total.passed += passed;
    total.failed += failures;
    total.skipped += skipped;
    total.lines.push(databaseLine(`Neo4j ${version}`, report));
  }
  return total;
}

/** Runs vitest on something, and the files that failed a second time. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../set-up/ensure-installed.mjs';
import { THE_FILE, THE_RUNNER, outcomeOf, readTests } from './vitest-report.mjs';

/**
 * @param {object} run
 * @param {string} run.name names the reports of this run
 * @param {string} run.reports a folder for them
 * @param {string[]} [run.words] further words for vitest
 * @param {string[]} [run.only] parts of the paths of the files to run; all when empty
 * @param {Record<string, string>} [run.environment] added to this process's
 * @param {string} [run.node] the Node.js to run it with; this one when absent
 * @returns {import('./vitest-report.mjs').Outcome & { tests: import('./vitest-report.mjs').TestResult[] }}
 *   `tests`: of the first run
 */
export function runVitest({ name, reports, words = [], only = [], environment = {}, node = process.execPath }) {
  const once = (label, files) => {
    const report = join(reports, `${label}.json`);
    const { status } = spawnSync(
      node,
      ['node_modules/vitest/vitest.mjs', 'run', ...words, ...files].concat(
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ),
      { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...environment } },
    );
    return withItsDeath(readTests(report), status);
  };

  const first = once(name, only);
  const failed = first.filter((test) => test.status === 'failed');
  if (failed.length === 0) return { ...outcomeOf(first), tests: first };
  const files = [...new Set(failed.map(({ file }) => file))].filter((file) => file !== THE_RUNNER);
  console.log(`\n${name}: ${failed.length} failed. Their files run once more.\n`);
  const second = once(`${name}-again`, files.length === 0 ? only : files);
  return { ...outcomeOf(first, second), tests: first };
}

/**
 * A runner that ends badly without a failed test, or without a report, has failed all the same, of no file: all of them
 * run again.
 */
function withItsDeath(tests, status) {
  if (tests !== undefined && (status === 0 || tests.some((test) => test.status === 'failed'))) return tests;
  const message = `It ended with status ${status}${tests === undefined ? ' and without a report' : ''}.`;
  return [...(tests ?? []), { file: THE_RUNNER, title: THE_FILE, status: 'failed', message }];
}

/** Runs everything that needs a real Neo4j (vitest.neo4j.config.ts) on one version after the other. */
import { runVitest } from '../testing/run-vitest.mjs';
import { databaseLine } from '../testing/vitest-report.mjs';

/**
 * @param {string[]} versions such as 5.26.30; `given` stands for the server that NEO4J_TEST_URI names
 * @param {string} reports a folder for reports
 * @param {{ words?: string[], only?: string[] }} options further words for vitest; parts of the paths of the files to run
 * @returns {import('../testing/vitest-report.mjs').Outcome & { lines: string[] }} `lines`: a database each
 */
export function runNeo4jTests(versions, reports, { words = [], only = [] } = {}) {
  const total = { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [], lines: [] };
  for (const version of versions) {
    const { passed, failed, skipped, failures, unsteady, tests } = runVitest({
      name: `neo4j-${version}`,
      reports,
      words: ['--config=vitest.neo4j.config.ts', ...words],
      only,
      environment: version === 'given' ? {} : { NEO4J_TEST_VERSION: version },
    });
    console.log(`\nNeo4j ${version}: ${passed} passed, ${failed} failed, ${skipped} skipped\n`);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    total.failures.push(...failures);
    total.unsteady.push(...unsteady);
    total.lines.push(databaseLine(`Neo4j ${version}`, tests));
  }
  return total;
}

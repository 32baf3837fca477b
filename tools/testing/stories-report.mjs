/** What the browser stories came to, read from Playwright's JSON report. */
import { readJson } from './vitest-report.mjs';

/** @returns {import('./vitest-report.mjs').Outcome | undefined} undefined when there is no report */
export function readStories(reportFile) {
  const report = readJson(reportFile);
  if (report?.stats === undefined) return undefined;
  const outcome = { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] };
  for (const { file, title, tests } of (report.suites ?? []).flatMap((suite) => specsOf(suite, ''))) {
    for (const { status, results } of tests) {
      const broken = results.find((result) => result.error !== undefined);
      const failure = { file, title, message: broken?.error.message ?? '' };
      if (status === 'skipped') outcome.skipped += 1;
      else if (status === 'unexpected') outcome.failed += 1;
      else outcome.passed += 1;
      if (status === 'unexpected') outcome.failures.push(failure);
      if (status === 'flaky') outcome.unsteady.push(failure);
    }
  }
  for (const { message } of report.errors ?? []) {
    outcome.failed += 1;
    outcome.failures.push({ file: '(the runner)', title: '', message: message ?? '' });
  }
  return outcome;
}

function specsOf(suite, above) {
  const path = suite.title === suite.file ? above : `${above}${suite.title} › `;
  const own = (suite.specs ?? []).map((spec) => ({ ...spec, title: `${path}${spec.title}` }));
  return [...own, ...(suite.suites ?? []).flatMap((inner) => specsOf(inner, path))];
}

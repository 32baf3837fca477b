/** What a run of vitest came to, read from its JSON report. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** @returns {{ passed: number, failed: number, skipped: number } | undefined} undefined when there is no report */
export function readReport(file) {
  const result = readJson(file);
  if (result === undefined) return undefined;
  return {
    passed: result.numPassedTests ?? 0,
    failed: result.numFailedTests ?? 0,
    skipped: (result.numPendingTests ?? 0) + (result.numTodoTests ?? 0),
  };
}

/** Parts that both databases are put through; on the embedded engine they are among many other tests. */
const PARTS = {
  'port suite': /^(?:embedded|neo4j)-graph-store\./,
  'API suite': /^api\./,
  loading: /load/,
};

/** One line: how many cases of each part passed on a database. */
export function databaseLine(database, file) {
  const results = readJson(file)?.testResults ?? [];
  const counts = Object.entries(PARTS).map(([part, pattern]) => {
    const tests = results.filter(({ name }) => pattern.test(basename(name))).flatMap((each) => each.assertionResults);
    return `${part} ${tests.filter(({ status }) => status === 'passed').length} of ${tests.length}`;
  });
  return `${database}: ${counts.join(', ')}`;
}

export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** What a run of vitest came to, read from its JSON report, and what two runs of the same files come to together. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * @typedef {{ file: string, title: string, message: string }} Failure
 * @typedef {{ file: string, title: string, status: string, message: string }} TestResult one test, or, under the title
 *   THE_FILE, what failed outside its tests
 * @typedef {{ passed: number, failed: number, skipped: number, failures: Failure[], unsteady: Failure[] }} Outcome
 */

/** Stands where a title does for what fails outside every test: an import, a hook. */
export const THE_FILE = '(the file)';
/** Stands where a file does for a runner that ended badly by itself. */
export const THE_RUNNER = '(the runner)';

/** @returns {TestResult[] | undefined} every test of the report; undefined when there is no report */
export function readTests(reportFile) {
  return readJson(reportFile)?.testResults?.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults.map((test) => ({
      file: name,
      title: test.fullName,
      status: test.status,
      message: (test.failureMessages ?? []).join('\n'),
    }));
    const failedOutside = status === 'failed' && !tests.some((test) => test.status === 'failed');
    return failedOutside ? [...tests, { file: name, title: THE_FILE, status: 'failed', message }] : tests;
  });
}

/**
 * What one or two runs come to. A test that failed once and passed when its file ran again has passed, and is named as
 * unsteady: one slow moment of a busy machine must not hide what thousands of others say, and nobody must overlook it.
 * @param {TestResult[]} first the whole run
 * @param {TestResult[]} [second] the files that failed in it, run again
 * @returns {Outcome}
 */
export function outcomeOf(first, second = []) {
  const outcome = { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] };
  const filesRunAgain = new Set(second.map(({ file }) => file));
  for (const [{ file, title, status, message }, later] of pairs(first, second)) {
    const failed = status === 'failed' || later?.status === 'failed';
    const failure = { file, title, message: message || (later?.message ?? '') };
    // A failure outside the tests has no line in a run that went well.
    const isFile = title === THE_FILE;
    const recovered = isFile
      ? later === undefined && (file === THE_RUNNER ? second.length > 0 : filesRunAgain.has(file))
      : status === 'passed' || later?.status === 'passed';
    if (failed) (recovered ? outcome.unsteady : outcome.failures).push(failure);
    if (failed && !recovered) outcome.failed += 1;
    else if (!isFile) outcome[recovered ? 'passed' : 'skipped'] += 1;
  }
  return outcome;
}

/** Each test of either run, beside what became of it in the second. */
function pairs(first, second) {
  const again = byPlace(second);
  const known = byPlace(first);
  const onlyInSecond = [...again].filter(([place]) => !known.has(place));
  return [...known, ...onlyInSecond].map(([place, test]) => [test, again.get(place)]);
}

/** Tests of one file may share a title: in which order they stand tells them apart. */
function byPlace(tests) {
  const places = new Map();
  const seen = new Map();
  for (const test of tests) {
    const name = `${test.file}\n${test.title}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    places.set(`${name}\n${count}`, test);
  }
  return places;
}

/** Parts that both databases are put through; on the embedded engine they are among many other tests. */
const PARTS = {
  'port suite': /^(?:embedded|neo4j)-graph-store\./,
  'API suite': /^api\./,
  'hostile statements': /^hostile-statements\./,
  loading: /load/,
};

/**
 * One line: how many cases of each part passed on a database; a part that was not asked for is not named.
 * @param {TestResult[]} tests
 */
export function databaseLine(database, tests) {
  const counts = Object.entries(PARTS).flatMap(([part, pattern]) => {
    const ofPart = tests.filter(({ file, title }) => pattern.test(basename(file)) && title !== THE_FILE);
    if (ofPart.length === 0) return [];
    return [`${part} ${ofPart.filter(({ status }) => status === 'passed').length} of ${ofPart.length}`];
  });
  return `${database}: ${counts.join(', ') || 'none of the shared parts ran'}`;
}

export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

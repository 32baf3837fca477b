import { describe, expect, it } from 'vitest';
import { recap } from './recap.mjs';
import { THE_FILE, THE_RUNNER, databaseLine, outcomeOf } from './vitest-report.mjs';

const test = (title, status, file = 'a.test.ts') => ({
  file,
  title,
  status,
  message: status === 'failed' ? 'why' : '',
});
const failure = (title, file = 'a.test.ts') => ({ file, title, message: 'why' });

describe('what two runs come to', () => {
  it('counts one run as it is', () => {
    expect(outcomeOf([test('one', 'passed'), test('two', 'failed'), test('three', 'skipped')])).toEqual({
      passed: 1,
      failed: 1,
      skipped: 1,
      failures: [failure('two')],
      unsteady: [],
    });
  });

  it('takes a test that passes when it runs again as passed, and names it', () => {
    const first = [test('one', 'passed'), test('two', 'failed')];
    expect(outcomeOf(first, [test('one', 'passed'), test('two', 'passed')])).toEqual({
      passed: 2,
      failed: 0,
      skipped: 0,
      failures: [],
      unsteady: [failure('two')],
    });
  });

  it('leaves failed what fails both times, and what did not run again', () => {
    const first = [test('one', 'failed'), test('two', 'failed')];
    expect(outcomeOf(first, [test('one', 'failed')])).toMatchObject({ passed: 0, failed: 2 });
  });

  it('tells tests of one title apart: what fails both times has failed, whatever its namesake does', () => {
    const run = [test('same', 'failed'), test('same', 'passed'), test('other', 'passed')];
    expect(outcomeOf(run, run)).toEqual({
      passed: 2,
      failed: 1,
      skipped: 0,
      failures: [failure('same')],
      unsteady: [],
    });
  });

  it('takes a file whose hook failed once as whole when all its tests pass then', () => {
    const first = [test('one', 'skipped'), test(THE_FILE, 'failed')];
    expect(outcomeOf(first, [test('one', 'passed')])).toEqual({
      passed: 1,
      failed: 0,
      skipped: 0,
      failures: [],
      unsteady: [failure(THE_FILE)],
    });
    expect(outcomeOf(first, first)).toMatchObject({ passed: 0, failed: 1, failures: [failure(THE_FILE)] });
  });

  it('counts tests of a file that could not be read at first', () => {
    expect(outcomeOf([test(THE_FILE, 'failed')], [test('one', 'passed'), test('two', 'failed')])).toMatchObject({
      passed: 1,
      failed: 1,
      failures: [failure('two')],
    });
  });

  it('fails for a runner that ended badly, unless it ends well then', () => {
    const first = [test('one', 'passed'), test(THE_FILE, 'failed', THE_RUNNER)];
    expect(outcomeOf(first)).toMatchObject({ passed: 1, failed: 1 });
    expect(outcomeOf(first, [test('one', 'passed')])).toMatchObject({ passed: 1, failed: 0 });
    expect(outcomeOf(first, first)).toMatchObject({ passed: 1, failed: 1 });
  });
});

describe('the recap', () => {
  it('is empty when all went well', () => {
    expect(recap([{ part: 'unit', failures: [], unsteady: [] }], '/project')).toEqual([]);
  });

  it('names part, file and title with the first lines of the message, without colours', () => {
    const red = `${String.fromCodePoint(27)}[31m`;
    const failures = [{ file: '/project/server/a.test.ts', title: 'adds', message: `${red}expected 1\n\nto be 2` }];
    expect(recap([{ part: 'unit', failures, unsteady: [] }], '/project')).toEqual([
      '',
      'Failed (1):',
      '  unit: server/a.test.ts: adds',
      '      expected 1',
      '      to be 2',
    ]);
  });

  it('stays short however much failed', () => {
    const failures = Array.from({ length: 500 }, (_, at) => ({ file: 'a', title: `${at}`, message: 'x\n'.repeat(99) }));
    expect(recap([{ part: 'unit', failures, unsteady: failures }], '/project').length).toBeLessThan(180);
  });
});

describe('the line of a database', () => {
  it('counts the parts that ran, and names no others', () => {
    const tests = [
      test('one', 'passed', '/x/neo4j-graph-store.neo4j.test.ts'),
      test('two', 'failed', '/x/neo4j-graph-store.neo4j.test.ts'),
      test('three', 'passed', '/x/hostile-statements.neo4j.test.ts'),
      test('four', 'passed', '/x/paths.test.ts'),
    ];
    expect(databaseLine('Neo4j 1', tests)).toBe('Neo4j 1: port suite 1 of 2, hostile statements 1 of 1');
    expect(databaseLine('Neo4j 1', [])).toBe('Neo4j 1: none of the shared parts ran');
  });
});

/** What happens in the database, seen over a connection of its own. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer, cellOf, failureOf, rowsOf } from '../testing/collect.ts';
import { createEntities, load } from '../testing/fixture-graph.ts';
import { RUNAWAY } from '../testing/limit-cases.ts';
import type { TestDatabase } from '../testing/suite-frame.ts';
import { createTestDatabase, runningStatements, untilIdle, untilRuns } from './testing/neo4j-for-tests.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const rows = Array.from({ length: 300 }, (_, index) => ({ id: `n${index}` }));
  await load(database.store, [createEntities('Concept', rows)]);
});
afterAll(() => database.dispose());

/** Nothing but what is tested ends a statement. */
const UNLIMITED = { lane: 'console', timeoutMs: 600_000 } as const;

describe('a statement ends in the database', () => {
  test('when its caller aborts', async () => {
    const abort = new AbortController();
    const failure = failureOf(answer(database.store, RUNAWAY, {}, { ...UNLIMITED, signal: abort.signal }));
    await untilRuns(RUNAWAY);
    abort.abort();
    expect((await failure).code).toBe('cancelled');
    await untilIdle();
  });
  test('at its time limit', async () => {
    const failure = await failureOf(answer(database.store, RUNAWAY, {}, { lane: 'console', timeoutMs: 400 }));
    expect(failure).toMatchObject({ code: 'timeout', message: 'the statement took longer than 400 ms and was ended' });
    await untilIdle();
  });
  test('when nobody reads its answer to the end', async () => {
    const text = 'UNWIND range(1, 10000000) AS x RETURN x';
    for await (const event of database.store.read({ text }, UNLIMITED)) {
      if (event.kind === 'rows') break;
    }
    await expect(untilIdle()).resolves.toBeUndefined();
  });
  test('when it is cut at a limit', async () => {
    const text = 'UNWIND range(1, 10000000) AS x RETURN x';
    const { summary } = await answer(database.store, text, {}, { ...UNLIMITED, rowLimit: 5_000 });
    expect(summary).toMatchObject({ rows: 5_000, truncated: 'rows', totalRows: null });
    await untilIdle();
  });
});

test('first rows arrive before the last is made', async () => {
  // Days of work.
  const text = 'UNWIND range(1, 1000000000000) AS x RETURN x, "row " + x AS text';
  let first: unknown;
  for await (const event of database.store.read({ text }, UNLIMITED)) {
    if (event.kind !== 'rows') continue;
    first = event.rows[0];
    break;
  }
  expect(first).toEqual([1, 'row 1']);
  await untilIdle();
});

test('a caller who takes no rows holds the database back', async () => {
  const text = 'UNWIND range(1, 100000) AS x RETURN x';
  let rows = 0;
  for await (const event of database.store.read({ text }, UNLIMITED)) {
    if (event.kind !== 'rows') continue;
    if (rows === 0) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await runningStatements()).toEqual([text]);
    }
    rows += event.rows.length;
  }
  expect(rows).toBe(100_000);
  await untilIdle();
});

describe('values that only Neo4j has', () => {
  test.each([
    ["datetime('2022-11-07T10:00:00[Asia/Shanghai]')", 'DateTime'],
    ["datetime('2022-11-07T10:00:00.12Z')", 'DateTime'],
    ["localdatetime('2022-11-07T10:00')", 'LocalDateTime'],
    ["time('10:00:00.000000001+01:00')", 'Time'],
    ["localtime('10:00')", 'LocalTime'],
    ["date('-0005-01-01')", 'Date'],
    ["date('+12345-01-01')", 'Date'],
    ["duration('-P1M-2DT-0.5S')", 'Duration'],
    ['duration({months: -13, days: -1, seconds: -3661})', 'Duration'],
  ])('%s keeps type and text, both ways', async (expression, type) => {
    const [[value, text] = []] = await rowsOf(
      database.store,
      `RETURN ${expression} AS v, toString(${expression}) AS t`,
    );
    expect(value).toEqual({ $type: type, value: text });
    expect(await cellOf(database.store, `RETURN $value = ${expression} AS same`, { value: value ?? null })).toBe(true);
  });
  test.each([
    ['point({longitude: 12.99, latitude: 55.6})', 'SRID=4326;POINT (12.99 55.6)'],
    ['point({x: 1, y: -2.5, z: 3})', 'SRID=9157;POINT Z (1 -2.5 3)'],
  ])('%s is a point in EWKT, both ways', async (expression, value) => {
    expect(await cellOf(database.store, `RETURN ${expression} AS point`)).toEqual({ $type: 'Point', value });
    const same = await cellOf(database.store, `RETURN $value = ${expression} AS same`, {
      value: { $type: 'Point', value },
    });
    expect(same).toBe(true);
  });
  test('a date that is none is refused as a parameter', async () => {
    const value = { $type: 'Date' as const, value: 'soon' };
    expect(await failureOf(cellOf(database.store, 'RETURN $value AS v', { value }))).toMatchObject({
      code: 'semantic',
      message: 'not a Date in ISO 8601: soon',
    });
  });
  test('a whole number is an integer, so that LIMIT takes it, and a fraction stays one', async () => {
    expect(
      await rowsOf(database.store, 'UNWIND [1, 2, 3] AS x RETURN x / $two AS half, x / $three AS third LIMIT $limit', {
        two: 2,
        three: 2.5,
        limit: 1,
      }),
    ).toEqual([[0, 0.4]]);
  });
});

test('PROFILE gives measures, and a text is checked with its notifications where they are', async () => {
  const { summary } = await answer(database.store, 'PROFILE MATCH (n:Concept) RETURN count(n.id) AS c');
  expect(summary.plan).toMatchObject({ operator: 'ProduceResults', rows: 1 });
  const check = await database.store.check({ text: 'MATCH (a:Concept)\nRETURN a.unheardOf' });
  expect(check.notifications).toContainEqual(
    expect.objectContaining({
      code: 'Neo.ClientNotification.Statement.UnknownPropertyKeyWarning',
      line: 2,
      column: 10,
    }),
  );
  expect(check.operators).toContain('NodeByLabelScan');
});

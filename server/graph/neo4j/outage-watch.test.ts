import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GraphStoreError } from '../graph-store.ts';
import { OutageWatch } from './outage-watch.ts';

const away = new GraphStoreError('unavailable', 'Neo4j does not answer');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A watch whose questions stay open until `answer` is called. */
function watched() {
  const lines: string[] = [];
  const asked: (() => void)[] = [];
  const watch = new OutageWatch(
    (line) => lines.push(line),
    () => new Promise<void>((resolve) => asked.push(resolve)),
  );
  return { watch, lines, asked };
}

test('asks after one second, then after twice as long each time, and not once it is closed', async () => {
  const { watch, lines, asked } = watched();
  watch.noteFailure(away);
  watch.noteFailure(away);
  expect(lines).toEqual(['the database is down, and tried again: Neo4j does not answer']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toHaveLength(1);
  asked[0]?.();
  await vi.advanceTimersByTimeAsync(1_999);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toHaveLength(2);
  watch.close();
  asked[1]?.();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(2);
});

test('asks once at a time when the database goes away again before an old question is answered', async () => {
  const { watch, lines, asked } = watched();
  watch.noteFailure(away);
  await vi.advanceTimersByTimeAsync(1_000);
  watch.noteAnswer('Neo4j 5.26.30');
  watch.noteFailure(away);
  asked[0]?.();
  await vi.advanceTimersByTimeAsync(2_500);
  expect(asked).toHaveLength(2);
  expect(lines).toEqual([
    'the database is down, and tried again: Neo4j does not answer',
    'the database is back after 1 s: Neo4j 5.26.30',
    'the database is down, and tried again: Neo4j does not answer',
  ]);
});

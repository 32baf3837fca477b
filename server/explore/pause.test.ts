import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { pause } from './pause.ts';

test('leaves no listener on the signal, however often it waits', async () => {
  const { signal } = new AbortController();
  for (let time = 0; time < 20; time += 1) await pause(0, signal);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('ends at once when the signal is aborted, before or on the way', async () => {
  const controller = new AbortController();
  const waiting = pause(3_600_000, controller.signal);
  controller.abort();
  await waiting;
  await pause(3_600_000, controller.signal);
  expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
});

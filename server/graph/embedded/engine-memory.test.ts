import { totalmem } from 'node:os';
import { expect, test } from 'vitest';
import { availableMegabytes, shareMemory } from './engine-memory.ts';

const READING = { allowWrites: false };

test('all processes and the server fit into the memory there is', () => {
  expect(shareMemory(16_384, READING)).toEqual({ consolePool: 2, limitMb: 1_536 });
  expect(shareMemory(2_048, READING)).toEqual({ consolePool: 2, limitMb: 597 });
  expect(shareMemory(1_536, READING)).toEqual({ consolePool: 1, limitMb: 640 });
  for (const available of [768, 1_024, 1_536, 2_048, 4_096, 8_192]) {
    const { consolePool, limitMb } = shareMemory(available, READING);
    expect((1 + consolePool) * limitMb + 256).toBeLessThanOrEqual(available);
  }
});

test('a writer has no other process to share with', () => {
  expect(shareMemory(1_536, { allowWrites: true }).limitMb).toBe(1_280);
});

test('what is set stays, and a process can always open a small graph', () => {
  expect(shareMemory(1_536, { ...READING, consolePool: 3, memoryLimitMb: 500 })).toEqual({
    consolePool: 3,
    limitMb: 500,
  });
  expect(shareMemory(256, READING).limitMb).toBe(192);
});

test('the memory there is ends with that of the machine', () => {
  expect(availableMegabytes()).toBeGreaterThan(0);
  expect(availableMegabytes()).toBeLessThanOrEqual(totalmem() / 1024 / 1024);
});

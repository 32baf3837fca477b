import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonBytes } from './json-bytes.ts';

test('weighs what JSON takes, a comma for each item and a colon for each key', () => {
  expect(jsonBytes('网络 net')).toBe(Buffer.byteLength('"网络 net"'));
  expect([0, 9, 10, -1, -10, 999_999, 2 ** 53 - 1, 0.5, -1.25, 1e21].map(jsonBytes)).toEqual(
    [0, 9, 10, -1, -10, 999_999, 2 ** 53 - 1, 0.5, -1.25, 1e21].map((number) => JSON.stringify(number).length),
  );
  expect(jsonBytes([1, 'a', null])).toBe('[1,"a",'.length + 5 + '],'.length);
  expect(jsonBytes({ $type: 'Date', value: '2022-11-07' })).toBe('{"$type":"Date","value":"2022-11-07"},'.length);
});

test('is never less than half nor more than twice what JSON takes, but for escapes and lists of nothing', () => {
  const plain = fc.stringMatching(/^[a-z网络]{1,12}$/);
  const value = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, plain, fc.integer(), tie('list'), tie('map')),
    list: fc.array(tie('value'), { minLength: 1, maxLength: 5 }),
    map: fc.dictionary(plain, tie('value'), { minKeys: 1, maxKeys: 5 }),
  })).value;
  fc.assert(
    fc.property(value, (made) => {
      const length = Buffer.byteLength(JSON.stringify(made));
      const weight = jsonBytes(made as Parameters<typeof jsonBytes>[0]);
      expect(weight).toBeGreaterThanOrEqual(length);
      expect(weight).toBeLessThanOrEqual(2 * length);
    }),
  );
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonCursor, JsonTextError } from './json-cursor.ts';

function* cut(text: string, length: number): Generator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

async function readList(text: string, chunkLength: number): Promise<unknown[]> {
  const cursor = new JsonCursor(cut(text, chunkLength));
  const values: unknown[] = [];
  for await (const _ of cursor.items()) values.push(await cursor.value());
  await cursor.end();
  return values;
}

test('reads the same values whatever the chunks they come in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue({ stringUnit: 'binary' })),
      fc.integer({ min: 1, max: 9 }),
      async (values, chunk) => {
        expect(await readList(JSON.stringify(values, null, 1), chunk)).toEqual(JSON.parse(JSON.stringify(values)));
      },
    ),
    { numRuns: 100 },
  );
});

test('takes time in proportion to the size of a value', async () => {
  const timeOf = async (size: number): Promise<number> => {
    const text = `["${'x'.repeat(size)}"]`;
    const start = performance.now();
    await readList(text, 1_024);
    return performance.now() - start;
  };
  await timeOf(500_000);
  const small = Math.min(await timeOf(1_000_000), await timeOf(1_000_000), await timeOf(1_000_000));
  const large = Math.min(await timeOf(8_000_000), await timeOf(8_000_000));
  // Eight times as much: about 8 when it is in proportion, 64 when each chunk means reading all over again.
  expect(large / small).toBeLessThan(40);
});

test.each([
  ['["a",\n  "b" x]', 'line 2, column 7: expected “,” or “]”, found “x”'],
  ['[1,\n tru]', 'line 2, column 2: not JSON'],
  ['["never', 'line 1, column 2: the text ends within a value'],
  ['[{"a": [1,\n2}]', 'line 2, column 2: not JSON'],
])('says where %j is no JSON', async (text, message) => {
  for (const chunk of [1, 3, 100]) {
    await expect(readList(text, chunk)).rejects.toThrow(JsonTextError);
    await expect(readList(text, chunk)).rejects.toThrow(message);
  }
});

import { expect, test } from 'vitest';
import { packText, unpackText } from './packed-text.ts';

test('a text comes back, in characters that an address takes', async () => {
  const packed = await packText('知图 𠮷 "?#&" \n');
  expect(packed).toMatch(/^[\w-]+$/);
  expect(await unpackText(packed ?? '')).toBe('知图 𠮷 "?#&" \n');
});

test('what would not be unpacked again is not packed either', async () => {
  const largest = 'x'.repeat(1_000_000);
  expect(await unpackText((await packText(largest)) ?? '')).toHaveLength(1_000_000);
  expect(await packText(`${largest}x`)).toBeNull();
});

test('what was cut or changed is an error', async () => {
  const packed = (await packText('MATCH (n) RETURN n LIMIT 25')) ?? '';
  for (const wrong of ['', '%', packed.slice(0, -6), `!${packed}`])
    await expect(unpackText(wrong)).rejects.toBeDefined();
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consoleAddress, holdsConsoleQuery, readConsoleFragment } from './console-address.ts';

function fragmentOf(address: string | null): string {
  return new URL(address ?? '', 'http://localhost').hash;
}

async function packed(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('');
  return `#q=${btoa(binary).replaceAll('+', '-').replaceAll('/', '_')}`;
}

describe('addresses of the console', () => {
  it('bring back any statement with its parameters', async () => {
    const query = fc.record({
      // Halves of pairs among them.
      statement: fc
        .array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 300 })
        .map((units) => String.fromCharCode(...units)),
      parameters: fc.dictionary(fc.stringMatching(/^[a-zA-Z]{1,8}$/), fc.jsonValue(), {
        noNullPrototype: true,
      }),
    });
    await fc.assert(
      fc.asyncProperty(query, async ({ statement, parameters }) => {
        const asked = { statement, parameters: JSON.parse(JSON.stringify(parameters)) };
        expect(await readConsoleFragment(fragmentOf(await consoleAddress(asked)))).toEqual(asked);
      }),
      { numRuns: 60 },
    );
  });

  it('are of characters that no chat and no browser changes', async () => {
    const address = await consoleAddress({ statement: 'MATCH (n) RETURN n.nameZh // 网络主权', parameters: {} });
    expect(address).toMatch(/^\/console#q=[\w-]+$/);
    expect(holdsConsoleQuery(fragmentOf(address))).toBe(true);
  });

  it('are not made of what is too long', async () => {
    const parameters = { ids: Array.from({ length: 200_000 }, (_, index) => `node-${index}`) };
    expect(await consoleAddress({ statement: 'RETURN $ids', parameters })).toBeNull();
  });

  it('take a statement without parameters, and nothing that is none', async () => {
    expect(await readConsoleFragment(await packed('{"statement":"RETURN 1"}'))).toEqual({
      statement: 'RETURN 1',
      parameters: {},
    });
    const bomb = JSON.stringify({ statement: 'a'.repeat(3_000_000) });
    for (const text of ['[]', '{"statement":1}', '{"statement":"a","parameters":[]}', 'null', '{', bomb]) {
      expect(await readConsoleFragment(await packed(text))).toBeNull();
    }
    for (const fragment of ['', '#canvas=abc', '#q=', '#q=%%%', '#q=____', '#q=语句']) {
      expect(await readConsoleFragment(fragment)).toBeNull();
    }
  });
});

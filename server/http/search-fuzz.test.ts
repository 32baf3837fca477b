/** Whatever is typed into the search box, or put into its address, is answered at once: found, or said what is wrong. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchResponse } from '../../contracts/api.ts';
import { problem } from '../../contracts/problem.ts';
import { startTestServer } from './testing/start-test-server.ts';
import type { TestServer } from './testing/start-test-server.ts';

/** Milliseconds on a machine that others use too; 20 are usual. */
const SOON = 3_000;

describe('the search', { timeout: 60_000 }, () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  /** The status, after a look at the whole answer. `query` stands in the address as it is. */
  async function ask(query: string): Promise<number> {
    const start = performance.now();
    // A connection of its own: one that answered a broken request is closed.
    const answer = await server.get(`/api/search?q=${query}`, { headers: { connection: 'close' } });
    const body: unknown = await answer.json();
    expect(performance.now() - start).toBeLessThan(SOON);
    if (answer.status === 200) searchResponse.parse(body);
    else expect(problem.parse(body)).toMatchObject({ status: 400, code: 'bad-request' });
    return answer.status;
  }

  it.each([
    ['emoji', '😀👩‍👩‍👧‍👦🇨🇳'],
    ['a letter with many marks', `e${'\u0301'.repeat(150)}`],
    ['only punctuation', '“”《》…—·、。！？()[]{}*+-/\\\'"`~^&|:;'],
    ['right to left', 'السيادة السيبرانية ריבונות'],
    ['control characters', '\u0000\u0001\u0007\b\t\n\r\u001b\u007f\u0085\u200b\u202e\u2066\ufeff'],
    ['what is no character', '\ufffe\uffff\u{10ffff}\ue000'],
    ['rare Han', '𠮷𪚥㐀〇々龘'],
    ['every space there is', ' \u00a0\u1680\u2003\u2028\u2029\u3000'],
    ['syntax of others', '* OR 1=1 -- MATCH (n) DETACH DELETE n +"x" ~0.5 {!x} $$label'],
    ['many short words', 'a '.repeat(100)],
    ['one long word', 'x'.repeat(200)],
    ['letters that are pinyin in many ways', 'xianxian'.repeat(25)],
    ['Hangul, Thai, Greek', '주권 อธิปไตย κυριαρχία'],
    ['what grows when it is folded', '\ufdfa'.repeat(200)],
  ])('answers %s', async (_, typed) => {
    expect(await ask(encodeURIComponent(typed))).toBe(200);
  });

  it.each([
    ['half a surrogate pair as bytes', '%ED%A0%80'],
    ['bytes that are no UTF-8', '%FF%FE%C0%80'],
    ['a percent sign alone', '%'],
    ['half an escape', '%E7%BD'],
    ['no escape', '%zz'],
    ['a plus', '++++'],
    ['nothing', ''],
  ])('answers %s', async (_, query) => {
    expect([200, 400]).toContain(await ask(query));
  });

  it.each([
    ['201 characters', 'x'.repeat(201)],
    ['10,000 letters', 'x'.repeat(10_000)],
    ['10,000 Han characters', encodeURIComponent('网'.repeat(10_000))],
    ['10,000 emoji', encodeURIComponent('😀'.repeat(10_000))],
    ['two texts', 'a&q=b'],
    ['a text that is a list', 'a&q[]=b'],
    ['an unknown parameter', 'a&page=2'],
  ])('refuses %s with 400', async (_, query) => {
    expect(await ask(query)).toBe(400);
  });

  it('answers anything else that is typed', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...'wangluozhuqn 网络主权 sovereignty ｗ５'), maxLength: 80 }),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (typed) => {
        expect([200, 400]).toContain(await ask(encodeURIComponent(typed)));
      }),
      { numRuns: 150 },
    );
  });
});

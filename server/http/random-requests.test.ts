/** Whatever is sent, the answer is the caller's or a problem of ours: never 500, and never a word of our own insides. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestServer } from './testing/start-test-server.ts';
import { startTestServer } from './testing/start-test-server.ts';

const INSIDES = /TypeError|RangeError|"code":"internal"|napi|panicked|Cannot read|undefined is not|at \w+ \(/;

const nasty = fc.constantFrom(
  '',
  '\0',
  '\ud800',
  '%',
  '__proto__',
  'constructor',
  'n:1.5',
  'n:-1',
  'e:1',
  'china',
  'china~PROPOSED~shared-future',
  '~~',
  '/',
  '..',
  'x'.repeat(1_300),
);
const word = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 20 }));
const tag = fc.record({
  $type: fc.constantFrom(
    'Node',
    'Path',
    'Integer',
    'Float',
    'Date',
    'Time',
    'DateTime',
    'Duration',
    'Bytes',
    'Map',
    'Point',
    'X',
  ),
  value: fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('2022-11-07', 'P1D', '5', 'aGk=')),
});
const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), tag, fc.array(tag, { maxLength: 3 }), fc.record({ a: tag }));
const statement = fc.constantFrom(
  'RETURN $p AS p',
  'UNWIND $p AS x RETURN x',
  'MATCH (n) WHERE n.id = $p RETURN n LIMIT 3',
  'MATCH (n) RETURN n LIMIT $p',
  'RETURN $p[0] AS x',
  'RETURN properties($p) AS x',
  'RETURN {a: $p, _labels: $p} AS x',
  'RETURN substring("abc", $p) AS s',
  'RETURN date($p) AS d',
  'RETURN $p =~ $p AS r',
);

describe('random requests', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ limits: { queryTimeoutMs: 2_000 } });
  });
  afterAll(() => server.stop());

  /** What is wrong with an answer, or null. */
  async function wrongWith(response: Response): Promise<string | null> {
    const body = await response.text();
    const isOurs = response.status < 500 || response.status === 504 || response.status === 507;
    return isOurs && !INSIDES.test(body) ? null : `${response.status} ${body.slice(0, 500)}`;
  }

  it('to what is read by id and by name', async () => {
    const path = fc.constantFrom(
      '/api/entities/@',
      '/api/entities/@/neighbours',
      '/api/entities/@/passages',
      '/api/relationships/@',
      '/api/passages/@',
      '/api/documents/@',
      '/api/documents/@/paragraphs',
      '/api/search',
      '/api/paths',
      '/entity/@',
      '/@',
    );
    const key = fc.constantFrom(
      'q',
      'kinds',
      'ids',
      'types',
      'limit',
      'cursor',
      'from',
      'to',
      'direction',
      'statement',
      'x',
      '__proto__',
    );
    await fc.assert(
      fc.asyncProperty(path, word, fc.array(fc.tuple(key, word), { maxLength: 3 }), async (at, id, query) => {
        const encode = (text: string) => encodeURIComponent(text.replace(/[\ud800-\udfff]/g, '�'));
        const search = query.map(([name, text]) => `${name}=${encode(text)}`).join('&');
        expect(await wrongWith(await server.get(`${at.replace('@', encode(id))}?${search}`))).toBe(null);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('to statements with any parameters, and to any body', async () => {
    const body = fc.oneof(
      fc.record({ statement, parameters: fc.record({ p: value }) }),
      fc.record({ statement: word, parameters: value }),
      fc.record({ ids: fc.oneof(value, fc.array(word, { maxLength: 5 })) }),
      fc.jsonValue(),
    );
    const path = fc.constantFrom('/api/query', '/api/query', '/api/query/check', '/api/subgraph');
    await fc.assert(
      fc.asyncProperty(path, body, async (at, sent) => {
        expect(await wrongWith(await server.post(at, JSON.stringify(sent)))).toBe(null);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

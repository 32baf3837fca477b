import { afterEach, describe, expect, it, vi } from 'vitest';
import type { QueryLine } from '../../contracts/api.ts';
import { streamQuery } from './query-stream.ts';

const SUMMARY = {
  rows: 2,
  truncated: null,
  totalRows: 2,
  elapsedMs: 1,
  counters: {
    nodesCreated: 0,
    nodesDeleted: 0,
    relationshipsCreated: 0,
    relationshipsDeleted: 0,
    propertiesSet: 0,
    labelsAdded: 0,
    labelsRemoved: 0,
  },
  notifications: [],
  plan: null,
};

/** An answer that arrives in pieces of some bytes, cut wherever that may be. */
function answer(text: string, size: number, status = 200): void {
  const bytes = new TextEncoder().encode(text);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
  vi.stubGlobal('fetch', async () => new Response(body, { status }));
}

async function linesOf(signal = new AbortController().signal): Promise<{ lines: QueryLine[]; bytes: number }> {
  const lines: QueryLine[] = [];
  let bytes = 0;
  await streamQuery(
    { statement: 'RETURN 1' },
    { onLine: (line) => lines.push(line), onBytes: (count) => (bytes = count) },
    signal,
  );
  return { lines, bytes };
}

afterEach(() => vi.unstubAllGlobals());

describe('the stream of an answer', () => {
  const wire = [{ header: { fields: ['名'] } }, { rows: [['主权'], [null]] }, { summary: SUMMARY }];
  const text = wire.map((line) => `${JSON.stringify(line)}\n`).join('');

  it.each([1, 7, 10_000])('is the same lines, however it is cut (%i bytes)', async (size) => {
    answer(text, size);
    expect(await linesOf()).toEqual({ lines: wire, bytes: new TextEncoder().encode(text).length });
  });

  it('is an outage when it ends before its summary', async () => {
    answer(text.split('\n').slice(0, 2).join('\n'), 50);
    await expect(linesOf()).rejects.toMatchObject({ name: 'UnreachableError' });
  });

  it('throws the problem that the server answers with', async () => {
    const problem = {
      type: '/api/docs#problem-cypher-syntax',
      title: 'Syntax',
      status: 400,
      code: 'cypher-syntax',
      messages: { zh: '语法', en: 'Syntax' },
    };
    answer(JSON.stringify(problem), 1_000, 400);
    await expect(linesOf()).rejects.toMatchObject({ name: 'ProblemError', problem });
  });

  it('takes no line that is none', async () => {
    for (const line of ['nothing', '{"rows":[1]}', '{"other":1}']) {
      answer(`${line}\n`, 100);
      await expect(linesOf()).rejects.toMatchObject({ name: 'UnexpectedAnswerError' });
    }
  });

  it('ends with the reason of the abort when it is stopped', async () => {
    const stop = new AbortController();
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    });
    const run = linesOf(stop.signal);
    stop.abort(new Error('stopped'));
    await expect(run).rejects.toThrow('stopped');
  });
});

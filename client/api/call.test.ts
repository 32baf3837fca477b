import { afterEach, describe, expect, test, vi } from 'vitest';
import type { NodeId } from '../../contracts/graph.ts';
import { addressOf, call } from './call.ts';
import { ProblemError, UnexpectedAnswerError, UnreachableError } from './problems.ts';

function answer(status: number, body: unknown) {
  const fetched = vi.fn(
    async (_address: string, _request: RequestInit) => new Response(JSON.stringify(body), { status }),
  );
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

afterEach(() => vi.unstubAllGlobals());

describe('addresses', () => {
  test('fill in the path and write lists and flags into the query', () => {
    expect(
      addressOf('/entities/:id/neighbours', { id: 'a/b ~c' }, { types: ['A', 'B'], limit: 20, statement: true }),
    ).toBe('/api/entities/a%2Fb%20~c/neighbours?types=A%2CB&limit=20&statement=1');
  });

  test('leave out what is absent or empty', () => {
    expect(addressOf('/search', {}, { q: '网络', kinds: [], limit: undefined })).toBe(
      '/api/search?q=%E7%BD%91%E7%BB%9C',
    );
    expect(addressOf('/meta')).toBe('/api/meta');
  });
});

describe('a call', () => {
  test('answers what the contract says', async () => {
    const fetched = answer(200, { status: 'ready', database: 'Grafeo 0.6.0' });
    await expect(call('ready')).resolves.toEqual({ status: 'ready', database: 'Grafeo 0.6.0' });
    expect(fetched.mock.calls[0]?.[0]).toBe('/api/ready');
  });

  test('sends a body as JSON', async () => {
    const fetched = answer(200, {
      nodes: [],
      relationships: [],
      degrees: {},
      missing: ['x'],
      returned: 0,
      truncated: false,
      limit: 10,
    });
    await call('subgraph', { body: { ids: ['x' as NodeId] } });
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', body: '{"ids":["x"]}' });
  });

  test('throws the problem that the server described', async () => {
    const body = {
      type: '/api/docs#problem-not-found',
      title: 'No such entity',
      status: 404,
      code: 'not-found',
      messages: { zh: '没有这个实体', en: 'No such entity' },
    };
    answer(404, body);
    const failure = call('entity', { params: { id: 'x' } });
    await expect(failure).rejects.toBeInstanceOf(ProblemError);
    await expect(failure).rejects.toMatchObject({ problem: body });
  });

  test('throws UnreachableError when there is no answer, and when a gateway says so', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(call('meta')).rejects.toBeInstanceOf(UnreachableError);
    answer(502, 'Bad gateway');
    await expect(call('meta')).rejects.toBeInstanceOf(UnreachableError);
  });

  test('throws UnexpectedAnswerError with the place that does not fit', async () => {
    answer(200, { status: 'fine' });
    const failure = call('ready');
    await expect(failure).rejects.toBeInstanceOf(UnexpectedAnswerError);
    await expect(failure).rejects.toThrow(/\/api\/ready answered 200 .*status/);
  });

  test('passes an abort on as it is', async () => {
    const controller = new AbortController();
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => Promise.reject(signal?.reason));
    controller.abort(new DOMException('gone', 'AbortError'));
    await expect(call('meta', { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});

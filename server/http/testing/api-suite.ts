/** What the API promises, over real HTTP; runs on any store that can be opened empty. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryLine } from '../../../contracts/api.ts';
import type { EndpointName } from '../../../contracts/endpoints.ts';
import { endpoints } from '../../../contracts/endpoints.ts';
import type { GraphStore } from '../../graph/graph-store.ts';
import type { Answer } from '../endpoint.ts';
import { describeDocuments } from './documents-suite.ts';
import { describeStatements } from './statements-suite.ts';
import { FIRST_PARAGRAPH, LEAVES } from './fixture-dataset.ts';
import type { TestServer } from './start-test-server.ts';
import { problemOf, startTestServer } from './start-test-server.ts';

/** Never ends, in little memory. */
/** The comparison keeps planners from multiplying the counts that they know. */
const RUNAWAY = 'MATCH (a), (b), (c), (d), (e), (f) WHERE a.id <> f.id RETURN count(*) AS c';

export function describeApi(name: string, openStore?: (folder: string) => Promise<GraphStore>): void {
  describe(`the API on ${name}`, () => {
    let server: TestServer;

    beforeAll(async () => {
      server = await startTestServer({ openStore, limits: { queryTimeoutMs: 20_000 } });
    });
    afterAll(() => server.stop());

    /** An answer of 200, held against the contract. */
    async function read<N extends EndpointName>(endpoint: N, path: string, body?: unknown): Promise<Answer<N>> {
      const response = body === undefined ? await server.get(path) : await server.post(path, body);
      const text = await response.text();
      expect({ status: response.status, problem: response.ok ? '' : text }).toEqual({ status: 200, problem: '' });
      // The schema of an endpoint gives the answer of that endpoint; the lookup by name hides it.
      return endpoints[endpoint].response.parse(JSON.parse(text)) as Answer<N>;
    }

    async function fails(path: string, body?: unknown) {
      return problemOf(body === undefined ? await server.get(path) : await server.post(path, body));
    }

    async function query(body: unknown) {
      const response = await server.post('/api/query', body);
      expect(response.status).toBe(200);
      const lines = (await response.text()).trimEnd().split('\n');
      return lines.map((line) => queryLine.parse(JSON.parse(line)));
    }

    describe('meta, health and readiness', () => {
      it('names dataset, database, limits and features', async () => {
        const meta = await read('meta', '/api/meta');
        expect(meta.dataset).toMatchObject({ id: 'fixture', version: '1.2.3', titles: { en: 'Fixture' } });
        expect(meta.product).toEqual({ name: 'Zhitu', version: '1.0.0' });
        expect(meta.database.engine).toBe(server.store.capabilities.engine);
        expect(meta.features).toEqual({
          writes: false,
          sourceTexts: true,
          summarySearch: true,
          embedding: false,
        });
        expect(meta.limits).toMatchObject({ queryTimeoutMs: 20_000, queryRowLimit: 1_000, neighbours: 500 });
      });

      it('is alive and ready', async () => {
        expect(await read('health', '/api/health')).toEqual({ status: 'ok' });
        expect((await read('ready', '/api/ready')).status).toBe('ready');
      });

      it('gives every answer a request id and keeps none in caches', async () => {
        const response = await server.get('/api/meta');
        expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
        expect(response.headers.get('cache-control')).toBe('no-store');
      });
    });

    describe('schema and overview', () => {
      it('counts kinds and statement types, provenance apart', async () => {
        const schema = await read('schema', '/api/schema');
        expect(schema.kinds.map(({ label, count }) => [label, count])).toEqual([
          ['Concept', 3 + LEAVES - LEAVES / 3],
          ['Actor', 1 + LEAVES / 3],
          ['Document', 1],
          ['Indicator', 1],
        ]);
        expect(schema.relationshipTypes.map(({ type, count }) => [type, count])).toEqual([
          ['PROPOSED', 1],
          ['BASED_ON', 1 + (LEAVES * 3) / 4],
          ['SERVES', 1 + LEAVES / 4],
        ]);
        expect(schema.types.map((type) => type.name)).toContain('MENTIONED_IN');
        expect(schema.labels.flatMap((label) => label.properties)).not.toContain('searchTokens');
      });

      it('gives the start view with positions, and leaves out what the graph lacks', async () => {
        const overview = await read('overview', '/api/overview');
        expect(overview.focus).toBe('shared-future');
        expect(overview.positions).toEqual({
          'shared-future': { x: 0, y: 0 },
          'cyber-sovereignty': { x: -100, y: 40, labelSide: 'above' },
        });
        expect(overview.nodes.map((node) => node.id)).toEqual(['shared-future', 'cyber-sovereignty']);
        expect(overview.relationships.map((item) => item.id)).toEqual(['shared-future~BASED_ON~cyber-sovereignty']);
        expect(overview.totals).toEqual({
          entities: 5 + LEAVES + 1,
          statements: 3 + LEAVES,
          passages: 2,
          documents: 1,
        });
      });
    });

    describe('search', () => {
      it('finds an entity by its initials and says why', async () => {
        const found = await read('search', '/api/search?q=wlzq');
        expect(found.results[0]?.node.id).toBe('cyber-sovereignty');
        expect(found.results[0]?.match.form).toBe('initials');
      });

      it('looks among the entities of a canvas, however many these are', async () => {
        const leaves = Array.from({ length: LEAVES }, (_, index) => `leaf-${String(index).padStart(2, '0')}`);
        const others = Array.from({ length: 5_000 - LEAVES - 1 }, (_, index) => `not-in-the-graph-${index}`);
        const ids = ['cyber-sovereignty', ...leaves, ...others];
        const found = await read('find', '/api/search', { q: 'leaf', ids });
        expect(found.results.map(({ node }) => String(node.id)).toSorted()).toEqual(leaves);
        expect(found).toMatchObject({ returned: LEAVES, total: LEAVES, truncated: false });
        expect((await read('find', '/api/search', { q: 'leaf', ids: ['china'] })).results).toEqual([]);
        expect(await fails('/api/search', { q: 'leaf', ids: [...ids, 'one-more'] })).toMatchObject({ status: 400 });
      });
    });

    describe('an entity', () => {
      it('comes with its statements by type and direction, and where it is mentioned', async () => {
        const view = await read('entity', '/api/entities/shared-future');
        expect(view.node.properties['nameZh']).toBe('网络空间命运共同体');
        expect(Object.keys(view.node.properties)).not.toContain('searchTokens');
        expect(view.degree).toBe(2);
        expect(view.groups.map(({ type, direction, count, kinds }) => ({ type, direction, count, kinds }))).toEqual([
          { type: 'PROPOSED', direction: 'in', count: 1, kinds: [{ kind: 'Actor', count: 1 }] },
          { type: 'BASED_ON', direction: 'out', count: 1, kinds: [{ kind: 'Concept', count: 1 }] },
        ]);
        expect(view.groups[0]?.items[0]?.node.id).toBe('china');
        expect(view.mentions).toEqual([{ document: expect.objectContaining({ id: 'white-paper' }), passages: 2 }]);
      });

      it('shows the values of an indicator', async () => {
        const view = await read('entity', '/api/entities/internet-users');
        expect(view.observations).toEqual([
          {
            id: 'internet-users.2022',
            indicator: 'internet-users',
            value: 1_051_000_000,
            unit: 'person',
            asOf: '2022-06',
            qualifier: '=',
            evidence: ['white-paper.c1.p02'],
          },
        ]);
      });

      it('that is unknown answers 404 with ids that look alike', async () => {
        const problem = await fails('/api/entities/cyber-soveriegnty');
        expect(problem).toMatchObject({ status: 404, code: 'not-found' });
        expect(problem.suggestions?.[0]).toEqual({
          id: 'cyber-sovereignty',
          nameZh: '网络主权',
          nameEn: 'cyber sovereignty',
        });
      });

      it('shows the statements that answered when asked to', async () => {
        const view = await read('entity', '/api/entities/china?statement=1');
        expect(view.statements?.[0]).toMatchObject({ name: 'entity', parameters: { id: 'china' } });
        expect(view.statements?.[0]?.text).toContain('MATCH (n:Entity {id: $id})');
      });
    });

    describe('neighbours', () => {
      it('come page by page, most important first, each statement once', async () => {
        const ids: string[] = [];
        const importances: unknown[] = [];
        let cursor = '';
        for (let page = 0; page < 10; page += 1) {
          const answer = await read('neighbours', `/api/entities/hub/neighbours?limit=13${cursor}`);
          expect(answer.total).toBe(LEAVES + 1);
          expect(answer.returned).toBe(answer.relationships.length);
          expect(answer.truncated).toBe(answer.cursor !== null);
          ids.push(...answer.relationships.map((item) => item.id));
          importances.push(...answer.nodes.map((node) => node.properties['importance']));
          for (const node of answer.nodes) expect(answer.degrees[node.id]).toBe(1);
          if (answer.cursor === null) break;
          cursor = `&cursor=${answer.cursor}`;
        }
        expect(ids).toHaveLength(LEAVES + 1);
        expect(new Set(ids).size).toBe(LEAVES + 1);
        expect(importances).toEqual([...importances].toSorted((a, b) => Number(b) - Number(a)));
      });

      it('are filtered by type, direction and kind, and counted', async () => {
        const out = await read('neighbours', '/api/entities/hub/neighbours?types=SERVES&direction=out&kinds=Actor');
        const expected = Array.from({ length: LEAVES }, (_, index) => index).filter((n) => n % 12 === 0).length;
        expect(out.total).toBe(expected);
        expect(out.nodes.every((node) => node.labels.includes('Actor'))).toBe(true);
        expect(out.relationships.every((item) => item.source === 'hub' && item.type === 'SERVES')).toBe(true);
      });

      it('never follow provenance, even by name', async () => {
        const answer = await read('neighbours', '/api/entities/china/neighbours?types=MENTIONED_IN');
        expect(answer).toMatchObject({ nodes: [], relationships: [], total: 0, truncated: false, cursor: null });
      });

      it('refuse a cursor that is none, or that belongs to other filters', async () => {
        const { cursor } = await read('neighbours', '/api/entities/hub/neighbours?limit=5');
        for (const path of [
          `/api/entities/hub/neighbours?limit=5&direction=out&cursor=${cursor}`,
          `/api/entities/china/neighbours?cursor=${cursor}`,
          '/api/entities/hub/neighbours?cursor=nonsense',
          '/api/entities/hub/neighbours?cursor=W10',
        ]) {
          const problem = await fails(path);
          expect(problem).toMatchObject({ status: 400, code: 'bad-request' });
          expect(problem.errors?.map((error) => error.field)).toEqual(['query.cursor']);
        }
      });

      it('of an unknown entity answer 404', async () => {
        expect(await fails('/api/entities/nobody/neighbours')).toMatchObject({ status: 404, code: 'not-found' });
      });
    });

    describe('passages of an entity', () => {
      it('come page by page in reading order, with how they mention it and its names marked', async () => {
        const first = await read('passages', '/api/entities/cyber-sovereignty/passages?limit=1');
        expect(first).toMatchObject({ returned: 1, total: 2, truncated: true, limit: 1 });
        const [item] = first.items;
        expect([item?.passage.id, item?.how, item?.text]).toEqual(['white-paper.c1.p01', 'named', FIRST_PARAGRAPH]);
        expect(item?.marks?.map((mark) => item.text?.slice(mark.start, mark.end))).toEqual(['网络主权', '网络主权']);
        const rest = await read(
          'passages',
          `/api/entities/cyber-sovereignty/passages?limit=1&cursor=${first.cursor ?? ''}`,
        );
        expect(rest).toMatchObject({ returned: 1, total: 2, truncated: false, cursor: null });
        expect(rest.items.map(({ passage, how }) => [passage.id, how])).toEqual([['white-paper.c1.p02', 'implicit']]);
      });

      it('are none where nothing mentions it', async () => {
        const answer = await read('passages', '/api/entities/hub/passages');
        expect(answer).toEqual({ items: [], returned: 0, total: 0, truncated: false, limit: 20, cursor: null });
      });

      it('refuse a cursor of another entity', async () => {
        const { cursor } = await read('passages', '/api/entities/cyber-sovereignty/passages?limit=1');
        for (const text of [cursor, 'nonsense', 'W10']) {
          const problem = await fails(`/api/entities/shared-future/passages?cursor=${text}`);
          expect(problem).toMatchObject({ status: 400, code: 'bad-request' });
          expect(problem.errors?.map((error) => error.field)).toEqual(['query.cursor']);
        }
      });

      it('of an unknown entity answer 404', async () => {
        expect(await fails('/api/entities/nobody/passages')).toMatchObject({ status: 404, code: 'not-found' });
      });
    });

    describeDocuments({ read, fails });
    describeStatements({ read, query, asksTextInCypher: () => server.store.capabilities.engine === 'neo4j' });

    describe('a subgraph', () => {
      it('holds the nodes and the statements between them, and names what is missing', async () => {
        const answer = await read('subgraph', '/api/subgraph', {
          ids: ['china', 'shared-future', 'no-such', 'hub', 'china'],
        });
        expect(answer.nodes.map((node) => node.id)).toEqual(['china', 'shared-future', 'hub']);
        expect(answer.relationships.map((item) => item.id)).toEqual(['china~PROPOSED~shared-future', 'hub~SERVES~hub']);
        expect(answer.missing).toEqual(['no-such']);
        expect(answer.degrees).toEqual({ china: 1, 'shared-future': 2, hub: LEAVES + 1 });
        expect(answer).toMatchObject({ returned: 2, total: 2, truncated: false });
      });

      it('takes any text as an id, names of JavaScript included', async () => {
        const ids = ['__proto__', 'constructor', 'china'];
        const answer = await read('subgraph', '/api/subgraph', { ids });
        expect([answer.nodes.map((node) => node.id), answer.missing]).toEqual([
          ['china'],
          ['__proto__', 'constructor'],
        ]);
      });
    });

    describe('paths', () => {
      it('lead hop by hop over statements, with their directions and bodies', async () => {
        const answer = await read('paths', '/api/paths?from=china&to=cyber-sovereignty');
        expect(answer.paths).toEqual([
          {
            nodes: ['china', 'shared-future', 'cyber-sovereignty'],
            hops: [
              { statements: [{ id: 'china~PROPOSED~shared-future', direction: 'out' }], truncated: false },
              { statements: [{ id: 'shared-future~BASED_ON~cyber-sovereignty', direction: 'out' }], truncated: false },
            ],
          },
        ]);
        expect(answer.nodes.map((node) => node.id)).toEqual(['china', 'cyber-sovereignty', 'shared-future']);
        expect(answer.relationships.map((item) => item.id)).toEqual([
          'china~PROPOSED~shared-future',
          'shared-future~BASED_ON~cyber-sovereignty',
        ]);
        expect(answer).toMatchObject({ returned: 1, truncated: false, limit: 5 });
        expect(answer.search).toMatchObject({ hops: 6, apart: false, reached: 'hops', limits: { hops: 6 } });
      });

      it('go both ways along a statement, and through a hub', async () => {
        const answer = await read('paths', '/api/paths?from=leaf-00&to=leaf-01&max=2&statement=1');
        expect(answer.paths.map((path) => path.hops.map((hop) => hop.statements))).toEqual([
          [[{ id: 'hub~SERVES~leaf-00', direction: 'in' }], [{ id: 'leaf-01~BASED_ON~hub', direction: 'in' }]],
        ]);
        expect(answer.statements?.map((item) => item.name)).toContain('path-links-out');
      });

      it('are none between parts that nothing joins, and none that are short enough', async () => {
        const apart = await read('paths', '/api/paths?from=china&to=hub');
        expect(apart).toMatchObject({ paths: [], returned: 0, search: { apart: true, reached: null } });
        const far = await read('paths', '/api/paths?from=china&to=cyber-sovereignty&max=1');
        expect(far).toMatchObject({ paths: [], search: { apart: false, reached: 'hops', hops: 1 } });
        const over = await read('paths', '/api/paths?from=china&to=cyber-sovereignty&types=SERVES,MENTIONED_IN');
        expect(over).toMatchObject({ paths: [], search: { apart: true } });
      });

      it('need two different entities that are there', async () => {
        expect(await fails('/api/paths?from=china&to=chnia')).toMatchObject({
          status: 404,
          suggestions: [{ id: 'china' }],
        });
        const same = await fails('/api/paths?from=china&to=china');
        expect([same.status, same.errors?.map(({ field }) => field)]).toEqual([400, ['query.to']]);
      });
    });

    describe('a relationship', () => {
      it('comes with both ends and the passages that say so, names marked', async () => {
        const view = await read('relationship', '/api/relationships/shared-future~BASED_ON~cyber-sovereignty');
        expect([view.source.id, view.target.id, view.basis]).toEqual(['shared-future', 'cyber-sovereignty', 'stated']);
        expect(view.evidence.map((item) => item.passage.id)).toEqual(['white-paper.c1.p01', 'white-paper.c1.p02']);
        const [first] = view.evidence;
        expect(first?.text).toBe(FIRST_PARAGRAPH);
        expect(first?.marks?.map((mark) => [mark.node, first.text?.slice(mark.start, mark.end)])).toEqual([
          ['cyber-sovereignty', '网络主权'],
          ['cyber-sovereignty', '网络主权'],
        ]);
        expect(first?.section).toEqual({ id: 'white-paper.c1', titleZh: '第一章', titleEn: 'Chapter 1', order: 1 });
      });

      it('that is unknown answers 404 with statements of the same source', async () => {
        const problem = await fails('/api/relationships/china~PROPOSES~shared-future');
        expect(problem.suggestions?.map((item) => item.id)).toEqual(['china~PROPOSED~shared-future']);
      });

      it('whose id was cut off suggests those that begin like it', async () => {
        const problem = await fails('/api/relationships/hub~SERVES~le');
        expect(problem.suggestions?.map((item) => item.id)).toEqual(
          ['00', '04', '08', '12', '16'].map((leaf) => `hub~SERVES~leaf-${leaf}`),
        );
      });
    });

    describe('a passage', () => {
      it('says what it names and supports', async () => {
        const view = await read('passage', '/api/passages/white-paper.c1.p02');
        expect(view.names.map(({ node, how }) => [node.id, how])).toEqual([
          ['china', 'named'],
          ['cyber-sovereignty', 'implicit'],
          ['shared-future', 'named'],
        ]);
        expect(view.supports.map((support) => support.relationship.id)).toEqual([
          'china~PROPOSED~shared-future',
          'shared-future~BASED_ON~cyber-sovereignty',
        ]);
        expect(view.observations.map((item) => item.id)).toEqual(['internet-users.2022']);
        expect(view.text).toBe('中国提出构建网络空间命运共同体。');
      });

      it('that is unknown answers 404 with passages that look alike', async () => {
        const problem = await fails('/api/passages/white-paper.c1.p07');
        expect(problem.suggestions?.map((item) => item.id)).toEqual(['white-paper.c1.p01', 'white-paper.c1.p02']);
      });
    });

    describe('a query', () => {
      it('answers header, rows and summary as lines', async () => {
        const response = await server.post('/api/query', {
          statement: 'MATCH (n:Entity {id: $id}) RETURN n.id AS id, n.importance AS importance',
          parameters: { id: 'china' },
        });
        expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
        expect(response.headers.get('content-encoding')).toBeNull();
        const lines = (await response.text())
          .trimEnd()
          .split('\n')
          .map((line) => queryLine.parse(JSON.parse(line)));
        expect(lines.slice(0, -1)).toEqual([{ header: { fields: ['id', 'importance'] } }, { rows: [['china', 3]] }]);
        expect(lines.at(-1)).toMatchObject({ summary: { rows: 1, truncated: null } });
      });

      it('has a header and a summary even without rows', async () => {
        const lines = await query({ statement: 'MATCH (n:NoSuchLabel) RETURN n' });
        expect(lines[0]).toEqual({ header: { fields: ['n'] } });
        expect(lines.at(-1)).toMatchObject({ summary: { rows: 0, truncated: null } });
      });

      it('cuts at the row limit and says so, and never gives more than the limit of the server', async () => {
        const wanted = await query({ statement: 'UNWIND range(1, 5000) AS x RETURN x', rowLimit: 7 });
        expect(wanted.at(-1)).toMatchObject({ summary: { rows: 7, truncated: 'rows' } });
        const greedy = await query({ statement: 'UNWIND range(1, 5000) AS x RETURN x', rowLimit: 100_000 });
        expect(greedy.at(-1)).toMatchObject({ summary: { rows: 1_000, truncated: 'rows' } });
        const rows = greedy.flatMap((line) => ('rows' in line ? line.rows : []));
        expect(rows).toHaveLength(1_000);
      });

      it('that is not Cypher answers 400 with code, message, line and column of the database', async () => {
        const problem = await fails('/api/query', { statement: 'MATCH (n:Entity)\nRETURN n.id AS )' });
        expect(problem).toMatchObject({ status: 400, code: 'cypher-syntax' });
        expect(problem.database).toEqual({
          code: expect.stringMatching(/\w+/),
          message: expect.stringMatching(/\w+/),
          line: 2,
          column: expect.any(Number),
        });
      });

      it('that means nothing, or fails while running, answers 400', async () => {
        expect(await fails('/api/query', { statement: 'RETURN nothing' })).toMatchObject({ status: 400 });
        expect(await fails('/api/query', { statement: 'RETURN $missing AS x' })).toMatchObject({
          status: 400,
          code: 'cypher-semantic',
        });
        expect(await fails('/api/query', { statement: 'UNWIND [1, 0] AS x RETURN 1 / x AS y' })).toMatchObject({
          status: 400,
          code: 'cypher-runtime',
        });
      });

      it('that writes answers 403 and names what writes', async () => {
        for (const statement of ['CREATE (:X)', 'MATCH (n) SET n.x = 1', 'MATCH (n) DETACH DELETE n']) {
          const problem = await fails('/api/query', { statement });
          expect(problem).toMatchObject({ status: 403, code: 'forbidden-statement', refusal: { reason: 'write' } });
        }
      });

      it('that passes its time answers 504, and its work has ended', async () => {
        const started = Date.now();
        const problem = await fails('/api/query', { statement: RUNAWAY, timeoutMs: 400 });
        expect(problem).toMatchObject({ status: 504, code: 'timeout' });
        expect(Date.now() - started).toBeLessThan(15_000);
        // Both places of the lane answer: nothing is still busy with it.
        await Promise.all([query({ statement: 'RETURN 1 AS x' }), query({ statement: 'RETURN 2 AS x' })]);
      });

      it('that the client drops ends in the database', async () => {
        const controllers = [new AbortController(), new AbortController()];
        const calls = controllers.map(({ signal }) =>
          server.post('/api/query', { statement: RUNAWAY }, { signal }).catch(() => 'dropped'),
        );
        await new Promise((resolve) => setTimeout(resolve, 300));
        for (const controller of controllers) controller.abort();
        expect(await Promise.all(calls)).toEqual(['dropped', 'dropped']);
        const started = Date.now();
        // Both places were taken by them for 20 s: these answers mean that they are free again, new processes included.
        await Promise.all([query({ statement: 'RETURN 1 AS x' }), query({ statement: 'RETURN 2 AS x' })]);
        expect(Date.now() - started).toBeLessThan(15_000);
      });

      it('does not hold up anyone else while it runs away', async () => {
        const controller = new AbortController();
        let isRunning = true;
        const runaway = server
          .post('/api/query', { statement: RUNAWAY }, { signal: controller.signal })
          .catch(() => 'dropped')
          .finally(() => {
            isRunning = false;
          });
        await read('entity', '/api/entities/china');
        expect(isRunning).toBe(true);
        controller.abort();
        expect(await runaway).toBe('dropped');
      });

      it('is planned without running', async () => {
        const check = await read('queryCheck', '/api/query/check', { statement: 'MATCH (n:Actor) RETURN n.id' });
        expect(check.readsOnly).toBe(true);
        expect(check.operators.length).toBeGreaterThan(1);
        expect(check.plan).not.toBeNull();
        expect(await fails('/api/query/check', { statement: 'MATCH (n RETURN n' })).toMatchObject({
          code: 'cypher-syntax',
          database: { line: 1 },
        });
        expect(await fails('/api/query/check', { statement: 'MERGE (:X)' })).toMatchObject({ status: 403 });
      });
    });

    describe('what does not fit the contract', () => {
      it.each([
        ['/api/entities/hub/neighbours?limit=0', 'query.limit'],
        ['/api/entities/hub/neighbours?limit=many', 'query.limit'],
        ['/api/entities/hub/neighbours?limit=1&limit=2', 'query.limit'],
        ['/api/entities/hub/neighbours?direction=up', 'query.direction'],
        ['/api/entities/hub/neighbours?lmit=3', 'query.lmit'],
        ['/api/entities/china?statement=yes', 'query.statement'],
        ['/api/search', 'query.q'],
        ['/api/paths?from=china', 'query.to'],
        ['/api/paths?from=china&to=hub&max=11', 'query.max'],
        ['/api/meta?x=1', 'query.x'],
      ])('%s answers 400 and names %s', async (path, field) => {
        const problem = await fails(path);
        expect(problem).toMatchObject({ status: 400, code: 'bad-request' });
        expect(problem.errors?.map((error) => error.field)).toEqual([field]);
      });

      it.each([
        ['/api/query', {}, ['body.statement']],
        ['/api/query', { statement: 5 }, ['body.statement']],
        ['/api/query', { statement: 'RETURN 1', rowLimit: -1, extra: true }, ['body.rowLimit', 'body.extra']],
        ['/api/query', [], ['body']],
        ['/api/query', 'not json', ['body']],
        ['/api/subgraph', { ids: [] }, ['body.ids']],
        ['/api/subgraph', { ids: ['ok', 7] }, ['body.ids.1']],
      ])('%s with %j answers 400 and names the field', async (path, body, fields) => {
        const problem = await fails(path, body);
        expect(problem).toMatchObject({ status: 400, code: 'bad-request' });
        expect(problem.errors?.map((error) => error.field)).toEqual(fields);
      });

      it('answers 400 to an address that cannot be decoded', async () => {
        expect(await fails('/api/entities/%E4%B8')).toMatchObject({ status: 400, code: 'bad-request' });
      });

      it('answers 413 to a body that is too large and 415 to one of the wrong type', async () => {
        const large = await server.post('/api/query', { statement: 'x'.repeat(5_000_000) });
        expect(await problemOf(large)).toMatchObject({ status: 413, code: 'payload-too-large' });
        const plain = await server.post('/api/query', 'RETURN 1', { headers: { 'content-type': 'text/plain' } });
        expect(await problemOf(plain)).toMatchObject({ status: 415, code: 'unsupported-media-type' });
      });

      it('answers 400 to a body without end, and to one that nests beyond reason', async () => {
        expect(await fails('/api/query', '{"statement": "RETURN 1"')).toMatchObject({ status: 400 });
        const nested = `{"statement":"RETURN $x AS x","parameters":{"x":${'['.repeat(5_000)}${']'.repeat(5_000)}}}`;
        expect((await fails('/api/query', nested)).errors?.[0]?.field).toBe('body');
      });

      it('answers 405 with the methods that are taken, and 404 to unknown endpoints', async () => {
        const response = await server.get('/api/meta', { method: 'DELETE' });
        expect(response.headers.get('allow')).toBe('GET, HEAD');
        expect(await problemOf(response)).toMatchObject({ status: 405, code: 'method-not-allowed' });
        expect(await fails('/api/nothing')).toMatchObject({ status: 404, code: 'not-found' });
        expect(await fails('/api/query')).toMatchObject({ status: 405 });
      });

      it('takes keys that would reach a prototype as mere data', async () => {
        const body =
          '{"statement":"RETURN $p AS p","parameters":{"p":{"__proto__":{"polluted":true},"constructor":1}}}';
        const response = await server.post('/api/query', body);
        expect(response.status).toBeLessThan(500);
        await response.text();
        expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
      });
    });
  });
}

/** What finding paths promises over a real database: the shipped dataset against all its paths, and a graph of others. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Paths } from '../../../../contracts/api.ts';
import type { Dataset } from '../../../../contracts/dataset.ts';
import type { GraphStore } from '../../../graph/graph-store.ts';
import { BadFieldError, NotFoundError } from '../../errors.ts';
import type { ExploreContext } from '../../explore-context.ts';
import { createExploreContext, FIXED_LIMITS } from '../../explore-context.ts';
import { loadDataset } from '../../load-dataset.ts';
import { nodeOf } from '../../row-values.ts';
import { NO_SOURCE_TEXTS } from '../../source-texts.ts';
import type { StatementReader } from '../../statement-reader.ts';
import { openReader } from '../../statement-reader.ts';
import type { PathsRequest } from '../find-paths.ts';
import { findPaths } from '../find-paths.ts';
import { everyPath } from './every-path.ts';
import type { SmallGraph } from './every-path.ts';

/** Places and films; ids of their own at some, none at others, parallel links, a loop, a film that nobody knows. */
const FILMS = [
  `CREATE (a:Person {id: 'a', name: 'A'}), (b:Person {id: 'b', name: 'B'}), (c:Person {name: 'C'}), (d:Person {id: 'd', name: 'D'}),
     (x:Film {id: 'x', title: 'X'}), (y:Film {id: 'y', title: 'Y'}), (z:Film {id: 'z', title: 'Z'}),
     (a)-[:PLAYED_IN]->(x), (b)-[:PLAYED_IN]->(x), (b)-[:DIRECTED]->(x), (a)-[:PLAYED_IN]->(y), (b)-[:PLAYED_IN]->(y),
     (c)-[:PLAYED_IN]->(y), (c)-[:KNOWS]->(c), (c)-[:KNOWS]->(d)`,
];

function contextOf(store: GraphStore): ExploreContext {
  const limits = { ...FIXED_LIMITS, queryTimeoutMs: 5_000, queryRowLimit: 1_000 };
  return createExploreContext({ store, limits, sources: NO_SOURCE_TEXTS, allowWrites: false });
}

function run(store: GraphStore, request: PathsRequest): Promise<Paths> {
  return findPaths(contextOf(store), openReader(store), request);
}

export function describeFindPaths(
  name: string,
  openEmptyStore: () => Promise<{ store: GraphStore; dispose: () => Promise<void> }>,
  readDataset: () => Promise<Dataset>,
): void {
  describe(`paths in the shipped dataset on ${name}`, () => {
    let opened: Awaited<ReturnType<typeof openEmptyStore>>;
    let dataset: Dataset;
    beforeAll(async () => {
      dataset = await readDataset();
      opened = await openEmptyStore();
      await loadDataset(opened.store, dataset);
    });
    afterAll(() => opened.dispose());
    const find = (request: PathsRequest) => run(opened.store, request);

    /** The dataset as a small graph, whose names are ids. */
    function smallGraph(types?: readonly string[]): { graph: SmallGraph; ids: string[] } {
      // In the order of their ids, so that places sort as names do.
      const all = [...dataset.entities, ...dataset.documents].toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const ids = all.map(({ id }) => id);
      const place = new Map(ids.map((id, at) => [id, at]));
      const statements = dataset.statements.filter(({ type }) => types?.includes(type) ?? true);
      const links = statements.map(({ source, target }) => [place.get(source) ?? 0, place.get(target) ?? 0] as const);
      return { graph: { importances: all.map(({ importance }) => importance), links }, ids };
    }

    it.each([
      { from: 'xi-jinping', to: 'cyber-sovereignty', max: 3, limit: 25 },
      { from: 'cyber-sovereignty', to: 'xi-jinping', max: 3, limit: 25 },
      { from: 'cac', to: 'g20', max: 4, limit: 10 },
      { from: 'china', to: 'community-with-shared-future-in-cyberspace', max: 2, limit: 25 },
      {
        from: 'xi-jinping',
        to: 'community-with-shared-future-in-cyberspace',
        max: 4,
        limit: 10,
        types: ['PROPOSED', 'PROPOSED_AT', 'AUTHORED', 'ABOUT'],
      },
    ])('are the first of all paths: %j', async (request) => {
      const { graph, ids } = smallGraph(request.types);
      const [source, target] = [ids.indexOf(request.from), ids.indexOf(request.to)];
      const all = everyPath(graph, source, target, request.max, (place) => ids[place] ?? '');
      const answer = await find(request);
      const expected = all.slice(0, request.limit).map((path) => path.map((place) => ids[place]));
      expect(expected.length).toBeGreaterThan(0);
      expect(answer.paths.map(({ nodes }) => nodes)).toEqual(expected);
      expect(answer.search.reached).toBe(all.length < request.limit ? 'hops' : null);
    });

    it('name every statement of a hop with its direction, and hold the bodies of all', async () => {
      const answer = await find({ from: 'xi-jinping', to: 'g20', max: 4 });
      const bodies = new Map(answer.relationships.map((item) => [item.id, item]));
      const nodes = new Set(answer.nodes.map(({ id }) => id));
      for (const path of answer.paths) {
        expect(path.hops.length).toBe(path.nodes.length - 1);
        for (const node of path.nodes) expect([nodes.has(node), (answer.degrees[node] ?? 0) > 0]).toEqual([true, true]);
        for (const [at, hop] of path.hops.entries()) {
          const [near, far] = [path.nodes[at], path.nodes[at + 1]];
          const between = dataset.statements.filter(({ source, target }) =>
            [`${source} ${target}`, `${target} ${source}`].includes(`${near} ${far}`),
          );
          expect(hop.statements.map(({ id }) => id as string).toSorted()).toEqual(
            between.map(({ id }) => id).toSorted(),
          );
          expect(hop.truncated).toBe(false);
          for (const { id, direction } of hop.statements) {
            const { source, target } = bodies.get(id) ?? {};
            expect(direction === 'out' ? [source, target] : [target, source]).toEqual([near, far]);
          }
        }
      }
    });

    it('never lead over provenance, even when it is asked for by name', async () => {
      const answer = await find({ from: 'xi-jinping', to: 'g20', types: ['MENTIONED_IN', 'HAS_PASSAGE'] });
      expect(answer).toMatchObject({ paths: [], search: { apart: true, reached: null, expanded: 0 } });
      expect(answer.nodes.map(({ id }) => id)).toEqual(['xi-jinping', 'g20']);
    });

    it('ask for two different entities that the graph holds', async () => {
      await expect(find({ from: 'china', to: 'china' })).rejects.toBeInstanceOf(BadFieldError);
      const unknown = find({ from: 'china', to: 'cyber-soveriegnty' });
      await expect(unknown).rejects.toBeInstanceOf(NotFoundError);
      await expect(unknown).rejects.toMatchObject({ suggestions: [{ id: 'cyber-sovereignty' }] });
    });
  });

  describe(`paths in a graph of others on ${name}`, () => {
    let opened: Awaited<ReturnType<typeof openEmptyStore>>;
    beforeAll(async () => {
      opened = await openEmptyStore();
      const session = await opened.store.startLoad();
      await session.write(FILMS.map((text) => ({ text })));
      await session.commit();
    });
    afterAll(() => opened.dispose());

    /** Names along each path, and the types of each hop with their directions. */
    async function told(request: PathsRequest) {
      const answer = await run(opened.store, request);
      const nameOf = new Map(answer.nodes.map(({ id, properties }) => [id, properties['name'] ?? properties['title']]));
      const typeOf = new Map(answer.relationships.map(({ id, type }) => [id, type]));
      return answer.paths.map((path) => [
        path.nodes.map((id) => nameOf.get(id)).join(' '),
        path.hops.map((hop) =>
          hop.statements.map(({ id, direction }) => `${direction} ${String(typeOf.get(id))}`).toSorted(),
        ),
      ]);
    }

    it('are found over any types, by ids of their own, parallel ones in one hop', async () => {
      expect(await told({ from: 'a', to: 'b' })).toEqual([
        ['A X B', [['out PLAYED_IN'], ['in DIRECTED', 'in PLAYED_IN']]],
        ['A Y B', [['out PLAYED_IN'], ['in PLAYED_IN']]],
      ]);
    });

    it('leave out a path that somebody has cut meanwhile', async () => {
      const reader = openReader(opened.store);
      const cut: StatementReader = {
        ...reader,
        rows: async (query, ...rest) => {
          const rows = await reader.rows(query, ...rest);
          if (query !== 'foreign-path-statements') return rows;
          return rows.filter(({ near, far }) => ![near, far].some((end) => nodeOf(end).properties['title'] === 'Y'));
        },
      };
      const answer = await findPaths(contextOf(opened.store), cut, { from: 'a', to: 'b' });
      expect(answer.paths.map(({ nodes }) => nodes.length)).toEqual([3]);
      expect(answer.returned).toBe(1);
      expect(answer.nodes.map(({ properties }) => properties['name'] ?? properties['title']).toSorted()).toEqual([
        'A',
        'B',
        'X',
      ]);
    });

    it('lead through nodes without ids, and over some types alone', async () => {
      expect(await told({ from: 'd', to: 'x', limit: 1 })).toEqual([
        ['D C Y A X', [['in KNOWS'], ['out PLAYED_IN'], ['in PLAYED_IN'], ['out PLAYED_IN']]],
      ]);
      expect(await told({ from: 'd', to: 'x', types: ['PLAYED_IN'] })).toEqual([]);
    });

    it('are none where nothing joins the two, and none over types that it lacks', async () => {
      const apart = { paths: [], search: { apart: true } };
      expect(await run(opened.store, { from: 'a', to: 'z' })).toMatchObject(apart);
      expect(await run(opened.store, { from: 'a', to: 'b', types: ['NO_SUCH'] })).toMatchObject(apart);
      await expect(run(opened.store, { from: 'a', to: 'nobody' })).rejects.toBeInstanceOf(NotFoundError);
      await expect(run(opened.store, { from: 'a', to: 'a' })).rejects.toBeInstanceOf(BadFieldError);
    });
  });
}

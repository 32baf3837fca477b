/**
 * Nodes of no dataset, and what starts at them, page by page. No property can be counted on to find them again, so
 * that the engine's own ids are their keys: element ids, or numbers where the engine finds only these at once.
 */
import type { GraphNode, GraphRelationship, GraphValue, Row } from '../../contracts/graph.ts';
import { cypherFile } from '../graph/cypher-files.ts';
import type { Capabilities, Statement } from '../graph/graph-store.ts';
import { nodeOf, relationshipOf } from './row-values.ts';

/** All rows of a statement, so that nobody who takes them slowly keeps the statement waiting. */
export type ReadAll = (statement: Statement) => Promise<Row[]>;

export interface ElementPages {
  /** In the order of their `id` properties; those without one come last, in the order of the database. */
  nodes: () => AsyncGenerator<GraphNode>;
  /** In the order of the nodes they start at, then of their own ids. */
  relationships: () => AsyncGenerator<GraphRelationship>;
}

const PAGE = 500;

const KEYS: Record<Capabilities['engine'], 'element' | 'number'> = { neo4j: 'element', embedded: 'number' };

/** @param except labels of nodes that are left out */
export async function readElementPages(
  read: ReadAll,
  engine: Capabilities['engine'],
  except: string[],
): Promise<ElementPages> {
  const kind = KEYS[engine];
  const found = await read({ text: cypherFile(`load/export-${kind}-keys`).text, parameters: { except } });
  const keys = found.map(([key]) => key ?? null);

  async function* pages(statement: string): AsyncGenerator<[key: GraphValue, element: GraphValue | undefined][]> {
    const { text } = cypherFile(`load/${statement}-by-${kind}`);
    for (let from = 0; from < keys.length; from += PAGE) {
      const page = keys.slice(from, from + PAGE);
      const rows = await read({ text, parameters: { keys: page } });
      const places = new Map(page.map((key, place) => [key, place]));
      const placeOf = (key: GraphValue): number => places.get(key) ?? 0;
      const elements = rows.map(([key, element]): [GraphValue, GraphValue | undefined] => [key ?? null, element]);
      yield elements.toSorted(([a], [b]) => placeOf(a) - placeOf(b));
    }
  }

  return {
    async *nodes() {
      for await (const page of pages('export-nodes')) for (const [, node] of page) yield nodeOf(node);
    },
    async *relationships() {
      for await (const page of pages('export-relationships'))
        yield* sortedBySource(page.map(([, element]) => relationshipOf(element)));
    },
  };
}

/** Those of one source come together, but in no order among themselves. */
export function* sortedBySource(relationships: Iterable<GraphRelationship>): Generator<GraphRelationship> {
  let batch: GraphRelationship[] = [];
  let source = '';
  for (const relationship of relationships) {
    if (relationship.source !== source) {
      yield* batch.toSorted(byId);
      batch = [];
      ({ source } = relationship);
    }
    batch.push(relationship);
  }
  yield* batch.toSorted(byId);
}

function byId(a: GraphRelationship, b: GraphRelationship): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** A graph of others that takes many pages and chunks to export, and a reader who is slow to take them. */
import type { GraphStore } from '../../graph/graph-store.ts';
import { exportGraph } from '../export-graph.ts';

/** Movies with long texts; every one comes after the one before it, and all after the first. As an import text. */
export function manyMovies(count: number): { nodes: object; edges: object[] } {
  const id = (number: number): string => `m${String(number).padStart(5, '0')}`;
  const numbers = Array.from({ length: count }, (_, number) => number);
  return {
    nodes: Object.fromEntries(
      numbers.map((number) => [
        id(number),
        { metadata: { labels: ['Movie'], id: id(number), plot: 'It is a long story. '.repeat(20) } },
      ]),
    ),
    edges: numbers.slice(1).flatMap((number) =>
      [number - 1, 0].map((target, index) => ({
        id: `${id(number)}~${index}`,
        source: id(number),
        target: id(target),
        relation: 'AFTER',
        metadata: { id: `${id(number)}~${index}`, order: index },
      })),
    ),
  };
}

/**
 * Milliseconds that a statement may take, its reader's time included, and that the reader waits when it has seen the
 * first of the nodes.
 */
export interface Pace {
  statementMs: number;
  pauseMs: number;
}

export async function exportedSlowly(store: GraphStore, { statementMs, pauseMs }: Pace): Promise<string> {
  const impatient: GraphStore = {
    capabilities: store.capabilities,
    generation: store.generation,
    read: (statement, options) => store.read(statement, { ...options, timeoutMs: statementMs }),
    write: store.write.bind(store),
    check: store.check.bind(store),
    schema: store.schema.bind(store),
    searchText: store.searchText.bind(store),
    textSearchStatement: store.textSearchStatement.bind(store),
    startLoad: store.startLoad.bind(store),
    health: store.health.bind(store),
    close: store.close.bind(store),
  };
  const chunks: string[] = [];
  for await (const chunk of exportGraph(impatient)) {
    chunks.push(chunk);
    if (chunks.length === 2) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return chunks.join('');
}

/** What all use cases work with: the store, its limits, the source texts, and what the database holds. */
import type { GraphStore } from '../graph/graph-store.ts';
import type { GraphDescription } from './graph-description.ts';
import { describeGraph } from './graph-description.ts';
import type { SourceTexts } from './source-texts.ts';

export interface ExploreLimits {
  queryTimeoutMs: number;
  queryRowLimit: number;
  /** Bytes of JSON of one answer to a person's statement. */
  queryByteLimit: number;
  /** Most neighbours a page, nodes of a subgraph and search results. */
  neighbours: number;
  subgraph: number;
  search: number;
}

/** Those that no setting changes. */
export const FIXED_LIMITS = { queryByteLimit: 64 * 1024 * 1024, neighbours: 500, subgraph: 5_000, search: 100 };

export interface ExploreContext {
  store: GraphStore;
  limits: ExploreLimits;
  sources: SourceTexts;
  allowWrites: boolean;
  /** What the database holds; kept for a while, and read anew behind the back of whoever asks later. */
  graph: () => Promise<GraphDescription>;
  /** To be called when a load or a person's statement has changed the database. */
  forgetGraph: () => void;
}

/**
 * Milliseconds that a description is taken as fresh: counting a large graph is dear. The embedded database
 * changes by a new generation of the store or by a write of this program; others may change Neo4j at any time.
 */
const FRESH_MS = { embedded: 600_000, neo4j: 30_000 };

export function createExploreContext(
  parts: Pick<ExploreContext, 'store' | 'limits' | 'sources' | 'allowWrites'>,
): ExploreContext {
  let known: { description: Promise<GraphDescription>; readAt: number; generation: number } | null = null;

  function readAnew(): Promise<GraphDescription> {
    const before = known;
    const description = describeGraph(parts.store);
    const entry = { description, readAt: Date.now(), generation: parts.store.generation };
    known = entry;
    // A failure is not kept: the next caller tries again, or goes on with what was known.
    description.catch(() => {
      if (known === entry) known = before ? { ...before, readAt: Date.now() } : null;
    });
    return description;
  }

  return {
    ...parts,
    graph: () => {
      if (known === null || known.generation !== parts.store.generation) return readAnew();
      const current = known.description;
      if (Date.now() - known.readAt > FRESH_MS[parts.store.capabilities.engine]) {
        void readAnew().catch(() => undefined);
        return current;
      }
      return current;
    },
    forgetGraph: () => {
      known = null;
    },
  };
}

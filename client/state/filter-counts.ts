/** Numbers for the legend and the filters: what is on the canvas, and how much of it can be seen. */
import type { GraphNode, NodeId } from '../../contracts/graph.ts';
import { basisOf, isSingleSourced, sourceCount } from './evidence.ts';
import { documentValues } from './filter-match.ts';
import type { FacetName } from './filters.ts';
import { kindOf } from './graph.ts';
import { rememberLast } from './remember-last.ts';
import { presentElements, visibleElements } from './selectors.ts';
import type { VisibleElements } from './selectors.ts';
import { yearsOf } from './years.ts';

/** Of those on the canvas that are not hidden one by one. */
export interface Share {
  shown: number;
  all: number;
}

export interface ShareOfBoth {
  nodes: Share;
  relationships: Share;
}

/** By value; kinds count nodes, types and bases count relationships, documents both. */
export type FacetCounts = Readonly<Record<FacetName, ReadonlyMap<string, ShareOfBoth>>>;

function emptyShare(): ShareOfBoth {
  return { nodes: { shown: 0, all: 0 }, relationships: { shown: 0, all: 0 } };
}

type Counting = Record<FacetName, Map<string, ShareOfBoth>>;

function addTo(counts: Counting, { nodes, relationships }: VisibleElements, what: keyof Share): void {
  const add = (facet: FacetName, value: string, of: keyof ShareOfBoth) => {
    const share = counts[facet].get(value) ?? emptyShare();
    share[of][what] += 1;
    counts[facet].set(value, share);
  };
  for (const { node } of nodes) {
    add('kinds', kindOf(node), 'nodes');
    for (const document of documentValues(node)) add('documents', document, 'nodes');
  }
  for (const relationship of relationships) {
    add('types', relationship.type, 'relationships');
    const basis = basisOf(relationship);
    if (basis !== null) add('bases', basis, 'relationships');
    for (const document of documentValues(relationship)) add('documents', document, 'relationships');
  }
}

export const facetCounts = rememberLast(
  (state) => [presentElements(state), visibleElements(state)],
  (present: VisibleElements, visible: VisibleElements): FacetCounts => {
    const counts: Counting = { kinds: new Map(), types: new Map(), documents: new Map(), bases: new Map() };
    addTo(counts, present, 'all');
    addTo(counts, visible, 'shown');
    return counts;
  },
);

export interface FilterEffect extends ShareOfBoth {
  /** Nodes in sight whose lines are all filtered away. */
  lone: number;
}

function ends({ relationships }: VisibleElements): Set<NodeId> {
  return new Set(relationships.flatMap(({ source, target }) => [source, target]));
}

/** How much of the canvas can be seen. */
export const filterEffect = rememberLast(
  (state) => [presentElements(state), visibleElements(state)],
  (present: VisibleElements, visible: VisibleElements): FilterEffect => {
    const [joined, stillJoined] = [ends(present), ends(visible)];
    return {
      nodes: { shown: visible.nodes.length, all: present.nodes.length },
      relationships: { shown: visible.relationships.length, all: present.relationships.length },
      lone: visible.nodes.filter(({ node }) => joined.has(node.id) && !stillJoined.has(node.id)).length,
    };
  },
);

export interface SourceCounts {
  /** Relationships that so many sources state; those of one or none first. */
  single: Share;
  /** How many relationships have at least so many sources, from 2 up to the most there are. */
  atLeast: readonly { sources: number; relationships: number }[];
}

export const sourceCounts = rememberLast(
  (state) => [presentElements(state), visibleElements(state)],
  (present: VisibleElements, visible: VisibleElements): SourceCounts => {
    const known = present.relationships.filter((one) => basisOf(one) !== null);
    const counts = known.map(sourceCount);
    const most = Math.max(1, ...counts);
    return {
      single: {
        shown: visible.relationships.filter(isSingleSourced).length,
        all: known.filter(isSingleSourced).length,
      },
      atLeast: Array.from({ length: most - 1 }, (_, index) => index + 2).map((sources) => ({
        sources,
        relationships: counts.filter((count) => count >= sources).length,
      })),
    };
  },
);

export interface DateCounts {
  /** The first and last year on the canvas; what goes on counts by its start. */
  first: number;
  last: number;
  /** Nodes and relationships that begin in each year, from the first to the last. */
  perYear: readonly number[];
  /** Those without a date. */
  undated: { nodes: number; relationships: number };
}

function startOf(element: Pick<GraphNode, 'properties'>) {
  return yearsOf(element.properties);
}

/** Null where nothing on the canvas has a date. */
export const dateCounts = rememberLast(
  (state) => [presentElements(state)],
  ({ nodes, relationships }: VisibleElements): DateCounts | null => {
    const ofNodes = nodes.map(({ node }) => startOf(node));
    const ofLines = relationships.map(startOf);
    const spans = [...ofNodes, ...ofLines].filter((span) => span !== null);
    if (spans.length === 0) return null;
    let [first, last] = [Infinity, -Infinity];
    for (const span of spans) {
      first = Math.min(first, span.first);
      last = Math.max(last, Number.isFinite(span.last) ? span.last : span.first);
    }
    const perYear = Array.from({ length: last - first + 1 }, () => 0);
    for (const span of spans) perYear[span.first - first] = (perYear[span.first - first] ?? 0) + 1;
    return {
      first,
      last,
      perYear,
      undated: {
        nodes: ofNodes.filter((span) => span === null).length,
        relationships: ofLines.filter((span) => span === null).length,
      },
    };
  },
);

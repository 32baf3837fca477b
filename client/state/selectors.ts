/**
 * What can be computed from the state. Each remembers its last answer, so the same inputs give the same object and
 * a component renders only when its numbers change.
 */
import type { GraphRelationship, NodeId } from '../../contracts/graph.ts';
import { showsNode, showsRelationship } from './filter-match.ts';
import { hasFilters } from './filters.ts';
import type { FiltersState } from './filters.ts';
import type { DrawnNode, GraphState } from './graph.ts';
import { rememberLast } from './remember-last.ts';
import type { State } from './state.ts';

export interface VisibleElements {
  nodes: readonly DrawnNode[];
  /** Those with both ends visible. */
  relationships: readonly GraphRelationship[];
}

/** What is on the canvas and was not hidden one by one, filters or not. */
export const presentElements = rememberLast(
  (state) => [state.graph.nodes, state.graph.relationships, state.graph.hidden],
  (drawn: GraphState['nodes'], lines: GraphState['relationships'], hidden: GraphState['hidden']): VisibleElements => {
    const nodes = [...drawn.values()].filter(({ node }) => !hidden.has(node.id));
    const relationships = [...lines.values()].filter((r) => !hidden.has(r.source) && !hidden.has(r.target));
    return { nodes, relationships };
  },
);

/** What the canvas shows: not hidden one by one, and let through by the filters. */
export const visibleElements = rememberLast(
  (state) => [presentElements(state), state.filters],
  (present: VisibleElements, filters: FiltersState): VisibleElements => {
    if (!hasFilters(filters)) return present;
    const nodes = present.nodes.filter(({ node }) => showsNode(filters, node));
    const ids = new Set(nodes.map(({ node }) => node.id));
    const relationships = present.relationships.filter(
      (r) => ids.has(r.source) && ids.has(r.target) && showsRelationship(filters, r),
    );
    return { nodes, relationships };
  },
);

/** Statements on the canvas by node; those to a hidden node don't count, filters change nothing. */
export const shownDegrees = rememberLast(
  (state) => [state.graph.relationships, state.graph.hidden],
  (relationships: GraphState['relationships'], hidden: GraphState['hidden']): ReadonlyMap<NodeId, number> => {
    const counts = new Map<NodeId, number>();
    const count = (id: NodeId) => counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const { source, target } of relationships.values()) {
      if (hidden.has(source) || hidden.has(target)) continue;
      count(source);
      if (target !== source) count(target);
    }
    return counts;
  },
);

export function shownDegree(state: State, id: NodeId): number {
  return shownDegrees(state).get(id) ?? 0;
}

/** Statements of a node that are not on the canvas (“+12”); 0 when its degree is not known. */
export function hiddenCount(state: State, id: NodeId): number {
  return Math.max(0, (state.graph.degrees.get(id) ?? 0) - shownDegree(state, id));
}

/** The node that the inspector shows: the last one selected. */
export function primaryNode(state: State): DrawnNode | null {
  const id = state.selection.nodes.at(-1);
  return id === undefined ? null : (state.graph.nodes.get(id) ?? null);
}

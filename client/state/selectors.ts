/**
 * What can be computed from the state. Each remembers its last answer, so the same inputs give the same object and
 * a component renders only when its numbers change.
 */
import type { Basis } from '../../contracts/dataset.ts';
import type { GraphRelationship, NodeId } from '../../contracts/graph.ts';
import { isKindVisible } from './filters.ts';
import type { FiltersState } from './filters.ts';
import { kindOf } from './graph.ts';
import type { DrawnNode, GraphState } from './graph.ts';
import type { State } from './state.ts';

function rememberLast<Inputs extends unknown[], Answer>(
  inputs: (state: State) => [...Inputs],
  compute: (...args: Inputs) => Answer,
): (state: State) => Answer {
  let last: { inputs: Inputs; answer: Answer } | null = null;
  return (state) => {
    const now = inputs(state);
    if (last?.inputs.every((input, index) => input === now[index])) return last.answer;
    last = { inputs: now, answer: compute(...now) };
    return last.answer;
  };
}

/** The basis of a statement; null in a database that knows none. */
export function basisOf(relationship: GraphRelationship): Basis | null {
  const { basis } = relationship.properties;
  return basis === 'stated' || basis === 'inferred' || basis === 'external' ? basis : null;
}

/** Ids of the passages that a statement rests on. */
export function evidenceOf(relationship: GraphRelationship): string[] {
  const { evidence } = relationship.properties;
  return Array.isArray(evidence) ? evidence.filter((id) => typeof id === 'string') : [];
}

/**
 * How many sources say so, a work and its reprints being one. Data of other make may not count them; a passage id
 * starts with its document (`wp2022.c1-2.p03`), so documents are counted instead.
 */
function sourceCount(relationship: GraphRelationship): number {
  const { sources } = relationship.properties;
  if (typeof sources === 'number') return sources;
  return new Set(evidenceOf(relationship).map((id) => id.split('.', 1)[0])).size;
}

/** Stated by one source only; drawn with a hollow arrow. */
export function isSingleSourced(relationship: GraphRelationship): boolean {
  return basisOf(relationship) !== null && sourceCount(relationship) <= 1;
}

export interface VisibleElements {
  nodes: readonly DrawnNode[];
  /** Those with both ends visible. */
  relationships: readonly GraphRelationship[];
}

function computeVisible(graph: GraphState, filters: FiltersState): VisibleElements {
  const nodes = [...graph.nodes.values()].filter(
    ({ node }) => !graph.hidden.has(node.id) && isKindVisible(filters, kindOf(node)),
  );
  const ids = new Set(nodes.map(({ node }) => node.id));
  const relationships = [...graph.relationships.values()].filter((r) => ids.has(r.source) && ids.has(r.target));
  return { nodes, relationships };
}

/** What the canvas shows: not hidden one by one, not filtered by kind. */
export const visibleElements = rememberLast((state) => [state.graph, state.filters], computeVisible);

/** Nodes on the canvas by kind, hidden kinds included (the legend strikes them through but keeps their number). */
export const kindCounts = rememberLast(
  (state) => [state.graph.nodes, state.graph.hidden],
  (nodes: GraphState['nodes'], hidden: GraphState['hidden']): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const { node } of nodes.values())
      if (!hidden.has(node.id)) counts.set(kindOf(node), (counts.get(kindOf(node)) ?? 0) + 1);
    return counts;
  },
);

export interface LineCounts {
  stated: number;
  inferred: number;
  external: number;
  /** Of all of them, those that one document alone (or none) supports. */
  single: number;
}

/** Visible relationships by basis. */
export const lineCounts = rememberLast(
  (state) => [visibleElements(state)],
  (visible: VisibleElements): LineCounts => {
    const counts: LineCounts = { stated: 0, inferred: 0, external: 0, single: 0 };
    for (const relationship of visible.relationships) {
      const basis = basisOf(relationship);
      if (basis !== null) counts[basis] += 1;
      if (isSingleSourced(relationship)) counts.single += 1;
    }
    return counts;
  },
);

/** Statements on the canvas by node; those to a hidden node don't count, filters by kind change nothing. */
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

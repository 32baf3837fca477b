/** Selecting what is drawn: a group stands for its members, and a selection holds nodes only. */
import type { NodeId, RelationshipId } from '../../contracts/graph.ts';
import { drawnElements, drawnIds, nodesBehind } from '../state/drawn-elements.ts';
import { isFoldedLineId, isGroupId } from '../state/groups.ts';
import { act, getState } from '../state/use-store.ts';

/** Selects nodes and groups, beside what is to stay selected. */
export function selectDrawn(ids: readonly NodeId[], beside: readonly NodeId[] = []): void {
  const state = getState();
  act('selectNodes', [...beside, ...ids.flatMap((id) => nodesBehind(state, id))]);
}

/** Adds one to the selection, or takes it out. */
export function toggleDrawn(id: NodeId): void {
  const state = getState();
  if (!state.graph.groups.has(id)) return act('toggleNode', id);
  const { nodes } = state.selection;
  if (!drawnIds(state.graph, nodes).includes(id)) return selectDrawn([id], nodes);
  const own = new Set(state.graph.groups.get(id)?.members);
  act(
    'selectNodes',
    nodes.filter((node) => !own.has(node)),
  );
}

/** The group that a line of several stands for. */
function groupAtLine(id: RelationshipId): NodeId | null {
  const line = drawnElements(getState()).graph.relationships.get(id);
  return line === undefined ? null : ([line.target, line.source].find(isGroupId) ?? null);
}

/** What a hand on a line means: a line of a group stands for as many statements, so the group. */
export function lineTarget(id: RelationshipId): { node: NodeId } | { relationship: RelationshipId } {
  const group = isFoldedLineId(id) ? groupAtLine(id) : null;
  return group === null ? { relationship: id } : { node: group };
}

export function selectLine(id: RelationshipId): void {
  const target = lineTarget(id);
  if ('node' in target) selectDrawn([target.node]);
  else act('selectRelationship', target.relationship);
}

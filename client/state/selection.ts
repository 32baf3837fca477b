/** What is selected, under the pointer, or on the highlighted path. Nothing here makes an undo step of its own. */
import type { NodeId, RelationshipId } from '../../contracts/graph.ts';
import type { GraphState } from './graph.ts';

export type Hovered = { node: NodeId } | { relationship: RelationshipId };

/** A highlighted path; `hop` is the index of the relationship being read. */
export interface PathSelection {
  nodes: readonly NodeId[];
  relationships: readonly RelationshipId[];
  hop: number;
  /** The address of the question that it answers, to go back to it. */
  address?: string;
}

/** Nodes that were found on the canvas, in the order of going through them; `at` is the one that is looked at. */
export interface FoundNodes {
  nodes: readonly NodeId[];
  at: number;
}

export interface SelectionState {
  /** In the order of selection; the last one is what the inspector shows. */
  nodes: readonly NodeId[];
  /** A selected relationship excludes selected nodes, and the other way round. */
  relationship: RelationshipId | null;
  hovered: Hovered | null;
  path: PathSelection | null;
  /** While something is looked for on the canvas; null when nothing was found. */
  found: FoundNodes | null;
}

export const emptySelection: SelectionState = {
  nodes: [],
  relationship: null,
  hovered: null,
  path: null,
  found: null,
};

type SelectionProducer = (selection: SelectionState) => SelectionState;

function sameIds(one: readonly NodeId[], other: readonly NodeId[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

export function selectNodes(ids: readonly NodeId[]): SelectionProducer {
  return (selection) => {
    const nodes = [...new Set(ids)];
    if (selection.relationship === null && sameIds(selection.nodes, nodes)) return selection;
    return { ...selection, nodes, relationship: null };
  };
}

/** Adds a node to the selection, or takes it out. */
export function toggleNode(id: NodeId): SelectionProducer {
  return (selection) =>
    selectNodes(selection.nodes.includes(id) ? selection.nodes.filter((one) => one !== id) : [...selection.nodes, id])(
      selection,
    );
}

export function selectRelationship(id: RelationshipId): SelectionProducer {
  return (selection) =>
    selection.relationship === id && selection.nodes.length === 0
      ? selection
      : { ...selection, nodes: [], relationship: id };
}

export function clearSelection(): SelectionProducer {
  return (selection) =>
    selection.nodes.length === 0 && selection.relationship === null
      ? selection
      : { ...selection, nodes: [], relationship: null };
}

export function hover(hovered: Hovered | null): SelectionProducer {
  return (selection) => (selection.hovered === hovered ? selection : { ...selection, hovered });
}

/** Highlights a path, or ends the highlight with null. */
export function showPath(path: PathSelection | null): SelectionProducer {
  return (selection) => (selection.path === path ? selection : { ...selection, path });
}

/** Marks what was found on the canvas, or ends the mark with null. */
export function showFound(found: FoundNodes | null): SelectionProducer {
  return (selection) => (selection.found === found ? selection : { ...selection, found });
}

/** Drops what is no longer on the canvas, so that nothing invisible stays selected. */
export function pruneSelection(graph: GraphState): SelectionProducer {
  return (selection) => {
    const alive = (id: NodeId) => graph.nodes.has(id) && !graph.hidden.has(id);
    const drawn = (id: RelationshipId) => {
      const relationship = graph.relationships.get(id);
      return relationship !== undefined && alive(relationship.source) && alive(relationship.target);
    };
    const nodes = selection.nodes.every(alive) ? selection.nodes : selection.nodes.filter(alive);
    const relationship =
      selection.relationship !== null && drawn(selection.relationship) ? selection.relationship : null;
    const { hovered } = selection;
    const hoverLives = hovered === null || ('node' in hovered ? alive(hovered.node) : drawn(hovered.relationship));
    const path =
      selection.path !== null && selection.path.nodes.every(alive) && selection.path.relationships.every(drawn)
        ? selection.path
        : null;
    const found = selection.found?.nodes.every(alive) ? selection.found : null;
    if (
      nodes === selection.nodes &&
      relationship === selection.relationship &&
      hoverLives &&
      path === selection.path &&
      found === selection.found
    )
      return selection;
    return { nodes, relationship, hovered: hoverLives ? hovered : null, path, found };
  };
}

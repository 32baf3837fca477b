/** Shows selection, hover and path as classes; only elements whose classes change are touched. */
import type { Core } from 'cytoscape';
import { useEffect, useRef } from 'react';
import type { GraphRelationship } from '../../../contracts/graph.ts';
import type { SelectionState } from '../../state/selection.ts';
import type { VisibleElements } from '../../state/selectors.ts';
import { highlightClasses } from './use-elements.ts';
import type { Highlights } from './use-elements.ts';

/** Hovering fades the rest only where that is quick and the graph is small enough to be read by it. */
const mostFaded = 400;

function touches(relationship: GraphRelationship, ids: ReadonlySet<string>): boolean {
  return ids.has(relationship.source) || ids.has(relationship.target);
}

/** Highlight classes by element id. */
export function highlightsFor(selection: SelectionState, visible: VisibleElements): Map<string, string[]> {
  const classes = new Map<string, string[]>();
  const mark = (id: string, name: string) => {
    const names = classes.get(id);
    if (names) names.push(name);
    else classes.set(id, [name]);
  };
  const { path, hovered, found } = selection;
  const selected = new Set<string>(selection.nodes);
  for (const id of selected) mark(id, 'selected');
  if (selection.relationship !== null) mark(selection.relationship, 'selected');
  if (hovered) mark('node' in hovered ? hovered.node : hovered.relationship, 'hovered');
  if (path) {
    const onPath = new Set<string>([...path.nodes, ...path.relationships]);
    for (const id of onPath) mark(id, 'onpath');
    const hop = path.relationships[path.hop];
    if (hop !== undefined) mark(hop, 'hop');
    for (const { node } of visible.nodes) if (!onPath.has(node.id)) mark(node.id, 'dimmed');
    // Another statement of a hop may be the one that is read.
    for (const { id } of visible.relationships)
      if (!onPath.has(id) && id !== selection.relationship) mark(id, 'dimmed');
    return classes;
  }
  if (found !== null) {
    const hits = new Set<string>(found.nodes);
    for (const id of hits) mark(id, 'onpath');
    const current = found.nodes[found.at];
    if (current !== undefined) mark(current, 'hovered');
    for (const { node } of visible.nodes) if (!hits.has(node.id)) mark(node.id, 'dimmed');
    for (const { id } of visible.relationships) mark(id, 'dimmed');
    return classes;
  }
  const statement = visible.relationships.find(({ id }) => id === selection.relationship);
  if (statement !== undefined) {
    // A path of one hop: its two ends are ringed, the rest steps back but can still be read.
    const ends = new Set<string>([statement.source, statement.target]);
    for (const id of ends) mark(id, 'onpath');
    if (visible.nodes.length <= mostFaded) {
      for (const { node } of visible.nodes) if (!ends.has(node.id)) mark(node.id, 'faded');
      for (const { id } of visible.relationships) if (id !== statement.id) mark(id, 'faded');
      return classes;
    }
  }
  if (selected.size > 0)
    for (const relationship of visible.relationships)
      if (touches(relationship, selected)) mark(relationship.id, 'near');
  // A hover asks about one node, a selection of several about all of them and their neighbours.
  const centre =
    hovered && 'node' in hovered ? new Set<string>([hovered.node]) : selected.size > 1 ? selected : new Set<string>();
  if (centre.size > 0 && visible.nodes.length <= mostFaded) {
    const kept = new Set<string>([...centre, ...selected]);
    for (const relationship of visible.relationships) {
      if (!touches(relationship, centre)) continue;
      kept.add(relationship.source).add(relationship.target).add(relationship.id);
    }
    for (const { node } of visible.nodes) if (!kept.has(node.id)) mark(node.id, 'faded');
    for (const { id } of visible.relationships) if (!kept.has(id)) mark(id, 'faded');
  }
  return classes;
}

const none: readonly string[] = [];

/** Touches only what was or is to be marked: a hover must not cost a walk over 20,000 elements. */
function applyHighlights(cy: Core, before: Highlights, now: Highlights): void {
  cy.batch(() => {
    for (const id of new Set([...before.keys(), ...now.keys()])) {
      const element = cy.getElementById(id);
      if (element.empty()) continue;
      const wanted = now.get(id) ?? none;
      for (const name of highlightClasses) {
        const has = element.hasClass(name);
        if (has !== wanted.includes(name)) element.toggleClass(name, !has);
      }
    }
  });
}

/** Captions step back with everything that is not meant. */
function dimCaptions(cy: Core, { path, found, relationship, nodes }: SelectionState): void {
  cy.nodes('.caption')
    .toggleClass('dimmed', path !== null || found !== null)
    .toggleClass('faded', relationship !== null || nodes.length > 1);
}

/**
 * Runs after `useElements`, which gives new elements their marks.
 *
 * @param marks `highlightsFor` the selection
 * @param elements what is on the canvas; marks are looked at again when it changes
 */
export function useHighlight(cy: Core | null, selection: SelectionState, marks: Highlights, elements: unknown): void {
  const applied = useRef<Highlights>(new Map());
  useEffect(() => {
    if (!cy) return;
    applyHighlights(cy, applied.current, marks);
    applied.current = marks;
    dimCaptions(cy, selection);
  }, [cy, selection, marks, elements]);
}

/** Shows selection, hover and path as classes; only elements whose classes change are touched. */
import type { Core } from 'cytoscape';
import { useEffect } from 'react';
import type { GraphRelationship } from '../../../contracts/graph.ts';
import type { SelectionState } from '../../state/selection.ts';
import type { VisibleElements } from '../../state/selectors.ts';
import { highlightClasses } from './use-elements.ts';

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
  const { path, hovered } = selection;
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
    for (const { id } of visible.relationships) if (!onPath.has(id)) mark(id, 'dimmed');
    return classes;
  }
  if (selected.size > 0)
    for (const relationship of visible.relationships)
      if (touches(relationship, selected)) mark(relationship.id, 'near');
  if (hovered && 'node' in hovered && visible.nodes.length <= mostFaded) {
    const centre = new Set<string>([hovered.node]);
    const kept = new Set<string>([hovered.node, ...selected]);
    for (const relationship of visible.relationships) {
      if (!touches(relationship, centre)) continue;
      kept.add(relationship.source).add(relationship.target).add(relationship.id);
    }
    for (const { node } of visible.nodes) if (!kept.has(node.id)) mark(node.id, 'faded');
    for (const { id } of visible.relationships) if (!kept.has(id)) mark(id, 'faded');
  }
  return classes;
}

function applyHighlights(cy: Core, classes: ReadonlyMap<string, readonly string[]>, path: boolean): void {
  const none: readonly string[] = [];
  const forCaptions = path ? ['dimmed'] : none;
  cy.batch(() => {
    cy.elements().forEach((element) => {
      const wanted = classes.get(element.id()) ?? (element.hasClass('caption') ? forCaptions : none);
      for (const name of highlightClasses) {
        const has = element.hasClass(name);
        if (has !== wanted.includes(name)) element.toggleClass(name, !has);
      }
    });
  });
}

/** Runs after `useElements`, so that new elements get their marks too. */
export function useHighlight(cy: Core | null, selection: SelectionState, visible: VisibleElements): void {
  useEffect(() => {
    if (cy) applyHighlights(cy, highlightsFor(selection, visible), selection.path !== null);
  }, [cy, selection, visible]);
}

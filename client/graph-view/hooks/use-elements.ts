/** Brings the canvas in line with the state: what differs is added, changed or removed in one batch. */
import type { CollectionReturnValue, Core, ElementDefinition, NodeSingular } from 'cytoscape';
import { useEffect, useState } from 'react';
import type { CanvasElements } from '../elements/build-elements.ts';
import type { Point } from '../../state/graph.ts';
import { addUndrawn } from './measure-before-drawing.ts';
import { cameraDuration, cameraEasing, reducedMotion } from './use-camera.ts';

interface Wanted {
  group: 'nodes' | 'edges';
  data: Record<string, string | number>;
  position?: Point;
  classes: readonly string[];
}

/** Classes that the highlight owns; the rest belong to the element. */
export const highlightClasses = ['selected', 'hovered', 'onpath', 'hop', 'near', 'dimmed', 'faded'] as const;
const highlights = new Set<string>(highlightClasses);

function wantedElements({ nodes, edges, captions }: CanvasElements): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  for (const { id, label, fontSize, position } of captions)
    wanted.set(id, { group: 'nodes', data: { id, label, fontSize }, position, classes: ['caption'] });
  for (const { data, position, classes } of nodes)
    wanted.set(data.id, { group: 'nodes', data: { ...data }, position, classes });
  for (const { data, classes } of edges) wanted.set(data.id, { group: 'edges', data: { ...data }, classes });
  return wanted;
}

function definition({ group, data, position, classes }: Wanted): ElementDefinition {
  return {
    group,
    data,
    classes: [...classes],
    // The position becomes the element's own: the state keeps another object.
    ...(position ? { position: { ...position } } : {}),
    ...(group === 'edges' || classes.includes('caption') ? { grabbable: false } : {}),
  };
}

/** Beyond these numbers things are cut to their place: an animation would stutter. */
const mostMoving = 300;
const mostAppearing = 80;

function appear(added: CollectionReturnValue): void {
  added.style('opacity', 0);
  added.animate(
    { style: { opacity: 1 } },
    { duration: cameraDuration, easing: 'ease-out', complete: () => void added.removeStyle('opacity') },
  );
}

/**
 * Applies the difference; nothing that is the same is touched, so nothing flickers and dragged nodes keep their hold.
 *
 * @param most elements that are added at once
 * @returns those that are still to be added, nodes before lines
 */
export function syncElements(
  cy: Core,
  elements: CanvasElements,
  { animated = false, most = Infinity }: { animated?: boolean; most?: number } = {},
): ElementDefinition[] {
  const wanted = wantedElements(elements);
  const added: ElementDefinition[] = [];
  const moves: { element: NodeSingular; to: Point }[] = [];
  const grows = cy.elements().nonempty();
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove();
    for (const [id, want] of wanted) {
      const element = cy.getElementById(id);
      if (element.empty()) {
        added.push(definition(want));
        continue;
      }
      const before: unknown = element.data();
      const changed = Object.entries(want.data).filter(
        ([key, value]) => (before as Record<string, unknown>)[key] !== value,
      );
      if (changed.length > 0) element.data(Object.fromEntries(changed));
      const classes = [...want.classes, ...element.classes().filter((name) => highlights.has(name))];
      if (classes.join(' ') !== element.classes().join(' ')) element.classes(classes);
      if (want.position && !element.grabbed()) {
        const { x, y } = element.position();
        if (x !== want.position.x || y !== want.position.y) moves.push({ element, to: want.position });
      }
    }
    // A single node is where a hand has put it, or goes back there: no show.
    const glide = animated && moves.length > 1 && moves.length <= mostMoving;
    for (const { element, to } of moves) {
      element.stop();
      if (glide) element.animate({ position: { ...to } }, { duration: cameraDuration, easing: cameraEasing });
      else element.position({ ...to });
    }
    // Nodes come first in `wanted`, so every line finds its ends.
    if (added.length === 0 || added.length > most) return;
    const fresh = cy.add(added);
    if (animated && grows && fresh.length <= mostAppearing) appear(fresh);
  });
  return added.length > most ? added : [];
}

/** Elements that are added, styled and measured in one task: about 30 ms of work on a slow machine. */
const slice = 250;

/**
 * Adds many elements slice by slice, so that the page stays awake; they are drawn together once all of them are there.
 *
 * @returns the way to stop
 */
function addInSlices(cy: Core, definitions: readonly ElementDefinition[], onDone: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  let at = 0;
  port1.addEventListener('message', () => {
    const last = at + slice >= definitions.length;
    addUndrawn(cy, definitions.slice(at, at + slice), last);
    at += slice;
    if (last) onDone();
    else port2.postMessage(null);
  });
  port1.start();
  port2.postMessage(null);
  return () => port1.close();
}

/**
 * Brings the canvas in line with the state.
 *
 * @returns the elements that are on the canvas: many new ones take a few tasks to come
 */
export function useElements(cy: Core | null, elements: CanvasElements | null): CanvasElements | null {
  const [arrived, setArrived] = useState<CanvasElements | null>(null);
  useEffect(() => {
    if (!cy || !elements) return;
    const rest = syncElements(cy, elements, { animated: !reducedMotion(), most: slice * 2 });
    const onDone = () => {
      setArrived(elements);
      // For benchmarks: the first frame that holds all there is.
      if (window.cy === cy && cy.elements().nonempty())
        cy.one('render', () => void performance.mark('canvas-first-frame'));
    };
    if (rest.length > 0) return addInSlices(cy, rest, onDone);
    onDone();
  }, [cy, elements]);
  return arrived;
}

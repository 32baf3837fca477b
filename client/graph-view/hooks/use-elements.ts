/** Brings the canvas in line with the state: what differs is added, changed or removed in one batch. */
import type {
  CollectionReturnValue,
  Core,
  ElementDefinition,
  SingularElementReturnValue,
  StylesheetJson,
} from 'cytoscape';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CanvasElements } from '../elements/build-elements.ts';
import type { EdgeData } from '../elements/edge-elements.ts';
import type { NodeData } from '../elements/node-elements.ts';
import type { Point } from '../../state/graph.ts';
import { addUndrawn, drawLater, measureUndrawn } from './measure-before-drawing.ts';
import { cameraDuration, cameraEasing, reducedMotion } from './use-camera.ts';

interface Wanted {
  group: 'nodes' | 'edges';
  data: Readonly<Record<string, string | number>>;
  position?: Point;
  classes: readonly string[];
}

/** Classes that the highlight owns; the rest belong to the element. */
export const highlightClasses = ['selected', 'hovered', 'onpath', 'hop', 'near', 'dimmed', 'faded'] as const;
const highlights = new Set<string>(highlightClasses);

/** Highlight classes by element id. */
export type Highlights = ReadonlyMap<string, readonly string[]>;
const noMarks: Highlights = new Map();

/** Interfaces have no index signature, though they hold nothing but texts and numbers. */
function plain(data: NodeData | EdgeData): Readonly<Record<string, string | number>> {
  return data as unknown as Readonly<Record<string, string | number>>;
}

function wantedElements({ nodes, edges, captions }: CanvasElements): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  for (const { id, label, fontSize, position } of captions)
    wanted.set(id, { group: 'nodes', data: { id, label, fontSize }, position, classes: ['caption'] });
  for (const { data, position, classes } of nodes)
    wanted.set(data.id, { group: 'nodes', data: plain(data), position, classes });
  for (const { data, classes } of edges) wanted.set(data.id, { group: 'edges', data: plain(data), classes });
  return wanted;
}

function definition({ group, data, position, classes }: Wanted): ElementDefinition {
  return {
    group,
    data: { ...data },
    classes: [...classes],
    // The position becomes the element's own: the state keeps another object.
    ...(position ? { position: { ...position } } : {}),
    ...(group === 'edges' || classes.includes('caption') ? { grabbable: false } : {}),
  };
}

/** With the highlights that hold by the time they are added. */
function marked(added: readonly ElementDefinition[], marks: Highlights): ElementDefinition[] {
  return added.map((one) => {
    const own = marks.get(one.data.id ?? '');
    return own === undefined ? one : { ...one, classes: [...(one.classes as string[]), ...own] };
  });
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

/** What becomes of an element that is there. */
interface Change {
  element: SingularElementReturnValue;
  data: Record<string, string | number> | null;
  classes: string[] | null;
  to: Point | null;
}

/** Its own classes with the highlights that it has; null where it has them already. */
function classesFor(element: SingularElementReturnValue, own: readonly string[]): string[] | null {
  const has = element.classes();
  const marks = has.filter((name) => highlights.has(name));
  if (has.length - marks.length === own.length && own.every((name) => element.hasClass(name))) return null;
  return [...own, ...marks];
}

// Thousands of elements are compared on every change: no lists are made on the way.
function changeOf(element: SingularElementReturnValue, want: Wanted): Change | null {
  const before = element.data() as Record<string, unknown>;
  let data: Record<string, string | number> | null = null;
  for (const key in want.data) {
    const value = want.data[key];
    if (value === undefined || before[key] === value) continue;
    data ??= {};
    data[key] = value;
  }
  const classes = classesFor(element, want.classes);
  const at = want.position && !element.grabbed() ? element.position() : null;
  const to = at && want.position && (at.x !== want.position.x || at.y !== want.position.y) ? want.position : null;
  return data === null && classes === null && to === null ? null : { element, data, classes, to };
}

function apply({ element, data, classes, to }: Change, glide: boolean): void {
  if (data) element.data(data);
  if (classes) element.classes(classes);
  if (!to) return;
  element.stop();
  if (glide) element.animate({ position: { ...to } }, { duration: cameraDuration, easing: cameraEasing });
  else element.position({ ...to });
}

/** What is still to be done, since it would take too long in one task; nodes before lines. */
export interface Rest {
  changes: readonly Change[];
  added: readonly ElementDefinition[];
}

/**
 * Applies the difference; nothing that is the same is touched, so nothing flickers and dragged nodes keep their hold.
 *
 * @param options `most` elements are changed, or added, at once; `marks` are the highlight classes of new ones, by id;
 *   `restyled`: the stylesheet is another, so that every element is to be styled anew
 */
export function syncElements(
  cy: Core,
  elements: CanvasElements,
  {
    animated = false,
    most = Infinity,
    marks = noMarks,
    restyled = false,
  }: { animated?: boolean; most?: number; marks?: Highlights; restyled?: boolean } = {},
): Rest {
  const wanted = wantedElements(elements);
  const added: ElementDefinition[] = [];
  const changes: Change[] = [];
  const before = cy.elements().length;
  for (const [id, want] of wanted) {
    const element = cy.getElementById(id);
    if (element.empty()) {
      added.push(definition(want));
      continue;
    }
    const change = changeOf(element, want) ?? (restyled ? { element, data: null, classes: null, to: null } : null);
    if (change) changes.push(change);
  }
  cy.batch(() => {
    if (before > wanted.size - added.length)
      cy.elements()
        .filter((element) => !wanted.has(element.id()))
        .remove();
    const moves = changes.reduce((count, { to }) => (to === null ? count : count + 1), 0);
    // A single node is where a hand has put it, or goes back there: no show.
    const glide = animated && moves > 1 && moves <= mostMoving;
    if (changes.length <= most) for (const change of changes) apply(change, glide);
    // Nodes come first in `wanted`, so every line finds its ends.
    if (added.length === 0 || added.length > most) return;
    const fresh = cy.add(marked(added, marks));
    if (animated && before > 0 && fresh.length <= mostAppearing) appear(fresh);
  });
  return { changes: changes.length > most ? changes : [], added: added.length > most ? added : [] };
}

/** Elements that are changed or added, styled and measured in one task: about 30 ms of work on a slow machine. */
const slice = 250;

function sliced<Item>(items: readonly Item[]): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / slice) }, (_, index) =>
    items.slice(index * slice, (index + 1) * slice),
  );
}

function together(cy: Core, elements: readonly SingularElementReturnValue[]): CollectionReturnValue {
  const all = cy.collection();
  for (const element of elements) all.merge(element);
  return all;
}

/** The rest as tasks of which each leaves the page awake; what they change is drawn together after the last. */
export function tasksFor(
  cy: Core,
  { changes, added }: Rest,
  marks: () => Highlights = () => noMarks,
): ((draw: boolean) => void)[] {
  const change = sliced(changes).map((some) => (draw: boolean) => {
    cy.batch(() => {
      for (const one of some) apply(one, false);
    });
    measureUndrawn(
      cy,
      together(
        cy,
        some.map(({ element }) => element),
      ),
      draw,
    );
  });
  // Lines follow their ends: worked out here, not all of them in the frame that draws.
  const moved = changes.some(({ to }) => to !== null);
  const edges = cy.elements('edge');
  const lines = moved ? Array.from({ length: Math.ceil(edges.length / slice) }, (_, index) => index * slice) : [];
  return [
    ...change,
    ...lines.map((at) => (draw: boolean) => measureUndrawn(cy, edges.slice(at, at + slice), draw)),
    ...sliced(added).map((some) => (draw: boolean) => addUndrawn(cy, marked(some, marks()), draw)),
  ];
}

/** Where the instance notes how many tasks are still to come: stories and benchmarks wait for none. */
const tasksLeft = '_tasksLeft';

/** @returns the way to stop */
function runApart(cy: Core, tasks: readonly ((draw: boolean) => void)[], onDone: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  let at = 0;
  const left = () => void cy.scratch(tasksLeft, tasks.length - at);
  port1.addEventListener('message', () => {
    const last = at + 1 >= tasks.length;
    tasks[at]?.(last);
    at += 1;
    left();
    if (last) onDone();
    else port2.postMessage(null);
  });
  port1.start();
  port2.postMessage(null);
  left();
  return () => {
    port1.close();
    cy.removeScratch(tasksLeft);
  };
}

/** True where all that is there is still to be styled, since that would take too long at once. */
function restyle(cy: Core, stylesheet: StylesheetJson): boolean {
  if (cy.elements().length <= slice * 2) {
    cy.style(stylesheet);
    return false;
  }
  // Part of the instance but not of the published types: like `style`, but styles nothing yet.
  (cy as Core & { setStyle: (stylesheet: StylesheetJson) => void }).setStyle(stylesheet);
  drawLater(cy);
  return true;
}

/**
 * Brings the canvas in line with the state.
 *
 * @param marks highlight classes by id, which new elements have from the start
 * @returns the elements that are on the canvas: many new or changed ones take a few tasks
 */
export function useElements(
  cy: Core | null,
  elements: CanvasElements | null,
  stylesheet: StylesheetJson,
  marks: Highlights,
): CanvasElements | null {
  const [arrived, setArrived] = useState<CanvasElements | null>(null);
  const latest = useRef(marks);
  useLayoutEffect(() => {
    latest.current = marks;
  });
  const styled = useRef<{ cy: Core; stylesheet: StylesheetJson; left: boolean } | null>(null);
  useEffect(() => {
    if (!cy || !elements) return;
    // Where a theme was left half-way for the next, the rest is still to be styled.
    let restyled = styled.current?.left === true;
    if (styled.current?.cy !== cy || styled.current.stylesheet !== stylesheet) restyled = restyle(cy, stylesheet);
    styled.current = { cy, stylesheet, left: restyled };
    const options = { animated: !reducedMotion(), most: slice * 2, marks: latest.current, restyled };
    const rest = syncElements(cy, elements, options);
    const onDone = () => {
      if (styled.current?.stylesheet === stylesheet) styled.current.left = false;
      setArrived(elements);
      // For benchmarks: the first frame that holds all there is.
      if (window.cy === cy && cy.elements().nonempty())
        cy.one('render', () => void performance.mark('canvas-first-frame'));
    };
    const tasks = tasksFor(cy, rest, () => latest.current);
    if (tasks.length > 0) return runApart(cy, tasks, onDone);
    onDone();
  }, [cy, elements, stylesheet]);
  return arrived;
}

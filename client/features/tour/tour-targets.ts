/** What each step of the tour points at, where the page has it now. */
import { getViewport, viewportControls } from '../../graph-view/viewport.ts';
import type { TourStep } from '../../i18n/words/tour.ts';
import { getState } from '../../state/use-store.ts';

/** In pixels of the window. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** In the order of the tour. What stands first among the selectors of a step and is there is pointed at. */
const selectors: readonly (readonly [TourStep, readonly string[]])[] = [
  ['search', ['[role="search"]']],
  ['node', []],
  ['tools', ['#main [role="toolbar"]']],
  ['evidence', ['#panel', '#main']],
  ['legend', ['[data-tour="legend"]']],
  ['help', ['[data-tour="help"]']],
];

/** Radius of a node in layout pixels, with a little air. */
const around = { focus: 66, other: 34 } as const;

/** The node that the view is about, else the one that was selected last, else any: where it is drawn. */
function nodeBox(): Box | null {
  const { graph, selection } = getState();
  const id = graph.focus ?? selection.nodes.at(-1) ?? [...graph.nodes.keys()][0];
  const at = id === undefined ? null : (viewportControls()?.renderedPosition(id) ?? null);
  const stage = document.querySelector('#main')?.getBoundingClientRect();
  const { zoom, width, height } = getViewport();
  if (at === null || stage === undefined || at.x < 0 || at.y < 0 || at.x > width || at.y > height) return null;
  const radius = (id === graph.focus ? around.focus : around.other) * zoom;
  return { left: stage.left + at.x - radius, top: stage.top + at.y - radius, width: 2 * radius, height: 2 * radius };
}

function elementBox(selector: string): Box | null {
  const element = document.querySelector(selector);
  if (element === null) return null;
  const { left, top, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

export function targetOf(step: TourStep): Box | null {
  if (step === 'node') return nodeBox();
  const own = selectors.find(([each]) => each === step)?.[1] ?? [];
  for (const selector of own) {
    const box = elementBox(selector);
    if (box !== null) return box;
  }
  return null;
}

/** The steps that have something to point at on this screen. */
export function stepsHere(): TourStep[] {
  return selectors.map(([step]) => step).filter((step) => targetOf(step) !== null);
}

/** Where in a document the reader is, and the way back there. */

/** A passage and how far its top lies under the top of the part that scrolls, in pixels. */
export interface ReadingPosition {
  passage: string;
  offset: number;
}

/** What in the browser's history names this place: the same address can be in it twice. */
export function historyEntry(): string {
  const state: unknown = history.state;
  const depth = typeof state === 'object' && state !== null && 'depth' in state ? state.depth : 0;
  return `${String(depth)} ${location.pathname}`;
}

/** Where the reader was when this entry of the history was left; null for one that is new. */
export function keptPosition(): ReadingPosition | null {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('reading' in state)) return null;
  const { reading } = state;
  if (typeof reading !== 'object' || reading === null || !('passage' in reading) || !('offset' in reading)) return null;
  const { passage, offset } = reading;
  return typeof passage === 'string' && typeof offset === 'number' ? { passage, offset } : null;
}

export function keepPosition(position: ReadingPosition | null): void {
  if (position === null || JSON.stringify(position) === JSON.stringify(keptPosition())) return;
  const state: unknown = history.state;
  const rest = typeof state === 'object' && state !== null ? state : {};
  history.replaceState({ ...rest, reading: position }, '');
}

export function passageElement(scroller: HTMLElement, id: string): HTMLElement | null {
  return scroller.querySelector(`[data-passage="${CSS.escape(id)}"]`);
}

/** The first passage that reaches below the line `top` pixels under the edge of the scroller. */
export function positionNow(scroller: HTMLElement, top: number): ReadingPosition | null {
  const edge = scroller.getBoundingClientRect().top;
  const all = scroller.querySelectorAll<HTMLElement>('[data-passage]');
  let low = 0;
  let high = all.length - 1;
  // They lie in order: halving looks at a few of thousands.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.getBoundingClientRect().bottom ?? 0) - edge > top) high = middle;
    else low = middle + 1;
  }
  const found = all[low];
  const passage = found?.dataset['passage'];
  if (found === undefined || passage === undefined) return null;
  return { passage, offset: Math.round(found.getBoundingClientRect().top - edge) };
}

/** Frames in which parts that were not drawn before take their real heights. */
const SETTLING = 10;

/** Brings an element to `offset` pixels under the edge of the scroller, and keeps it there while heights settle. */
export function bringTo(scroller: HTMLElement, element: Element, offset: number): void {
  let left = SETTLING;
  const hand = new AbortController();
  // From here on it is the reader's hand that scrolls.
  for (const name of ['wheel', 'touchmove', 'keydown'] as const) {
    scroller.addEventListener(name, () => hand.abort(), { signal: hand.signal, passive: true });
  }
  const step = () => {
    if (hand.signal.aborted) return;
    const away = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top - offset;
    if (Math.abs(away) >= 1) scroller.scrollBy({ top: away });
    left -= 1;
    if (left > 0 && element.isConnected) requestAnimationFrame(step);
    else hand.abort();
  };
  step();
}

/** Whether all of an element is in sight below the line `top` pixels under the edge; of a tall one, its beginning. */
export function isInSight(scroller: HTMLElement, element: Element, top: number): boolean {
  const edge = scroller.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  return box.top >= edge.top + top && Math.min(box.bottom, box.top + edge.height / 2) <= edge.bottom;
}

/** Whether anything of an element is in sight below the line `top` pixels under the edge. */
export function touchesSight(scroller: HTMLElement, element: Element, top: number): boolean {
  const edge = scroller.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  return box.bottom > edge.top + top && box.top < edge.bottom;
}

/** Air between what covers the upper edge of the text and what is brought below it, in pixels. */
const AIR = 12;

/** Pixels at the upper edge of the scroller that a bar covers, which stays there while the text moves. */
export function coveredOf(scroller: HTMLElement): number {
  const bars = [...scroller.querySelectorAll<HTMLElement>('[data-bar]')];
  return Math.max(0, ...bars.map((bar) => bar.offsetHeight)) + AIR;
}

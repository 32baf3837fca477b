/** Views that a reader has saved: a canvas with a name and a small picture of it. Pure functions over the list. */
import { z } from 'zod/mini';
import { kindOf } from './graph.ts';
import { visibleElements } from './selectors.ts';
import { savedCanvas } from './saved-canvas.ts';
import type { SavedCanvas } from './saved-canvas.ts';
import type { State } from './state.ts';

/** As many as a list of names can be looked through. */
export const mostViews = 100;
export const longestName = 80;
/** Dots of the small picture. */
const mostDots = 120;
/** Its own units. */
export const previewSize = { width: 96, height: 64, margin: 6 } as const;

// Control characters and halves of pairs are nobody's name; the rest is shown as text, whatever it is.
const name = z
  .string()
  .check(z.minLength(1), z.maxLength(longestName), z.regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]+$/u), z.regex(/\S/u));

const preview = z.object({
  kinds: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(mostDots)),
  /** `[x, y, place in kinds]` */
  dots: z
    .array(
      z.tuple([
        z.int().check(z.gte(0), z.lte(previewSize.width)),
        z.int().check(z.gte(0), z.lte(previewSize.height)),
        z.int().check(z.gte(0), z.lte(mostDots)),
      ]),
    )
    .check(z.maxLength(mostDots)),
});
export type Preview = z.infer<typeof preview>;

export const savedView = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  name,
  /** When it was saved, in UTC (RFC 3339). */
  at: z.iso.datetime(),
  canvas: savedCanvas,
  preview,
});
export type SavedView = z.infer<typeof savedView>;

/** Of one view on this device. Pages served over plain HTTP to another machine have no `randomUUID`. */
export function newViewId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Where the nodes lie and of what kinds they are, drawn together to the size of the picture. */
export function previewOf(state: State): Preview {
  const { nodes } = visibleElements(state);
  const some = nodes.slice(0, mostDots);
  const [xs, ys] = [some.map(({ position }) => position.x), some.map(({ position }) => position.y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const { width, height, margin } = previewSize;
  const room = { x: width - 2 * margin, y: height - 2 * margin };
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const scale = Math.min(room.x / Math.max(wide, 1), room.y / Math.max(high, 1), 1);
  const start = { x: margin + (room.x - wide * scale) / 2, y: margin + (room.y - high * scale) / 2 };
  const kinds = [...new Set(some.map(({ node }) => kindOf(node).slice(0, 200)))];
  return {
    kinds,
    dots: some.map(({ node, position }): [number, number, number] => [
      Math.round(start.x + (position.x - left) * scale),
      Math.round(start.y + (position.y - top) * scale),
      kinds.indexOf(kindOf(node).slice(0, 200)),
    ]),
  };
}

/** A name that can be saved: on one line, without spaces around, not too long; empty where nothing is left. */
export function tidyName(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim();
  // Cut between characters: the code point at the cut may be half of a pair.
  return line
    .slice(0, longestName)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}

/** The same name, or with a number behind it where it is taken: `名称 (2)`. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const numbered = tidyName(wanted.slice(0, longestName - suffix.length)) + suffix;
    if (!taken.has(numbered)) return numbered;
  }
}

/** Latest first. */
export function sortViews(views: readonly SavedView[]): SavedView[] {
  return views.toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

/** The list with a view that takes the place of the one with its id, or comes in addition. */
export function putView(views: readonly SavedView[], view: SavedView): SavedView[] {
  return sortViews([view, ...views.filter(({ id }) => id !== view.id)]);
}

/** Adds views of a file. Names that are taken get a number; each becomes a view of its own, whatever its id was. */
export function addViews(
  views: readonly SavedView[],
  added: readonly SavedView[],
  newId: () => string,
): { views: SavedView[]; renamed: number } {
  const taken = new Set(views.map((view) => view.name));
  let renamed = 0;
  const fresh = added.map((view) => {
    const free = freeName(view.name, taken);
    if (free !== view.name) renamed += 1;
    taken.add(free);
    return { ...view, id: newId(), name: free };
  });
  return { views: sortViews([...views, ...fresh]), renamed };
}

/** How many nodes of a view are to be seen when it opens. */
export function shownNodes({ nodes }: SavedCanvas): number {
  return nodes.filter(([, , , flags]) => ((flags ?? 0) & 4) === 0).length;
}

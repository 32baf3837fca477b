/** Cursors of neighbour pages. */
import { z } from 'zod';
import type { NeighbourFilter, PageKey } from './neighbour-page.ts';
import { fromPageCursor, toPageCursor } from './page-cursor.ts';

const key = z.tuple([z.number(), z.string().max(1_200), z.string().max(1_200)]);

/** The cursor of the page that begins after `key`, for these filters only. */
export function toCursor(filter: NeighbourFilter, { importance, node, relationship }: PageKey): string {
  return toPageCursor(questionOf(filter), [importance, node, relationship]);
}

/** @throws BadFieldError for a text that is no cursor, or one that was given with other filters */
export function fromCursor(filter: NeighbourFilter, cursor: string): PageKey {
  const [importance, node, relationship] = fromPageCursor(questionOf(filter), cursor, key);
  return { importance, node, relationship };
}

function questionOf(filter: NeighbourFilter): unknown {
  return [filter.id, [...filter.types].toSorted(), filter.direction, filter.kinds && [...filter.kinds].toSorted()];
}

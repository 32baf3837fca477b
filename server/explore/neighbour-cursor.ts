/** Cursors of neighbour pages: a key and a mark of the filters, opaque to the caller. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { BadFieldError } from './errors.ts';
import type { NeighbourFilter, PageKey } from './neighbour-page.ts';

const contents = z.tuple([z.string(), z.number(), z.string().max(1_200), z.string().max(1_200)]);

/** The cursor of the page that begins after `key`, for these filters only. */
export function toCursor(filter: NeighbourFilter, key: PageKey): string {
  return Buffer.from(JSON.stringify([markOf(filter), key.importance, key.node, key.relationship]), 'utf8').toString(
    'base64url',
  );
}

/** @throws BadFieldError for a text that is no cursor, or one that was given with other filters */
export function fromCursor(filter: NeighbourFilter, cursor: string): PageKey {
  const parsed = contents.safeParse(decode(cursor));
  if (!parsed.success) throw new BadFieldError('query.cursor', 'not a cursor of this server: start without one');
  const [mark, importance, node, relationship] = parsed.data;
  if (mark !== markOf(filter)) {
    throw new BadFieldError('query.cursor', 'given for another entity or other filters: start without one');
  }
  return { importance, node, relationship };
}

function markOf(filter: NeighbourFilter): string {
  const parts = [
    filter.id,
    [...filter.types].toSorted(),
    filter.direction,
    filter.kinds && [...filter.kinds].toSorted(),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 12);
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Cursors of pages: the key of the last item and a mark of what was asked for, opaque to the caller. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { BadFieldError } from './errors.ts';

/** The cursor of the page that begins after `key`; it serves the same question only. */
export function toPageCursor(question: unknown, key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([markOf(question), ...key]), 'utf8').toString('base64url');
}

/**
 * The key in a cursor.
 *
 * @throws BadFieldError for a text that is no cursor, or one that was given for another question
 */
export function fromPageCursor<Key>(question: unknown, cursor: string, key: z.ZodType<Key>): Key {
  const [mark, ...rest] = partsOf(cursor);
  const parsed = key.safeParse(rest);
  if (typeof mark !== 'string' || !parsed.success) {
    throw new BadFieldError('query.cursor', 'not a cursor of this server: start without one');
  }
  if (mark !== markOf(question)) {
    throw new BadFieldError('query.cursor', 'given for another entity or other filters: start without one');
  }
  return parsed.data;
}

function markOf(question: unknown): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 12);
}

function partsOf(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

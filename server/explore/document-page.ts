/** A page of the passages of a document, in reading order: what `document` and `paragraphs` have in common. */
import { z } from 'zod';
import type { GraphNode } from '../../contracts/graph.ts';
import { NotFoundError } from './errors.ts';
import type { ExploreContext } from './explore-context.ts';
import { fromPageCursor, toPageCursor } from './page-cursor.ts';
import { integerOf, nodeOf } from './row-values.ts';
import type { StatementReader } from './statement-reader.ts';
import { suggestIds } from './suggest-ids.ts';

export interface DocumentRequest {
  id: string;
  limit?: number;
  cursor?: string;
}

export interface DocumentPage {
  document: GraphNode;
  passages: GraphNode[];
  /** Null at the end. */
  cursor: string | null;
}

/** Order of the section, number of the paragraph. */
const pageKey = z.tuple([z.number(), z.number()]);
type PageKey = z.infer<typeof pageKey>;

const BEFORE_ALL: PageKey = [-1, -1];

/**
 * @throws NotFoundError for what is no document, always so in a database that holds no dataset of ours; BadFieldError for
 * a cursor that was given for another one
 */
export async function readDocumentPage(
  context: ExploreContext,
  reader: StatementReader,
  { id, cursor }: DocumentRequest,
  limit: number,
): Promise<DocumentPage> {
  const graph = await context.graph();
  if (graph.dataset === null) throw new NotFoundError('document', id);
  const [section, paragraph] = cursor === undefined ? BEFORE_ALL : fromPageCursor(id, cursor, pageKey);
  const [[found], rows] = await Promise.all([
    reader.rows('entity', { id }),
    // One more than asked for tells whether more follow.
    reader.rows('document-passages', { id, section, paragraph, limit: limit + 1 }),
  ]);
  const document = found && nodeOf(found['node']);
  if (!document?.labels.includes('Document'))
    throw new NotFoundError('document', id, await suggestIds(reader, 'document', id));
  reader.written('document', { id, limit });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    document,
    passages: page.map((row) => nodeOf(row['passage'])),
    cursor: last === undefined ? null : toPageCursor(id, [integerOf(last['section']), integerOf(last['paragraph'])]),
  };
}

/** The passages that mention an entity, page by page, in reading order. */
import { z } from 'zod';
import type { Passages } from '../../contracts/api.ts';
import type { GraphNode } from '../../contracts/graph.ts';
import { NotFoundError } from './errors.ts';
import { readEvidence } from './evidence.ts';
import type { ExploreContext } from './explore-context.ts';
import { foreignEntity } from './foreign/foreign-entity.ts';
import { fromPageCursor, toPageCursor } from './page-cursor.ts';
import type { RowRecord } from './row-values.ts';
import { integerOf, nodeOf, textOf } from './row-values.ts';
import type { StatementReader } from './statement-reader.ts';
import { suggestIds } from './suggest-ids.ts';

export interface PassagesRequest {
  id: string;
  limit?: number;
  cursor?: string;
}

const DEFAULT_LIMIT = 20;

/** Date and id of the document, order of the section, number of the paragraph. */
const pageKey = z.tuple([z.string().max(40), z.string().max(1_200), z.number(), z.number()]);
type PageKey = z.infer<typeof pageKey>;

const BEFORE_ALL: PageKey = ['', '', -1, -1];

/**
 * No passages in a database that holds no dataset of ours.
 *
 * @throws NotFoundError for an unknown entity, BadFieldError for a cursor that was given for another one
 */
export async function mentioningPassages(
  context: ExploreContext,
  reader: StatementReader,
  request: PassagesRequest,
): Promise<Passages> {
  const { id, limit = DEFAULT_LIMIT } = request;
  const graph = await context.graph();
  const after = request.cursor === undefined ? BEFORE_ALL : fromPageCursor(id, request.cursor, pageKey);
  if (graph.dataset === null) {
    await foreignEntity(reader, id);
    return { items: [], returned: 0, total: 0, truncated: false, limit, cursor: null };
  }
  reader.written('passages', { id, limit });
  const [[found], [counted], keys] = await Promise.all([
    reader.rows('entity', { id }),
    reader.rows('passage-count', { id }),
    readKeys(reader, id, after, limit),
  ]);
  if (found === undefined) throw new NotFoundError('entity', id, await suggestIds(reader, 'entity', id));
  const items = await readPassages(context, reader, nodeOf(found['node']), keys.slice(0, limit));
  const last = keys.length > limit ? keys[limit - 1] : undefined;
  return {
    items,
    returned: items.length,
    total: integerOf(counted?.['total']),
    truncated: last !== undefined,
    limit,
    cursor: last === undefined ? null : toPageCursor(id, keyOf(last)),
  };
}

function readKeys(reader: StatementReader, id: string, after: PageKey, limit: number): Promise<RowRecord[]> {
  const [date, document, section, paragraph] = after;
  // One more than asked for tells whether more follow.
  return reader.rows('passage-keys', { id, date, document, section, paragraph, limit: limit + 1 });
}

function keyOf(row: RowRecord): PageKey {
  return [textOf(row['date']), textOf(row['document']), integerOf(row['section']), integerOf(row['paragraph'])];
}

async function readPassages(
  context: ExploreContext,
  reader: StatementReader,
  entity: GraphNode,
  keys: RowRecord[],
): Promise<Passages['items']> {
  const how = new Map(keys.map((row) => [textOf(row['passage']), row['how']]));
  const passages = await readEvidence(reader, [...how.keys()], context.sources, [entity]);
  return passages.map((passage) => ({
    ...passage,
    how: how.get(passage.passage.id) === 'implicit' ? 'implicit' : 'named',
  }));
}

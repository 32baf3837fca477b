/** The documents that the graph was drawn from, with counts, and apart from them those that are only spoken of. */
import type { Documents } from '../../contracts/documents.ts';
import type { NodeId } from '../../contracts/graph.ts';
import { cutLists } from './cut-lists.ts';
import { describedDocument } from './document-fields.ts';
import type { ExploreContext } from './explore-context.ts';
import type { RowRecord } from './row-values.ts';
import { integerOf, nodeOf, textOf } from './row-values.ts';
import type { StatementReader } from './statement-reader.ts';

/** Documents looked at, and shown of each list. */
const MOST_DOCUMENTS = 2_000;
const LIMIT = 500;

/** None in a database that holds no dataset of ours. */
export async function documents(context: ExploreContext, reader: StatementReader): Promise<Documents> {
  const graph = await context.graph();
  if (graph.dataset === null)
    return { documents: [], cited: [], returned: 0, total: 0, truncated: false, limit: LIMIT };
  reader.written('documents', {});
  const [rows, passages, entities, statements, works] = await Promise.all([
    reader.rows('documents', { limit: MOST_DOCUMENTS + 1 }),
    reader.rows('document-passage-counts'),
    reader.rows('document-entity-counts'),
    reader.rows('document-statement-counts', {}, { types: graph.statementTypes }),
    reader.rows('document-works', { limit: MOST_DOCUMENTS }),
  ]);
  const passagesOf = byDocument(passages);
  const entitiesOf = byDocument(entities);
  const statementsOf = byDocument(statements);
  const all = rows.map((row) => ({
    document: describedDocument(nodeOf(row['node'])),
    degree: integerOf(row['degree']),
  }));
  const withText = all.filter(({ document }) => passagesOf.has(document.id));
  const lists = {
    documents: withText.map(({ document }) => ({
      document,
      counts: {
        sections: integerOf(passagesOf.get(document.id)?.['sections']),
        passages: integerOf(passagesOf.get(document.id)?.['passages']),
        entities: integerOf(entitiesOf.get(document.id)?.['entities']),
        statements: integerOf(statementsOf.get(document.id)?.['statements']),
      },
    })),
    cited: all
      .filter(({ document }) => !passagesOf.has(document.id))
      .map(({ document, degree }) => ({ document, degree, carriers: carriersOf(works, document.id) })),
  };
  const cut = cutLists(lists, LIMIT);
  const returned = lists.documents.length + lists.cited.length;
  const isWhole = rows.length <= MOST_DOCUMENTS;
  return {
    ...lists,
    returned,
    ...(isWhole ? { total: rows.length } : { atLeast: rows.length }),
    truncated: returned < rows.length,
    limit: LIMIT,
    ...(cut.length > 0 ? { cut } : {}),
  };
}

function byDocument(rows: RowRecord[]): ReadonlyMap<string, RowRecord> {
  return new Map(rows.map((row) => [textOf(row['document']), row]));
}

function carriersOf(works: RowRecord[], id: string): NodeId[] {
  return works.flatMap((row) => (textOf(row['work']) === id ? [textOf(row['document']) as NodeId] : []));
}

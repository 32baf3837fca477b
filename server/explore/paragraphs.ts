/** The paragraphs of a document page by page, where the source texts are at hand. */
import type { Paragraphs } from '../../contracts/documents.ts';
import type { GraphNode } from '../../contracts/graph.ts';
import { locatorOf } from './document.ts';
import type { DocumentRequest } from './document-page.ts';
import { readDocumentPage } from './document-page.ts';
import type { ExploreContext } from './explore-context.ts';
import { nodeOf, optionalText, textOf } from './row-values.ts';
import { markNames } from './source-texts.ts';
import type { StatementReader } from './statement-reader.ts';

const DEFAULT_LIMIT = 50;
const MOST_NAMES = 20_000;

/** @throws what `readDocumentPage` throws */
export async function paragraphs(
  context: ExploreContext,
  reader: StatementReader,
  request: DocumentRequest,
): Promise<Paragraphs> {
  const { limit = DEFAULT_LIMIT } = request;
  const { document, passages, cursor } = await readDocumentPage(context, reader, request, limit);
  const textFile = optionalText(document.properties, 'textFile');
  const texts = passages.flatMap((passage) => {
    const text = context.sources.paragraph(locatorOf(passage, textFile));
    return text === null ? [] : [{ passage: passage.id, text }];
  });
  const namesOf = await readNames(
    reader,
    texts.map(({ passage }) => passage),
  );
  const items = texts.map((item) => ({ ...item, marks: markNames(item.text, namesOf(item.passage)) }));
  return { items, returned: items.length, truncated: cursor !== null, limit, cursor };
}

/** What each passage names. */
async function readNames(reader: StatementReader, passages: string[]): Promise<(passage: string) => GraphNode[]> {
  if (passages.length === 0) return () => [];
  const rows = await reader.rows('names-of-passages', { passages, limit: MOST_NAMES });
  const ids = [...new Set(rows.map((row) => textOf(row['node'])))];
  const found = ids.length === 0 ? [] : await reader.rows('nodes-by-id', { ids });
  const nodes = new Map(found.map((row) => nodeOf(row['node'])).map((node) => [node.id as string, node]));
  const names = new Map<string, GraphNode[]>(passages.map((passage) => [passage, []]));
  for (const row of rows) {
    const node = nodes.get(textOf(row['node']));
    if (node !== undefined) names.get(textOf(row['passage']))?.push(node);
  }
  return (passage) => names.get(passage) ?? [];
}

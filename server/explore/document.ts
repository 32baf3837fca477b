/** A document to be read: its sections, and its passages page by page with what they name and support. */
import type { DocumentSection, DocumentView, ReadPassage } from '../../contracts/documents.ts';
import type { GraphNode, GraphRelationship, NodeId } from '../../contracts/graph.ts';
import { cutLists } from './cut-lists.ts';
import { describedDocument, namedNode } from './document-fields.ts';
import type { DocumentRequest } from './document-page.ts';
import { readDocumentPage } from './document-page.ts';
import { documentReference } from './evidence.ts';
import type { ExploreContext } from './explore-context.ts';
import type { RowRecord } from './row-values.ts';
import { integerOf, nodeOf, optionalText, relationshipOf, textOf, textsOf } from './row-values.ts';
import type { SourceTexts } from './source-texts.ts';
import type { StatementReader } from './statement-reader.ts';

const DEFAULT_LIMIT = 200;
const MOST_SECTIONS = 2_000;
/** Names and statements of a page; one more is read, to say when there are more. */
const MOST_OF_EACH = 20_000;

/** @throws what `readDocumentPage` throws */
export async function document(
  context: ExploreContext,
  reader: StatementReader,
  request: DocumentRequest,
): Promise<DocumentView> {
  const { id, limit = DEFAULT_LIMIT } = request;
  const page = await readDocumentPage(context, reader, request, limit);
  const ids = page.passages.map((passage) => passage.id);
  const { statementTypes: types } = await context.graph();
  const [sections, passageCounts, [entityCount], [statementCount], names, supports] = await Promise.all([
    reader.rows('document-sections', { id, limit: MOST_SECTIONS + 1 }),
    reader.rows('document-section-counts', { id }),
    reader.rows('document-entity-count', { id }),
    reader.rows('document-statement-count', { id }, { types }),
    reader.rows('names-of-passages', { passages: ids, limit: MOST_OF_EACH + 1 }),
    reader.rows('statements-of-passages', { document: id, passages: ids, limit: MOST_OF_EACH + 1 }, { types }),
  ]);
  const cut = cutLists({ sections, names, supports }, MOST_OF_EACH);
  if (sections.length > MOST_SECTIONS) {
    sections.length = MOST_SECTIONS;
    cut.push('sections');
  }
  const relationships = supports.map((row) => relationshipOf(row['relationship']));
  const passagesIn = new Map(passageCounts.map((row) => [textOf(row['section']), integerOf(row['passages'])]));
  const total = [...passagesIn.values()].reduce((sum, count) => sum + count, 0);
  const sectionNodes = sections.map((row) => nodeOf(row['section']));
  const works = await readNodes(
    reader,
    sectionNodes.flatMap(({ properties }) => optionalText(properties, 'work') ?? []),
  );
  const nodes = await readNodes(reader, [
    ...names.map((row) => textOf(row['node'])),
    ...relationships.flatMap(({ source, target }) => [source, target]),
  ]);
  return {
    document: describedDocument(page.document),
    counts: {
      sections: sectionNodes.length,
      passages: total,
      entities: integerOf(entityCount?.['entities']),
      statements: integerOf(statementCount?.['statements']),
    },
    sections: sectionNodes.map((section) => sectionOf(section, passagesIn.get(section.id) ?? 0)),
    works: works.map(documentReference),
    passages: readPassages(page.passages, names, relationships, nodes),
    nodes: nodes.map(namedNode),
    relationships,
    hasText: hasText(context.sources, page),
    returned: page.passages.length,
    total,
    truncated: page.cursor !== null,
    limit,
    cursor: page.cursor,
    ...(cut.length > 0 ? { cut } : {}),
  };
}

function sectionOf({ id, properties }: GraphNode, passages: number): DocumentSection {
  const texts = ['author', 'authorEn', 'work'].flatMap((key) => {
    const value = optionalText(properties, key);
    return value === undefined ? [] : [[key, value]];
  });
  return {
    id,
    titleZh: textOf(properties['titleZh']),
    titleEn: textOf(properties['titleEn']),
    order: integerOf(properties['order']),
    ...Object.fromEntries(texts),
    passages,
  };
}

async function readNodes(reader: StatementReader, ids: readonly string[]): Promise<GraphNode[]> {
  if (ids.length === 0) return [];
  const rows = await reader.rows('nodes-by-id', { ids: [...new Set(ids)] });
  return rows.map((row) => nodeOf(row['node'])).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function readPassages(
  passages: GraphNode[],
  names: RowRecord[],
  relationships: GraphRelationship[],
  nodes: GraphNode[],
): ReadPassage[] {
  const importance = new Map(nodes.map((node) => [node.id, integerOf(node.properties['importance'])]));
  const weight = (id: NodeId) => importance.get(id) ?? 0;
  const namesOf = new Map<string, ReadPassage['names']>(passages.map(({ id }) => [id, []]));
  for (const row of names) {
    const how = row['how'] === 'implicit' ? ('implicit' as const) : ('named' as const);
    namesOf.get(textOf(row['passage']))?.push({ node: textOf(row['node']) as NodeId, how });
  }
  const supportsOf = new Map<string, string[]>(passages.map(({ id }) => [id, []]));
  const strongest = relationships.toSorted(
    (a, b) => weight(b.source) + weight(b.target) - weight(a.source) - weight(a.target) || (a.id < b.id ? -1 : 1),
  );
  for (const { id, properties } of strongest) {
    for (const passage of textsOf(properties['evidence'])) supportsOf.get(passage)?.push(id);
  }
  return passages.map(({ id, properties }) => ({
    id,
    section: textOf(properties['section']),
    paragraph: integerOf(properties['paragraph']),
    textLength: integerOf(properties['textLength']),
    gistZh: textOf(properties['gistZh']),
    gistEn: textOf(properties['gistEn']),
    names: (namesOf.get(id) ?? []).toSorted(
      (a, b) =>
        Number(a.how === 'implicit') - Number(b.how === 'implicit') ||
        weight(b.node) - weight(a.node) ||
        (a.node < b.node ? -1 : 1),
    ),
    supports: supportsOf.get(id) ?? [],
  }));
}

/** Looks for the first passage only: a text holds all of them or is another one. */
function hasText(
  sources: SourceTexts,
  {
    document: { properties },
    passages: [first],
  }: {
    document: GraphNode;
    passages: GraphNode[];
  },
): boolean {
  if (first === undefined) return false;
  return sources.paragraph(locatorOf(first, optionalText(properties, 'textFile'))) !== null;
}

/** Where the text of a passage is looked for. */
export function locatorOf({ id, properties }: GraphNode, textFile: string | undefined) {
  const textHash = textOf(properties['textHash']);
  return { id, textFile, textHash, textLength: integerOf(properties['textLength']) };
}

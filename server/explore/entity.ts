/** One entity: its statements counted by type and direction with the first few, figures, and where it is mentioned. */
import type { EntityView, StatementGroup } from '../../contracts/api.ts';
import type { GraphNode } from '../../contracts/graph.ts';
import { NotFoundError } from './errors.ts';
import { documentReference, observationsOf } from './evidence.ts';
import { cutLists } from './cut-lists.ts';
import type { ExploreContext } from './explore-context.ts';
import { foreignEntity } from './foreign/foreign-entity.ts';
import type { GraphDescription } from './graph-description.ts';
import { readNeighbourPage } from './neighbour-page.ts';
import { integerOf, nodeOf, textOf } from './row-values.ts';
import { readGroups } from './statement-groups.ts';
import type { StatementReader } from './statement-reader.ts';
import { suggestIds } from './suggest-ids.ts';

/** Statements shown of each group; the neighbourhood has the rest. */
const ITEMS_A_GROUP = 12;
/** Figures shown of an indicator; one more is read, to say when there are more. */
const MOST_FIGURES = 1_000;

/** @throws NotFoundError with ids that look alike */
export async function entity(context: ExploreContext, reader: StatementReader, id: string): Promise<EntityView> {
  const graph = await context.graph();
  if (graph.dataset === null) return foreignEntity(reader, id);
  const [row] = await reader.rows('entity', { id });
  if (row === undefined) throw new NotFoundError('entity', id, await suggestIds(reader, 'entity', id));
  const node = nodeOf(row['node']);
  reader.written('entity', { id });
  if (node.labels.includes('Indicator')) reader.written('figures', { id });
  const degree = integerOf(row['degree']);
  const [groups, observations, mentions] = await Promise.all([
    statementGroups(reader, graph, id, degree),
    node.labels.includes('Indicator') ? reader.rows('observations-of-indicator', { id, limit: MOST_FIGURES + 1 }) : [],
    mentionsByDocument(reader, id),
  ]);
  const cut = cutLists({ observations }, MOST_FIGURES);
  return {
    node,
    degree,
    groups,
    observations: observationsOf(observations),
    mentions,
    ...(cut.length > 0 ? { cut } : {}),
  };
}

/** The groups with their first few statements. */
async function statementGroups(
  reader: StatementReader,
  graph: GraphDescription,
  id: string,
  degree: number,
): Promise<StatementGroup[]> {
  const groups = await readGroups(reader, graph, id, degree);
  return Promise.all(
    groups.map(async (group) => {
      const page = await readNeighbourPage(reader, {
        id,
        types: [group.type],
        direction: group.direction,
        kinds: null,
        limit: ITEMS_A_GROUP,
        after: null,
      });
      group.items = page.items.map(({ relationship, node }) => ({ relationship, node }));
      return group;
    }),
  );
}

async function mentionsByDocument(reader: StatementReader, id: string): Promise<EntityView['mentions']> {
  const rows = await reader.rows('mentions-by-document', { id });
  if (rows.length === 0) return [];
  const documents = await reader.rows('nodes-by-id', { ids: rows.map((row) => textOf(row['document'])) });
  const byId = new Map(documents.map((row) => nodeOf(row['node'])).map((node): [string, GraphNode] => [node.id, node]));
  return rows
    .flatMap((row) => {
      const document = byId.get(textOf(row['document']));
      return document ? [{ document: documentReference(document), passages: integerOf(row['passages']) }] : [];
    })
    .toSorted((a, b) => b.passages - a.passages || (a.document.id < b.document.id ? -1 : 1));
}

/** The start view: the nodes that the dataset places, with the statements between them. */
import type { Overview } from '../../contracts/api.ts';
import type { NodeId } from '../../contracts/graph.ts';
import type { ExploreContext } from './explore-context.ts';
import { foreignOverview } from './foreign/foreign-overview.ts';
import type { GraphDescription } from './graph-description.ts';
import type { Ownership } from './ownership.ts';
import type { StatementReader } from './statement-reader.ts';
import { subgraph } from './subgraph.ts';

export async function overview(context: ExploreContext, reader: StatementReader): Promise<Overview> {
  const graph = await context.graph();
  return graph.dataset === null ? foreignOverview(reader, graph) : ownOverview(context, reader, graph, graph.dataset);
}

async function ownOverview(
  context: ExploreContext,
  reader: StatementReader,
  graph: GraphDescription,
  dataset: Ownership,
): Promise<Overview> {
  const view = dataset.schema.startView;
  const { nodes, relationships, degrees } = await subgraph(
    context,
    reader,
    view.nodes.map((node) => node.id),
  );
  const held = new Set<string>(nodes.map((node) => node.id));
  return {
    titles: dataset.manifest.titles,
    descriptions: dataset.manifest.descriptions,
    focus: held.has(view.focus) ? asNodeId(view.focus) : null,
    positions: Object.fromEntries(
      view.nodes
        .filter((node) => held.has(node.id))
        .map(({ id, x, y, labelSide }) => [id, labelSide === undefined ? { x, y } : { x, y, labelSide }]),
    ),
    captions: view.captions ?? [],
    questions: (view.questions ?? []).map(({ zh, en, entity }) => ({ zh, en, entity: asNodeId(entity) })),
    nodes,
    relationships,
    degrees,
    totals: totals(graph),
  };
}

function totals(graph: GraphDescription): Overview['totals'] {
  const labels = new Map(graph.stored.labels.map((label) => [label.name, label.count]));
  const statements = new Set(graph.statementTypes);
  return {
    entities: labels.get('Entity') ?? 0,
    statements: graph.stored.relationshipTypes
      .filter((type) => statements.has(type.name))
      .reduce((sum, type) => sum + type.count, 0),
    passages: labels.get('Passage') ?? 0,
    documents: labels.get('Document') ?? 0,
  };
}

/** A slug of the schema is an id of the graph. */
function asNodeId(slug: string): NodeId {
  return slug as NodeId;
}

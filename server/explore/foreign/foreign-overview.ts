/** A start view for any database: its best connected nodes; the page lays them out itself. */
import type { Overview } from '../../../contracts/api.ts';
import type { GraphDescription } from '../graph-description.ts';
import { nodeOf, textOf } from '../row-values.ts';
import type { StatementReader } from '../statement-reader.ts';
import { foreignSubgraph } from './foreign-subgraph.ts';

const NODES = 25;

export async function foreignOverview(reader: StatementReader, graph: GraphDescription): Promise<Overview> {
  const hubs = await reader.rows('foreign-hubs', { limit: NODES });
  const elements = hubs.map((row) => textOf(row['element']));
  const { nodes, relationships, degrees } = await foreignSubgraph(reader, elements, 2_000);
  return {
    titles: { zh: '图数据库', en: 'Graph database' },
    descriptions: {
      zh: `这个数据库不是知图的数据集，只读显示：${graph.stored.nodes} 个节点，${graph.stored.relationships} 条关系。`,
      en: `Not a dataset of Zhitu, shown read-only: ${graph.stored.nodes} nodes, ${graph.stored.relationships} relationships.`,
    },
    focus: hubs[0] === undefined ? null : nodeOf(hubs[0]['node']).id,
    positions: null,
    captions: [],
    questions: [],
    nodes,
    relationships,
    degrees,
    totals: { entities: graph.stored.nodes, statements: graph.stored.relationships, passages: 0, documents: 0 },
  };
}

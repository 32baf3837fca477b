/** Nodes by id and the statements between them. */
import type { Subgraph } from '../../contracts/api.ts';
import { assembleSubgraph } from './assemble-subgraph.ts';
import type { ExploreContext } from './explore-context.ts';
import { foreignSubgraph } from './foreign/foreign-subgraph.ts';
import { integerOf, nodeOf, relationshipOf } from './row-values.ts';
import type { StatementReader } from './statement-reader.ts';
import { wantedIds } from './wanted-ids.ts';

/** Statements of one answer; more are cut and said so. */
export const MOST_STATEMENTS = 60_000;

/** `ids` may repeat; the order of nodes follows them. */
export async function subgraph(context: ExploreContext, reader: StatementReader, ids: string[]): Promise<Subgraph> {
  const unique = [...new Set(ids)];
  const graph = await context.graph();
  if (graph.dataset === null) return foreignSubgraph(reader, unique, MOST_STATEMENTS);
  const parameters = { ids: unique, wanted: wantedIds(unique), limit: MOST_STATEMENTS + 1 };
  reader.written('subgraph', { ids: unique });
  const [nodeRows, relationshipRows] = await Promise.all([
    reader.rows('nodes-by-id', { ids: unique }),
    reader.rows('statements-between', parameters, { types: graph.statementTypes }),
  ]);
  return assembleSubgraph(
    unique,
    nodeRows.map((row) => ({ node: nodeOf(row['node']), degree: integerOf(row['degree']) })),
    relationshipRows.map((row) => relationshipOf(row['relationship'])),
    MOST_STATEMENTS,
  );
}

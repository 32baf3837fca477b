/** One passage: what it names, and which statements and figures it supports. */
import type { PassageView } from '../../contracts/api.ts';
import { NotFoundError } from './errors.ts';
import { observationsOf, readEvidence } from './evidence.ts';
import { cutLists } from './cut-lists.ts';
import type { ExploreContext } from './explore-context.ts';
import { nodeOf, relationshipOf } from './row-values.ts';
import type { StatementReader } from './statement-reader.ts';
import { suggestIds } from './suggest-ids.ts';

/** Names, statements and figures shown of one passage; one more is read, to say when there are more. */
const MOST_OF_EACH = 500;

/** @throws NotFoundError, always so in a database that holds no dataset of ours */
export async function passage(context: ExploreContext, reader: StatementReader, id: string): Promise<PassageView> {
  const graph = await context.graph();
  if (graph.dataset === null) throw new NotFoundError('passage', id);
  reader.written('passage', { id });
  const limit = MOST_OF_EACH + 1;
  const [names, supports, observations] = await Promise.all([
    reader.rows('passage-names', { id, limit }),
    reader.rows('passage-statements', { id, limit }, { types: graph.statementTypes }),
    reader.rows('passage-observations', { id, limit }),
  ]);
  const cut = cutLists({ names, supports, observations }, MOST_OF_EACH);
  const named = names.map((name) => ({
    node: nodeOf(name['node']),
    how: name['how'] === 'implicit' ? ('implicit' as const) : ('named' as const),
  }));
  const nodes = named.map((name) => name.node);
  const [evidence] = await readEvidence(reader, [id], context.sources, nodes);
  if (evidence === undefined) throw new NotFoundError('passage', id, await suggestIds(reader, 'passage', id));
  return {
    ...evidence,
    names: named,
    supports: supports.map((support) => ({
      relationship: relationshipOf(support['relationship']),
      source: nodeOf(support['source']),
      target: nodeOf(support['target']),
    })),
    observations: observationsOf(observations),
    ...(cut.length > 0 ? { cut } : {}),
  };
}

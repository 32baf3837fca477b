/** A page of relationships of a node of any database, in the order of the engine's ids. */
import type { NeighbourPage, PageRequest } from '../neighbour-page.ts';
import { integerOf, nodeOf, relationshipOf, textOf } from '../row-values.ts';
import type { StatementReader } from '../statement-reader.ts';
import { foreignNode } from './foreign-node.ts';

/** `total` is null: counting would cost a pass of its own. @throws NotFoundError */
export async function foreignNeighbourPage(
  reader: StatementReader,
  request: PageRequest,
): Promise<{ page: NeighbourPage; total: number | null }> {
  const { element } = await foreignNode(reader, request.id);
  const rows = takesNothing(request)
    ? []
    : await reader.rows(`foreign-neighbours-${request.direction}`, {
        element,
        types: request.types,
        kinds: request.kinds ?? [],
        after: request.after?.relationship ?? '',
        limit: request.limit + 1,
      });
  const items = rows.slice(0, request.limit);
  const lastKey = textOf(items.at(-1)?.['key']);
  return {
    page: {
      items: items.map((row) => ({
        relationship: relationshipOf(row['relationship']),
        node: nodeOf(row['node']),
        degree: integerOf(row['degree']),
      })),
      next: rows.length > request.limit ? { importance: 0, node: '', relationship: lastKey } : null,
    },
    total: null,
  };
}

/** Only names that the database lacks were asked for; in the statement an empty list stands for any. */
function takesNothing({ types, kinds }: PageRequest): boolean {
  return types.length === 0 || kinds?.length === 0;
}

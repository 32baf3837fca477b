/** Links between entities of a dataset of ours: statements alone, never provenance. */
import type { GraphDescription } from '../graph-description.ts';
import { NotFoundError } from '../errors.ts';
import { integerOf, nodeOf, relationshipOf, textOf } from '../row-values.ts';
import type { RowRecord } from '../row-values.ts';
import type { StatementReader } from '../statement-reader.ts';
import { suggestIds } from '../suggest-ids.ts';
import type { Link, LinkedNode } from './explored-links.ts';
import type { Hop, HopStatements, PathEnd, PathReader } from './path-reader.ts';

/** @param types at least one, of the dataset's statements */
export function ownPathReader(reader: StatementReader, types: GraphDescription['statementTypes']): PathReader {
  return {
    end: (id) => readEnd(reader, id),
    links: async (nodes, limit) => {
      const parameters = { ids: nodes.map(({ key }) => key), limit };
      const sides = await Promise.all(
        ['out', 'in'].map((side) => reader.rows(`path-links-${side}`, parameters, { types })),
      );
      return sides.flat().map(linkOf);
    },
    statements: (hops) => readStatements(reader, types, hops),
  };
}

async function readEnd(reader: StatementReader, id: string): Promise<PathEnd> {
  const [row] = await reader.rows('entity', { id });
  if (row === undefined) throw new NotFoundError('entity', id, await suggestIds(reader, 'entity', id));
  const node = nodeOf(row['node']);
  const importance = integerOf(node.properties['importance']);
  return { node, key: node.id, name: node.id, importance, degree: integerOf(row['degree']) };
}

function linkOf(row: RowRecord): Link {
  const id = textOf(row['target']);
  const to: LinkedNode = {
    key: id,
    name: id,
    importance: integerOf(row['importance']),
    degree: integerOf(row['degree']),
  };
  return { from: textOf(row['source']), to };
}

/** More statements than entities can have with one another, so that nothing is cut. */
const MOST_STATEMENTS = 50_000;

async function readStatements(
  reader: StatementReader,
  types: string[],
  hops: readonly Hop[],
): Promise<(HopStatements | null)[]> {
  if (hops.length === 0) return [];
  // The database looks through the statements of the first of each pair: better not those of a hub.
  const pairs = hops.map(({ near, far }) =>
    near.degree <= far.degree ? { near: near.key, far: far.key } : { near: far.key, far: near.key },
  );
  const parameters = { pairs, limit: MOST_STATEMENTS };
  const sides = await Promise.all(
    ['out', 'in'].map((side) => reader.rows(`path-statements-${side}`, parameters, { types })),
  );
  const found = new Map<string, HopStatements>();
  for (const row of sides.flat()) {
    const near = { node: nodeOf(row['near']), degree: integerOf(row['nearDegree']) };
    const far = { node: nodeOf(row['far']), degree: integerOf(row['farDegree']) };
    const key = pairKey(near.node.id, far.node.id);
    const known = found.get(key) ?? { near, far, relationships: [] };
    known.relationships.push(relationshipOf(row['relationship']));
    found.set(key, known);
  }
  return hops.map(({ near, far }) => {
    const turned = found.get(pairKey(far.key, near.key));
    const hop = found.get(pairKey(near.key, far.key)) ?? (turned && { ...turned, near: turned.far, far: turned.near });
    return hop ?? null;
  });
}

function pairKey(near: string, far: string): string {
  return JSON.stringify([near, far]);
}

/** Links between nodes of any database, walked by the engine's own ids; every type counts unless some are asked for. */
import { foreignNode } from '../foreign/foreign-node.ts';
import { integerOf, nodeOf, relationshipOf, textOf } from '../row-values.ts';
import type { RowRecord } from '../row-values.ts';
import type { StatementReader } from '../statement-reader.ts';
import { wantedIds } from '../wanted-ids.ts';
import type { Link } from './explored-links.ts';
import type { Hop, HopStatements, PathReader } from './path-reader.ts';
import { STATEMENTS_A_HOP } from './path-reader.ts';

/** @param types at least one */
export function foreignPathReader(reader: StatementReader, types: string[]): PathReader {
  return {
    end: async (id) => {
      const { node, element } = await foreignNode(reader, id);
      return { node, key: element, name: nameOf(node.properties['id'], element), importance: 0, degree: 1 };
    },
    links: async (nodes, limit) => {
      const elements = nodes.map(({ key }) => key);
      const wanted = new Set(elements);
      const rows = reader.capabilities.seeksElementIds
        ? await reader.rows('foreign-path-links', { elements, types, limit })
        : await reader.rows('foreign-path-links-in-pass', { wanted: wantedIds(elements), types, limit });
      return rows.flatMap((row) => linksOf(row, wanted));
    },
    statements: (hops) => readHops(reader, types, hops),
  };
}

/** A link of a node that was asked for; one in a pass may be of two such nodes. */
function linksOf(row: RowRecord, wanted: ReadonlySet<string>): Link[] {
  const ends = [
    { key: textOf(row['source']), id: row['sourceId'], degree: integerOf(row['sourceDegree']) },
    { key: textOf(row['target']), id: row['targetId'], degree: integerOf(row['targetDegree']) },
  ] as const;
  return [ends, [ends[1], ends[0]] as const].flatMap(([from, to]) =>
    wanted.has(from.key)
      ? [{ from: from.key, to: { key: to.key, name: nameOf(to.id, to.key), importance: 0, degree: to.degree } }]
      : [],
  );
}

/** Ids of their own are the same in every database; the engine's tell nodes apart that share one or have none. */
function nameOf(id: RowRecord[string] | undefined, element: string): string {
  return typeof id === 'string' ? `${id}\u0000${element}` : element;
}

/** Hops that are read at once: paths of many hops leave places of the database to others. */
const HOPS_AT_ONCE = 8;

async function readHops(
  reader: StatementReader,
  types: string[],
  hops: readonly Hop[],
): Promise<(HopStatements | null)[]> {
  const read: (HopStatements | null)[] = [];
  for (let at = 0; at < hops.length; at += HOPS_AT_ONCE) {
    const some = hops.slice(at, at + HOPS_AT_ONCE);
    read.push(...(await Promise.all(some.map((hop) => readHop(reader, types, hop)))));
  }
  return read;
}

async function readHop(reader: StatementReader, types: string[], { near, far }: Hop): Promise<HopStatements | null> {
  const parameters = { near: near.key, far: far.key, types, limit: STATEMENTS_A_HOP + 1 };
  const rows = await reader.rows('foreign-path-statements', parameters);
  const [first] = rows;
  if (first === undefined) return null;
  return {
    near: { node: nodeOf(first['near']), degree: integerOf(first['nearDegree']) },
    far: { node: nodeOf(first['far']), degree: integerOf(first['farDegree']) },
    relationships: rows.map((row) => relationshipOf(row['relationship'])),
  };
}

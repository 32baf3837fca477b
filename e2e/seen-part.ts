/** What a filter should leave of the start view, worked out from the server's answer alone. */
import type { GraphNode, GraphRelationship } from '../contracts/graph.ts';
import { readOverview } from './read-api.ts';

interface Wanted {
  node?: (node: GraphNode) => boolean;
  relationship?: (relationship: GraphRelationship) => boolean;
}

/** Ids of nodes, and how many relationships of them; all that there is where nothing is asked. */
export async function seenPart({ node = () => true, relationship = () => true }: Wanted) {
  const { nodes, relationships } = await readOverview();
  const ids = new Set(nodes.filter(node).map(({ id }) => id));
  const lines = relationships.filter((one) => ids.has(one.source) && ids.has(one.target) && relationship(one));
  const joined = new Set(relationships.flatMap(({ source, target }) => [source, target]));
  const stillJoined = new Set(lines.flatMap(({ source, target }) => [source, target]));
  return {
    ids: [...ids].toSorted() as string[],
    lines: lines.length,
    all: { nodes: nodes.length, lines: relationships.length },
    lone: [...ids].filter((id) => joined.has(id) && !stillJoined.has(id)).length,
  };
}

export function documentsOf({ properties }: Pick<GraphNode, 'properties'>): unknown[] {
  const { documents } = properties;
  return Array.isArray(documents) ? documents : [];
}

/** First and last year, for the stories' own check; null without a date. */
export function yearsIn({ properties }: Pick<GraphNode, 'properties'>): [number, number] | null {
  const { date, startDate, endDate } = properties;
  const first = date ?? startDate ?? endDate;
  if (typeof first !== 'string') return null;
  const last = date ?? endDate;
  return [Number(first.slice(0, 4)), typeof last === 'string' ? Number(last.slice(0, 4)) : Infinity];
}

/** Lines that join the same two nodes: a few lie side by side, many are one line that says how many it stands for. */
import type { GraphRelationship } from '../../../contracts/graph.ts';
import { evidenceOf } from '../../state/evidence.ts';

/** From this many on, parallel lines are drawn as one. */
const bundleFrom = 4;

export interface DrawnLine {
  relationship: GraphRelationship;
  /** Other lines lie beside it. */
  parallel: boolean;
  /** How many lines it stands for. */
  count: number;
}

function pairOf({ source, target }: GraphRelationship): string {
  return source < target ? `${source} ${target}` : `${target} ${source}`;
}

/**
 * @param wanted ids that must be seen (selected, on a path): one of them speaks for its bundle, else the line with
 *   the most passages
 */
export function bundleLines(relationships: readonly GraphRelationship[], wanted: ReadonlySet<string>): DrawnLine[] {
  const pairs = new Map<string, GraphRelationship[]>();
  for (const relationship of relationships) {
    const pair = pairs.get(pairOf(relationship));
    if (pair) pair.push(relationship);
    else pairs.set(pairOf(relationship), [relationship]);
  }
  return [...pairs.values()].flatMap((lines): DrawnLine[] => {
    if (lines.length < bundleFrom)
      return lines.map((relationship) => ({ relationship, parallel: lines.length > 1, count: 1 }));
    const rank = (line: GraphRelationship) => (wanted.has(line.id) ? 1e6 : 0) + evidenceOf(line).length;
    const speaker = lines.reduce((best, line) => (rank(line) > rank(best) ? line : best));
    return [{ relationship: speaker, parallel: false, count: lines.length }];
  });
}

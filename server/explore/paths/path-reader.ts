/** What finding paths asks of a database: the ends, links of many nodes at once, and the statements of a hop. */
import type { GraphNode, GraphRelationship } from '../../../contracts/graph.ts';
import type { LinkedNode, Link } from './explored-links.ts';

export interface PathEnd extends LinkedNode {
  node: GraphNode;
}

/** Two nodes that follow one another on a path. */
export interface Hop {
  near: LinkedNode;
  far: LinkedNode;
}

export interface HopStatements {
  near: NodeWithDegree;
  far: NodeWithDegree;
  /** In any order; at least one more than `STATEMENTS_A_HOP` where there are so many. */
  relationships: GraphRelationship[];
}

export interface NodeWithDegree {
  node: GraphNode;
  degree: number;
}

/** Statements of a hop that an answer shows. */
export const STATEMENTS_A_HOP = 12;

export interface PathReader {
  /** @throws NotFoundError */
  end: (id: string) => Promise<PathEnd>;
  /** Links of these nodes, both directions; at most `limit` of them. */
  links: (nodes: readonly LinkedNode[], limit: number) => Promise<Link[]>;
  /** For each hop, in the order of the hops; null where nothing joins the two any more, since the graph was changed. */
  statements: (hops: readonly Hop[]) => Promise<(HopStatements | null)[]>;
}

/** What every layout takes and gives: plain data, so that it can run in the worker. */
import type { TimeAxis } from '../../state/graph.ts';

export interface LayoutNode {
  id: string;
  x: number;
  y: number;
  /** Stays where it is. */
  pinned: boolean;
  /** Radius in pixels that other nodes keep clear of, the name included. */
  radius: number;
  /** How far the node and its name reach from the centre, in pixels; boxes end up beside each other. */
  box?: { left: number; right: number; top: number; bottom: number } | undefined;
  /** ISO, as precise as the source (`2015`, `2015-12`, `2015-12-16`); null where none is known. */
  date?: string | null | undefined;
}

export interface LayoutInput {
  nodes: readonly LayoutNode[];
  links: readonly { source: string; target: string }[];
  /** Ignores where nodes are and starts from an even spiral. */
  fresh: boolean;
  /** The node in the middle of a concentric layout. */
  around?: string | null | undefined;
  /** Width over height of what can be seen: long layouts are folded to fit it. */
  aspect?: number | undefined;
}

export type LayoutPositions = Record<string, { x: number; y: number }>;

export interface LayoutResult {
  positions: LayoutPositions;
  axis: TimeAxis | null;
}

/** A layout under way: goes on in slices, so that a caller can report progress and stop. */
export interface LayoutRun {
  /** Goes on for about `milliseconds`; returns the share that is done. */
  advance(milliseconds: number): number;
  /** As far as it has come. */
  result(): LayoutResult;
}

/** The box of a node as it was measured, or the square around its circle. */
export function boxOf({ box, radius }: LayoutNode): { left: number; right: number; top: number; bottom: number } {
  return box ?? { left: radius, right: radius, top: radius, bottom: radius };
}

/** Ids of the nodes that each node is joined to; lines to themselves and with an unknown end are passed over. */
export function neighboursOf({ nodes, links }: Pick<LayoutInput, 'nodes' | 'links'>): Map<string, string[]> {
  const neighbours = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { source, target } of links) {
    if (source === target || !neighbours.has(source) || !neighbours.has(target)) continue;
    neighbours.get(source)?.push(target);
    neighbours.get(target)?.push(source);
  }
  return neighbours;
}

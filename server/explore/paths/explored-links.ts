/**
 * What has been read of a graph around two nodes, level by level from both. When one side is read to depth a and the
 * other to depth b, every path of up to a + b hops between the two runs over links that are known: its first a links
 * leave nodes less than a hops from one end, its last b links reach nodes less than b hops from the other.
 */
import type { Waypoint } from './path-order.ts';
import type { PathGraph } from './shortest-paths.ts';

/** A node as a read of links gives it; `key` is what the next read takes. */
export interface LinkedNode extends Waypoint {
  key: string;
  /** Its links in the whole graph as far as known, of any type: what reading them may cost. */
  degree: number;
}

export interface Link {
  from: string;
  to: LinkedNode;
}

interface Side {
  depth: number;
  /** Found, and not read yet. */
  frontier: number[];
  seen: Set<number>;
}

export class ExploredLinks {
  private readonly nodes: LinkedNode[] = [];
  private readonly places = new Map<string, number>();
  private readonly neighbours: Set<number>[] = [];
  private readonly expanded = new Set<number>();
  private readonly sides: [Side, Side];

  constructor(source: LinkedNode, target: LinkedNode) {
    const sideOf = (node: LinkedNode): Side => {
      const place = this.placeOf(node);
      return { depth: 0, frontier: [place], seen: new Set([place]) };
    };
    this.sides = [sideOf(source), sideOf(target)];
  }

  /** Every path of up to so many hops is known. */
  get depth(): number {
    return this.sides[0].depth + this.sides[1].depth;
  }

  get expandedCount(): number {
    return this.expanded.size;
  }

  /** One of the two has no links left to read: whatever leads from it to anywhere is known. */
  get isExhausted(): boolean {
    return this.sides.some(({ frontier }) => frontier.length === 0);
  }

  /** The next level of the side that costs less: its nodes whose links are still to be read. */
  nextLevel(): LinkedNode[] {
    return this.unread(this.cheaperSide());
  }

  /** Takes in the links of all nodes that `nextLevel` gave. */
  addLevel(links: readonly Link[]): void {
    const side = this.cheaperSide();
    for (const { key } of this.unread(side)) this.expanded.add(this.places.get(key) ?? -1);
    for (const { from, to } of links) this.link(from, to);
    const next: number[] = [];
    for (const node of side.frontier) {
      for (const neighbour of this.neighbours[node] ?? []) {
        if (side.seen.has(neighbour)) continue;
        side.seen.add(neighbour);
        next.push(neighbour);
      }
    }
    side.frontier = next;
    side.depth += 1;
  }

  /**
   * The part of the known graph through which paths of up to so many hops lead. Places 0 and 1 are source and target.
   * Null when there is none.
   */
  corridor(hops: number): { graph: PathGraph; nodes: LinkedNode[] } | null {
    const fromSource = this.distancesFrom(0, hops);
    const fromTarget = this.distancesFrom(1, hops);
    if (!fromSource.has(1)) return null;
    const isInside = (node: number) => (fromSource.get(node) ?? hops) + (fromTarget.get(node) ?? hops + 1) <= hops;
    const inside = [...fromSource.keys()].filter((node) => node > 1 && isInside(node));
    const kept = [0, 1, ...inside];
    const places = new Map(kept.map((node, place) => [node, place]));
    const neighbours = kept.map((node) =>
      [...(this.neighbours[node] ?? [])].flatMap((neighbour) => places.get(neighbour) ?? []),
    );
    const nodes = kept.flatMap((node) => this.nodes[node] ?? []);
    return { graph: { waypoints: nodes, neighbours }, nodes };
  }

  private cheaperSide(): Side {
    const [source, target] = this.sides;
    const cost = (side: Side) => this.unread(side).reduce((sum, { degree }) => sum + 1 + degree, 0);
    return cost(target) < cost(source) ? target : source;
  }

  private unread(side: Side): LinkedNode[] {
    return side.frontier.filter((node) => !this.expanded.has(node)).flatMap((node) => this.nodes[node] ?? []);
  }

  private placeOf(node: LinkedNode): number {
    const known = this.places.get(node.key);
    if (known !== undefined) return known;
    const place = this.nodes.push(node) - 1;
    this.places.set(node.key, place);
    this.neighbours.push(new Set());
    return place;
  }

  private link(from: string, to: LinkedNode): void {
    const a = this.places.get(from);
    if (a === undefined || from === to.key) return;
    const b = this.placeOf(to);
    this.neighbours[a]?.add(b);
    this.neighbours[b]?.add(a);
  }

  private distancesFrom(start: number, most: number): Map<number, number> {
    const distances = new Map([[start, 0]]);
    let level = [start];
    for (let hop = 1; hop <= most && level.length > 0; hop += 1) {
      const next: number[] = [];
      for (const node of level) {
        for (const neighbour of this.neighbours[node] ?? []) {
          if (distances.has(neighbour)) continue;
          distances.set(neighbour, hop);
          next.push(neighbour);
        }
      }
      level = next;
    }
    return distances;
  }
}

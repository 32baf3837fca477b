/** A seeded graph of any size with hubs, Chinese and English names: for benchmarks and tests of scale. */
import type { GraphNode, GraphRelationship, NodeId, RelationshipId } from '../../../contracts/graph.ts';
import type { Placement } from '../../state/graph.ts';

export interface GeneratedGraph {
  nodes: GraphNode[];
  relationships: GraphRelationship[];
  positions: Record<string, Placement>;
  degrees: Record<string, number>;
}

/** Mulberry32: small, seeded, good enough for layouts. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const labels = ['Concept', 'Principle', 'Initiative', 'Actor', 'Event', 'Law', 'Project', 'Document', 'Indicator'];
const words = ['网络', '主权', '安全', '发展', '合作', '治理', '数字', '经济', '数据', '国际', '空间', '共同体'];
const english = ['cyber', 'sovereignty', 'security', 'development', 'cooperation', 'governance', 'digital', 'economy'];

export function generateGraph(nodeCount: number, relationshipCount: number, seed = 1): GeneratedGraph {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const nodes: GraphNode[] = [];
  const positions: Record<string, Placement> = {};
  for (let index = 0; index < nodeCount; index += 1) {
    const id = `n${index}` as NodeId;
    const importance = random() < 0.1 ? 3 : random() < 0.4 ? 2 : 1;
    nodes.push({
      id,
      labels: ['Entity', pick(labels)],
      properties: {
        nameZh: Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick(words)).join(''),
        nameEn: Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(english)).join(' '),
        importance,
      },
    });
    const angle = index * Math.PI * (3 - Math.sqrt(5));
    const distance = 95 * Math.sqrt(index + 0.5);
    positions[id] = { x: Math.cos(angle) * distance * 1.3, y: Math.sin(angle) * distance };
  }
  const degrees: Record<string, number> = {};
  const seen = new Set<string>();
  const relationships: GraphRelationship[] = [];
  while (relationships.length < relationshipCount) {
    // Squares favour low numbers: a few hubs, many leaves.
    const source = `n${Math.floor(random() ** 2 * nodeCount)}` as NodeId;
    const target = `n${Math.floor(random() * nodeCount)}` as NodeId;
    const id = `${source}~PART_OF~${target}` as RelationshipId;
    if (source === target || seen.has(id)) continue;
    seen.add(id);
    degrees[source] = (degrees[source] ?? 0) + 1;
    degrees[target] = (degrees[target] ?? 0) + 1;
    const evidence = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, index) => `d${index % 3}.s1.p0${index}`);
    relationships.push({
      id,
      type: 'PART_OF',
      source,
      target,
      properties: { basis: random() < 0.1 ? 'inferred' : 'stated', evidence },
    });
  }
  return { nodes, relationships, positions, degrees };
}

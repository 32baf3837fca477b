/**
 * What the canvas draws: what can be seen, with each group as one node and the lines of its members as lines of it.
 * Everything that counts, filters or lists reads `selectors.ts` instead, where members are what they are.
 */
import type { GraphNode, GraphRelationship, NodeId, Properties, RelationshipId } from '../../contracts/graph.ts';
import { evidenceOf } from './evidence.ts';
import type { DrawnNode, GraphState } from './graph.ts';
import { groupOf } from './group-nodes.ts';
import { foldedLineId, groupsByMember } from './groups.ts';
import type { NodeGroup } from './groups.ts';
import { rememberLast } from './remember-last.ts';
import { visibleElements } from './selectors.ts';
import type { VisibleElements } from './selectors.ts';
import type { State } from './state.ts';

export interface Drawn {
  /** Places and lines of everything on the canvas, groups among its nodes. */
  graph: GraphState;
  /** What of it can be seen. */
  visible: VisibleElements;
}

/** A group as a node: of the kind of its members, with their number and the earliest of their dates. */
export function groupAsNode(id: NodeId, kind: string, members: readonly GraphNode[]): GraphNode {
  const dates = members.flatMap(({ properties }) => {
    const date = properties['date'] ?? properties['startDate'] ?? properties['endDate'];
    return typeof date === 'string' && date !== '' ? [date] : [];
  });
  const [first] = dates.toSorted();
  const name = `${members.length} ${kind}`;
  return {
    id,
    labels: ['Entity', kind],
    properties: {
      nameZh: name,
      nameEn: name,
      importance: 3,
      members: members.length,
      ...(first !== undefined && { date: first }),
    },
  };
}

/** Lines that a reader cannot tell apart are one; what they rest on adds up. */
function foldedProperties(lines: readonly GraphRelationship[]): Properties {
  const [first] = lines;
  const basis = first?.properties['basis'];
  if (basis === undefined || lines.some((line) => line.properties['basis'] !== basis)) return {};
  return { basis, evidence: [...new Set(lines.flatMap((line) => [...evidenceOf(line)]))] };
}

function foldLines(
  relationships: Iterable<GraphRelationship>,
  groups: ReadonlyMap<NodeId, NodeGroup>,
): GraphRelationship[] {
  const plain: GraphRelationship[] = [];
  const folded = new Map<string, GraphRelationship[]>();
  for (const line of relationships) {
    const source = groups.get(line.source)?.id ?? line.source;
    const target = groups.get(line.target)?.id ?? line.target;
    if (source === line.source && target === line.target) plain.push(line);
    else if (source !== target) {
      const id = foldedLineId(source, line.type, target);
      const same = { ...line, source, target };
      const known = folded.get(id);
      if (known) known.push(same);
      else folded.set(id, [same]);
    }
  }
  for (const [id, lines] of folded) {
    const [first] = lines;
    if (first) plain.push({ ...first, id: id as RelationshipId, properties: foldedProperties(lines) });
  }
  return plain;
}

function fold(graph: GraphState, visible: VisibleElements): Drawn {
  if (graph.groups.size === 0) return { graph, visible };
  const grouped = groupsByMember(graph.groups);
  const seen = new Map<NodeId, DrawnNode[]>();
  for (const drawn of visible.nodes) {
    const group = grouped.get(drawn.node.id);
    if (group) seen.set(group.id, [...(seen.get(group.id) ?? []), drawn]);
  }
  const stands = new Map<NodeId, DrawnNode>();
  for (const group of graph.groups.values()) {
    const all = group.members.flatMap((id) => graph.nodes.get(id) ?? []);
    const { position, labelSide } = group;
    const behind = (seen.get(group.id) ?? all).map((one) => one.node);
    const node = groupAsNode(group.id, group.kind, behind);
    stands.set(group.id, { node, position, labelSide, pinned: all.some(({ pinned }) => pinned), origin: null });
  }
  const alone = ({ node }: DrawnNode) => !grouped.has(node.id);
  const lines = foldLines(graph.relationships.values(), grouped);
  return {
    graph: {
      ...graph,
      nodes: new Map([...[...graph.nodes].filter(([id]) => !grouped.has(id)), ...stands]),
      relationships: new Map(lines.map((line) => [line.id, line])),
    },
    visible: {
      nodes: [...visible.nodes.filter(alone), ...[...seen.keys()].flatMap((id) => stands.get(id) ?? [])],
      relationships: foldLines(visible.relationships, grouped),
    },
  };
}

export const drawnElements = rememberLast(
  (state) => [state.graph, visibleElements(state)],
  (graph: GraphState, visible: VisibleElements): Drawn => fold(graph, visible),
);

/** Members of a group that can be seen once it is open. */
export function membersInSight(visible: VisibleElements, group: NodeGroup): NodeId[] {
  const own = new Set(group.members);
  return visible.nodes.flatMap(({ node }) => (own.has(node.id) ? [node.id] : []));
}

/** The nodes that something drawn stands for: the members of a group, else itself. */
export function nodesBehind(state: State, id: NodeId): NodeId[] {
  const group = state.graph.groups.get(id);
  return group === undefined ? [id] : membersInSight(visibleElements(state), group);
}

/** What is drawn for nodes: groups in place of their members. */
export function drawnIds(graph: Pick<GraphState, 'groups'>, ids: readonly NodeId[]): NodeId[] {
  return graph.groups.size === 0 ? [...ids] : [...new Set(ids.map((id) => groupOf(graph, id)?.id ?? id))];
}

/** The group that is selected: all that is selected lies in it; null where anything else is selected. */
export function selectedGroup(state: State): NodeGroup | null {
  const { graph, selection } = state;
  const [first] = selection.nodes;
  const group = first === undefined ? null : groupOf(graph, first);
  return group !== null && selection.nodes.every((id) => groupOf(graph, id) === group) ? group : null;
}

/** Names of groups on the canvas: how many of which kind. The state knows labels of kinds only; the schema names them. */
import type { GraphNode, NodeId } from '../../../contracts/graph.ts';
import type { Drawn } from '../../state/drawn-elements.ts';
import type { DrawnNode } from '../../state/graph.ts';
import { isGroupId } from '../../state/groups.ts';
import type { Kind } from '../../state/schema.ts';

/** English plurals of the plain kind; names of kinds are common nouns. */
function plural(noun: string): string {
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
}

/** “12 个事件”, “12 events”. */
export function groupNames(members: number, names: { zh: string; en: string }): { zh: string; en: string } {
  // An abbreviation keeps its capitals.
  const noun = /^[A-Z][a-z]/.test(names.en) ? names.en.charAt(0).toLowerCase() + names.en.slice(1) : names.en;
  return { zh: `${members} 个${names.zh}`, en: `${members} ${members === 1 ? noun : plural(noun)}` };
}

/** A group as a node (`groupAsNode`) with its names. */
export function nameGroup(node: GraphNode, kinds: readonly Kind[]): GraphNode {
  const label = node.labels.at(-1) ?? '';
  const names = kinds.find((kind) => kind.label === label)?.names ?? { zh: label, en: label };
  const { zh, en } = groupNames(Number(node.properties['members']), names);
  return { ...node, properties: { ...node.properties, nameZh: zh, nameEn: en } };
}

/** The same with names for its groups; the very same where there are none. */
export function nameGroups(drawn: Drawn, kinds: readonly Kind[]): Drawn {
  const { graph, visible } = drawn;
  if (graph.groups.size === 0) return drawn;
  const groups = new Map<NodeId, DrawnNode>();
  for (const [id, one] of graph.nodes) if (isGroupId(id)) groups.set(id, { ...one, node: nameGroup(one.node, kinds) });
  return {
    graph: { ...graph, nodes: new Map([...graph.nodes, ...groups]) },
    visible: { ...visible, nodes: visible.nodes.map((one) => groups.get(one.node.id) ?? one) },
  };
}

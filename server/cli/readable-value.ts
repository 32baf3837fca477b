/** A value of an answer as a person reads it in a cell: `(:Actor 习近平)`, `[:PROPOSED 习近平 → 网络主权]`. */
import type {
  GraphNode,
  GraphRelationship,
  GraphValue,
  PathValue,
  Properties,
  TaggedValue,
} from '../../contracts/graph.ts';
import { isTagged } from '../../contracts/graph.ts';

/** Properties that name a node, best first; a database of someone else's has the later ones. */
const NAMES = ['captionZh', 'nameZh', 'nameEn', 'titleZh', 'name', 'title', 'label'];

export function readableValue(value: GraphValue): string {
  if (value === null) return '∅';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map(readableItem).join(', ')}]`;
  if (isTagged(value)) return readableTagged(value);
  return readableMap(value);
}

function readableItem(value: GraphValue): string {
  return typeof value === 'string' ? JSON.stringify(value) : readableValue(value);
}

function readableMap(map: Properties): string {
  return `{${Object.entries(map)
    .map(([key, value]) => `${key}: ${readableItem(value)}`)
    .join(', ')}}`;
}

function readableTagged(value: TaggedValue): string {
  switch (value.$type) {
    case 'Node':
      return readableNode(value);
    case 'Relationship':
      return readableRelationship(value);
    case 'Path':
      return readablePath(value);
    case 'Map':
      return readableMap(value.value);
    case 'Bytes':
      return `bytes ${value.value}`;
    default:
      return value.value;
  }
}

function readableNode(node: GraphNode): string {
  const name = nameOf(node);
  // Of `Entity` and a kind, the kind says more.
  const labels = node.labels.length > 1 ? node.labels.filter((label) => label !== 'Entity') : node.labels;
  return `(${labels.map((label) => `:${label}`).join('')}${labels.length > 0 ? ' ' : ''}${name})`;
}

function readableRelationship({ type, source, target }: GraphRelationship): string {
  return `[:${type} ${source} → ${target}]`;
}

function readablePath({ nodes, relationships }: PathValue): string {
  return nodes.reduce((text, node, index) => {
    const step = relationships[index - 1];
    if (step === undefined) return readableNode(node);
    const forward = step.target === node.id;
    return `${text}${forward ? '-' : '<-'}[:${step.type}]${forward ? '->' : '-'}${readableNode(node)}`;
  }, '');
}

function nameOf(node: GraphNode): string {
  for (const key of NAMES) {
    const name = node.properties[key];
    if (typeof name === 'string' && name !== '') return name;
  }
  return node.id;
}

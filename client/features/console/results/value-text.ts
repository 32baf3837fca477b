/** Values of cells as text: for files and the clipboard, for sorting, and for a line of a cell. */
import type { GraphValue, Row } from '../../../../contracts/graph.ts';
import { isNodeValue, isPathValue, isRelationshipValue, isTagged } from '../../../../contracts/graph.ts';
import type { CsvCell } from '../../../ui/csv.ts';

/**
 * One cell of a file: numbers and texts as they are, nodes and relationships by their id, paths by the ids along them,
 * lists and maps as JSON. Integers beyond 2^53 keep all digits.
 */
export function fileCell(value: GraphValue): CsvCell {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return JSON.stringify(value.map(plain));
  if (isNodeValue(value) || isRelationshipValue(value)) return value.id;
  if (isPathValue(value)) return pathIds(value);
  if (isTagged(value) && value.$type !== 'Map') return value.value;
  return JSON.stringify(plain(value));
}

function pathIds({ nodes, relationships }: { nodes: { id: string }[]; relationships: { id: string }[] }): string {
  return nodes
    .flatMap(({ id }, index) => {
      const next = relationships[index];
      return next === undefined ? [id] : [id, next.id];
    })
    .join(' ');
}

/** Without tags: what a reader means by the value, as far as JSON can say it. */
function plain(value: GraphValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (isNodeValue(value)) return { id: value.id, labels: value.labels, properties: plain(value.properties) };
  if (isRelationshipValue(value)) {
    const { id, type, source, target, properties } = value;
    return { id, type, source, target, properties: plain(properties) };
  }
  if (isPathValue(value))
    return { nodes: value.nodes.map(plainElement), relationships: value.relationships.map(plainElement) };
  if (isTagged(value)) return value.$type === 'Map' ? plain(value.value) : value.value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

function plainElement<Element extends { properties: { [key: string]: GraphValue } }>(element: Element) {
  return { ...element, properties: plain(element.properties) };
}

/** What is copied of one cell: a text or number as it stands, anything else as JSON that can be read. */
export function clipboardText(value: GraphValue): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return String(value);
  if (isTagged(value) && !['Node', 'Relationship', 'Path', 'Map'].includes(value.$type)) return String(fileCell(value));
  return JSON.stringify(plain(value), null, 2);
}

/** A row by the names of its columns. */
export function rowObject(fields: readonly string[], row: Row): Record<string, unknown> {
  return Object.fromEntries(fields.map((field, index) => [field, plain(row[index] ?? null)]));
}

/** As it came over the wire, tags and all. */
export function rawRow(fields: readonly string[], row: Row): Record<string, GraphValue> {
  return Object.fromEntries(fields.map((field, index) => [field, row[index] ?? null]));
}

/** What kind of value a cell holds, in the words of Cypher. */
export function typeName(value: GraphValue): string {
  if (value === null) return 'Null';
  if (Array.isArray(value)) return 'List';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Float';
  if (isNodeValue(value)) return value.labels.find((label) => label !== 'Entity') ?? 'Node';
  return isTagged(value) ? value.$type : 'Map';
}

/** The type of a column: of its values as far as they agree, null apart; looked for in the first rows. */
export function columnType(rows: readonly Row[], index: number, look = 100): string {
  const types = new Set<string>();
  for (let at = 0; at < rows.length && at < look; at += 1) {
    const value = rows[at]?.[index] ?? null;
    if (value !== null) types.add(typeName(value));
  }
  if (types.size === 1) return [...types][0] ?? '';
  if (types.size === 0) return '';
  if ([...types].every((type) => type === 'Integer' || type === 'Float')) return 'Number';
  return rows.slice(0, look).every((row) => (row[index] ?? null) === null || isNodeValue(row[index])) ? 'Node' : 'Any';
}

/** Reads the cells of our own statements: what a statement promises in its header is asserted here. */
import type { GraphNode, GraphRelationship, GraphValue, Properties } from '../../contracts/graph.ts';
import { isNodeValue, isRelationshipValue, isTagged } from '../../contracts/graph.ts';

export type RowRecord = Record<string, GraphValue>;

/** @throws TypeError when the cell is not a node */
export function nodeOf(value: GraphValue | undefined): GraphNode {
  if (!isNodeValue(value)) throw new TypeError(`expected a node, got ${JSON.stringify(value)}`);
  return { id: value.id, labels: value.labels, properties: value.properties };
}

/** @throws TypeError when the cell is not a relationship */
export function relationshipOf(value: GraphValue | undefined): GraphRelationship {
  if (!isRelationshipValue(value)) throw new TypeError(`expected a relationship, got ${JSON.stringify(value)}`);
  const { id, type, source, target, properties } = value;
  return { id, type, source, target, properties };
}

/** Text as it is, anything else as ''. */
export function textOf(value: GraphValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** A whole number, or 0. */
export function integerOf(value: GraphValue | undefined): number {
  return typeof value === 'number' && Number.isInteger(value) ? value : 0;
}

/** The texts of a list; none when it is not a list. */
export function textsOf(value: GraphValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The maps of a list; none when it is not a list. */
export function recordsOf(value: GraphValue | undefined): RowRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: GraphValue): value is RowRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isTagged(value);
}

/** A text property, or undefined, for optional fields. */
export function optionalText(properties: Properties, key: string): string | undefined {
  const value = properties[key];
  return typeof value === 'string' ? value : undefined;
}

/**
 * The values the whole product speaks: what crosses the port, the API and the page.
 *
 * One form everywhere, and it is plain JSON: `null`, booleans, strings, numbers, lists and maps stand for
 * themselves; what JSON cannot say carries a `$type` tag (the typed JSON of Neo4j's Query API is the model).
 * Nothing here knows an engine.
 */
import { z } from 'zod/mini';

/** Id of a node: its own unique `id` property, or the engine's element id in a database without one. */
export const nodeId = z.string().check(z.minLength(1), z.maxLength(512)).brand<'NodeId'>();
export type NodeId = z.infer<typeof nodeId>;

/** Id of a relationship: `<source>~TYPE~<target>` in our datasets (`~2` … for further ones of the same kind). */
export const relationshipId = z.string().check(z.minLength(1), z.maxLength(1200)).brand<'RelationshipId'>();
export type RelationshipId = z.infer<typeof relationshipId>;

/** A property as the API and the page see it. Properties are flat: no maps in them. */
export type PropertyValue = GraphValue;
export type Properties = { [key: string]: PropertyValue };

/** A node in the shape that others build on. */
export interface GraphNode {
  id: NodeId;
  labels: string[];
  properties: Properties;
}

/** A relationship in the shape that others build on; `source` and `target` are node ids. */
export interface GraphRelationship {
  id: RelationshipId;
  type: string;
  source: NodeId;
  target: NodeId;
  properties: Properties;
}

/** `relationships[i]` joins `nodes[i]` and `nodes[i + 1]`, in either direction. */
export interface GraphPath {
  nodes: GraphNode[];
  relationships: GraphRelationship[];
}

export type NodeValue = { $type: 'Node' } & GraphNode;
export type RelationshipValue = { $type: 'Relationship' } & GraphRelationship;
export type PathValue = { $type: 'Path' } & GraphPath;

/** Integers outside ±(2^53 − 1), in decimal digits. */
export interface IntegerValue {
  $type: 'Integer';
  value: string;
}

/** The floats that JSON lacks. */
export interface FloatValue {
  $type: 'Float';
  value: 'NaN' | 'Infinity' | '-Infinity';
}

/** Temporal values keep their type and their ISO 8601 text (a named zone in brackets at the end). */
export interface TemporalValue {
  $type: 'Date' | 'Time' | 'LocalTime' | 'DateTime' | 'LocalDateTime' | 'Duration';
  value: string;
}

/** A point in EWKT: `SRID=4326;POINT (12.99 55.6)`. */
export interface PointValue {
  $type: 'Point';
  value: string;
}

/** Bytes in base64. */
export interface BytesValue {
  $type: 'Bytes';
  value: string;
}

/** A map of the user's own that happens to hold the key `$type`: wrapped, so that it is not read as a tag. */
export interface MapValue {
  $type: 'Map';
  value: { [key: string]: GraphValue };
}

export type TaggedValue =
  | NodeValue
  | RelationshipValue
  | PathValue
  | IntegerValue
  | FloatValue
  | TemporalValue
  | PointValue
  | BytesValue
  | MapValue;

/** Any value of a result cell, a property or a parameter. */
export type GraphValue = null | boolean | number | string | GraphValue[] | TaggedValue | { [key: string]: GraphValue };

export type Row = GraphValue[];

const lazyValue: z.ZodMiniType<GraphValue> = z.lazy(() => graphValue);
const properties = z.record(z.string(), lazyValue);

export const graphNode = z.object({ id: nodeId, labels: z.array(z.string()), properties });

export const graphRelationship = z.object({
  id: relationshipId,
  type: z.string(),
  source: nodeId,
  target: nodeId,
  properties,
});

/** A loose check (tags are read by `isTagged`): the strict reading of each tag is the adapter's. */
export const graphValue: z.ZodMiniType<GraphValue> = z.union([
  z.null(),
  z.boolean(),
  z.number(),
  z.string(),
  z.array(lazyValue),
  z.record(z.string(), lazyValue),
]);

export function isTagged(value: GraphValue | undefined): value is TaggedValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value['$type'] === 'string';
}

export function isNodeValue(value: GraphValue | undefined): value is NodeValue {
  return isTagged(value) && value.$type === 'Node';
}

export function isRelationshipValue(value: GraphValue | undefined): value is RelationshipValue {
  return isTagged(value) && value.$type === 'Relationship';
}

export function isPathValue(value: GraphValue | undefined): value is PathValue {
  return isTagged(value) && value.$type === 'Path';
}

/** A number as a value: those that JSON lacks become tagged. */
export function numberValue(value: number): number | FloatValue {
  if (Number.isFinite(value)) return value;
  return { $type: 'Float', value: Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity' };
}

/** The integer of an `IntegerValue`, or null for what is none of 64 bits, which is what databases have. */
export function integer64(digits: string): bigint | null {
  const value = /^-?\d{1,19}$/.test(digits) ? BigInt(digits) : null;
  return value !== null && BigInt.asIntN(64, value) === value ? value : null;
}

/** Values of the contracts as parameters of the driver. */
import neo4j from 'neo4j-driver';
import type { GraphValue, PointValue, TaggedValue } from '../../../contracts/graph.ts';
import { integer64, isTagged } from '../../../contracts/graph.ts';
import { GraphStoreError } from '../graph-store.ts';
import { parseTemporal } from './temporal-text.ts';

/** @throws GraphStoreError `semantic` for what can't be a parameter: a node, an integer past 64 bits, a broken tag */
export function toEngineParameters(parameters: Record<string, GraphValue>): Record<string, unknown> {
  return entries(parameters);
}

function toEngineValue(value: GraphValue): unknown {
  // The driver sends every number as a float, and `LIMIT 5.0` is none.
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(toEngineValue);
  return isTagged(value) ? fromTag(value) : entries(value);
}

function fromTag(value: TaggedValue): unknown {
  switch (value.$type) {
    case 'Integer':
      return integer(value.value);
    case 'Float':
      return Number(value.value);
    case 'Bytes':
      return new Int8Array(Buffer.from(value.value, 'base64'));
    case 'Map':
      return entries(value.value);
    case 'Point':
      return point(value);
    case 'Date':
    case 'Time':
    case 'LocalTime':
    case 'DateTime':
    case 'LocalDateTime':
    case 'Duration':
      return parseTemporal(value);
    default:
      throw new GraphStoreError('semantic', `a value of the type ${value.$type} can't be a parameter`);
  }
}

function entries(map: { [key: string]: GraphValue }): Record<string, unknown> {
  const converted: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(map)) {
    // Assigning to it would set the object's prototype instead.
    if (key === '__proto__') throw new GraphStoreError('semantic', "a parameter or map key can't be named __proto__");
    converted[key] = toEngineValue(item);
  }
  return converted;
}

/** The driver would cut a larger one to 64 bits without a word. */
function integer(digits: string): bigint {
  const value = integer64(digits);
  if (value === null) {
    throw new GraphStoreError('semantic', `not an integer of 64 bits: ${digits.slice(0, 40)}`);
  }
  return value;
}

const POINT = /^SRID=(\d{1,9});\s*POINT\s*Z?\s*\(\s*([^\s()]+)\s+([^\s()]+)(?:\s+([^\s()]+))?\s*\)$/i;

function point({ value }: PointValue): unknown {
  const [, srid, ...ordinates] = POINT.exec(value) ?? [];
  const [x, y, z] = ordinates.filter((text) => text !== undefined).map(Number);
  if (srid === undefined || x === undefined || y === undefined || [x, y, z ?? 0].some(Number.isNaN)) {
    throw new GraphStoreError('semantic', `not a point such as SRID=4326;POINT (12.99 55.6): ${value.slice(0, 60)}`);
  }
  return new neo4j.types.Point(BigInt(srid), x, y, z);
}

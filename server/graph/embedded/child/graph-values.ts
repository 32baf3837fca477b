/** Engine values as values of the contracts. */
/* oxlint-disable no-underscore-dangle -- the engine's own names */
import { isDeepStrictEqual } from 'node:util';
import type { GrafeoDB, GrafeoValue, JsEdge, JsNode } from '@grafeo-db/js';
import type {
  GraphNode,
  GraphRelationship,
  GraphValue,
  NodeId,
  Properties,
  RelationshipId,
} from '../../../../contracts/graph.ts';
import { numberValue } from '../../../../contracts/graph.ts';
import { INTERNAL_PROPERTIES } from '../../graph-store.ts';
import { EngineError } from '../engine-errors.ts';

type EngineMap = { [key: string]: GrafeoValue };

/**
 * Converts the cells of one answer. The engine gives nodes and relationships as flat maps with `_id`; relationships
 * name their ends by engine id only, so those are looked up (and kept for this answer).
 */
export class GraphValueReader {
  readonly #db: GrafeoDB;
  readonly #mayHoldLookalikes: boolean;
  readonly #idsOfNodes = new Map<number, NodeId>();

  /** @param mayHoldLookalikes whether maps of the answer may look like nodes: each is then held against the graph */
  constructor(db: GrafeoDB, mayHoldLookalikes: boolean) {
    this.#db = db;
    this.#mayHoldLookalikes = mayHoldLookalikes;
  }

  read(value: GrafeoValue | undefined): GraphValue {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return numberValue(value);
      case 'bigint':
        return readInteger(value);
      case 'undefined':
        return null;
      default:
        return value === null ? null : this.#readObject(value);
    }
  }

  #readObject(value: Exclude<GrafeoValue, null | boolean | number | bigint | string>): GraphValue {
    if (Array.isArray(value)) return value.map((item) => this.read(item));
    // The engine's client knows milliseconds only; the text has no zone, since the type has none.
    if (value instanceof Date) return { $type: 'LocalDateTime', value: value.toISOString().replace('Z', '') };
    if (Buffer.isBuffer(value)) return { $type: 'Bytes', value: value.toString('base64') };
    if (value instanceof Float32Array) return [...value].map((item) => this.read(item));
    const map = value as EngineMap;
    refuseLostKey(map);
    if (this.#isNode(map)) return { $type: 'Node', ...this.#readNode(map) };
    if (this.#isRelationship(map)) return { $type: 'Relationship', ...this.#readRelationship(map) };
    if (this.#isPath(map)) {
      return {
        $type: 'Path',
        nodes: map.nodes.map((node) => this.#readNode(node)),
        relationships: map.edges.map((edge) => this.#readRelationship(edge)),
      };
    }
    return this.#readMap(map);
  }

  #isNode(map: EngineMap): map is EngineNode {
    if (!isEngineNode(map)) return false;
    if (!this.#mayHoldLookalikes) return true;
    const node = this.#stored(() => this.#db.getNode(map._id));
    return (
      node !== null &&
      isDeepStrictEqual(node.labels.toSorted(), map._labels.toSorted()) &&
      isSameButFor(NODE_MARKS, node, map)
    );
  }

  #isRelationship(map: EngineMap): map is EngineRelationship {
    if (!isEngineRelationship(map)) return false;
    if (!this.#mayHoldLookalikes) return true;
    const edge = this.#stored(() => this.#db.getEdge(map._id));
    return (
      edge !== null &&
      edge.edgeType === map._type &&
      edge.sourceId === map._source &&
      edge.targetId === map._target &&
      isSameButFor(RELATIONSHIP_MARKS, edge, map)
    );
  }

  #isPath(map: EngineMap): map is EngineMap & EnginePath {
    if (!isEnginePath(map)) return false;
    if (!this.#mayHoldLookalikes) return true;
    const { nodes, edges } = map;
    return (
      nodes.every((node) => this.#isNode(node)) &&
      edges.every((edge, index) => {
        const ends = new Set([nodes[index]?._id, nodes[index + 1]?._id]);
        return this.#isRelationship(edge) && ends.has(edge._source) && ends.has(edge._target);
      })
    );
  }

  /** Null for what can be no id at all, as for what is not there. */
  #stored<T extends JsNode | JsEdge>(get: () => T | null): T | null {
    try {
      return get();
    } catch {
      return null;
    }
  }

  #readMap(map: EngineMap): GraphValue {
    const keys = Object.keys(map);
    if (keys.length === 1 && keys[0] === '$decimal') return readDecimal(map['$decimal']) ?? this.#wrap(map);
    return Object.hasOwn(map, '$type') ? this.#wrap(map) : this.#entries(map);
  }

  #wrap(map: EngineMap): GraphValue {
    return { $type: 'Map', value: this.#entries(map) };
  }

  #entries(map: EngineMap): { [key: string]: GraphValue } {
    return Object.fromEntries(Object.entries(map).map(([key, item]) => [key, this.read(item)]));
  }

  #readNode(map: EngineNode): GraphNode {
    const id = textId(map['id']) ?? `n:${map._id}`;
    this.#idsOfNodes.set(map._id, id as NodeId);
    return { id: id as NodeId, labels: map._labels, properties: this.#properties(map, NODE_MARKS) };
  }

  #readRelationship(map: EngineRelationship): GraphRelationship {
    return {
      id: (textId(map['id']) ?? `e:${map._id}`) as RelationshipId,
      type: map._type,
      source: this.#nodeId(map._source),
      target: this.#nodeId(map._target),
      properties: this.#properties(map, RELATIONSHIP_MARKS),
    };
  }

  #nodeId(engineId: number): NodeId {
    const known = this.#idsOfNodes.get(engineId);
    if (known !== undefined) return known;
    const id = (textId(this.#db.getNode(engineId)?.get('id')) ?? `n:${engineId}`) as NodeId;
    this.#idsOfNodes.set(engineId, id);
    return id;
  }

  #properties(map: EngineMap, marks: ReadonlySet<string>): Properties {
    const properties: Properties = {};
    for (const [key, value] of Object.entries(map)) {
      if (!marks.has(key) && !INTERNAL_PROPERTIES.has(key)) properties[key] = this.read(value);
    }
    return properties;
  }
}

type EngineNode = EngineMap & { _id: number; _labels: string[] };
type EngineRelationship = EngineMap & { _id: number; _type: string; _source: number; _target: number };
type EnginePath = { nodes: EngineNode[]; edges: EngineRelationship[] };

const NODE_MARKS: ReadonlySet<string> = new Set(['_id', '_labels']);
const RELATIONSHIP_MARKS: ReadonlySet<string> = new Set(['_id', '_type', '_source', '_target']);

/**
 * Whether an answer to this text may hold maps in the engine's form of nodes and relationships: written out, given as
 * parameters, or made of stored properties. The engine itself does not tell them apart.
 */
export function mayHoldLookalikes(text: string, parameters: object): boolean {
  const marks = /_labels|_source|edges|properties|\.\s*\*/i;
  return marks.test(text) || marks.test(JSON.stringify(parameters));
}

function isSameButFor(marks: ReadonlySet<string>, stored: JsNode | JsEdge, map: EngineMap): boolean {
  const without = (properties: object) =>
    Object.fromEntries(Object.entries(properties).filter(([key]) => !marks.has(key)));
  return isDeepStrictEqual(without(stored.properties()), without(map));
}

/**
 * The engine's client makes the value of a key `__proto__` the prototype of its map, which would lend it the marks of a
 * node. Statements can't name such a key; what is stored may.
 */
function refuseLostKey(map: EngineMap): void {
  if (Object.getPrototypeOf(map) === Object.prototype) return;
  const message = 'a property or key is named __proto__, which the built-in database can give no value of';
  throw new EngineError({ code: 'semantic', message });
}

function isEngineNode(map: EngineMap): map is EngineNode {
  return typeof map['_id'] === 'number' && Array.isArray(map['_labels']);
}

function isEngineRelationship(map: EngineMap): map is EngineRelationship {
  return (
    typeof map['_id'] === 'number' &&
    typeof map['_type'] === 'string' &&
    typeof map['_source'] === 'number' &&
    typeof map['_target'] === 'number'
  );
}

function isEnginePath(map: EngineMap): map is EngineMap & EnginePath {
  const { nodes, edges } = map;
  return (
    Object.keys(map).length === 2 &&
    Array.isArray(nodes) &&
    Array.isArray(edges) &&
    nodes.length === edges.length + 1 &&
    nodes.every((node) => isMap(node) && isEngineNode(node)) &&
    edges.every((edge) => isMap(edge) && isEngineRelationship(edge))
  );
}

function isMap(value: GrafeoValue): value is EngineMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textId(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function readInteger(value: bigint): GraphValue {
  const isSafe = value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER);
  return isSafe ? Number(value) : { $type: 'Integer', value: value.toString() };
}

/** Integers past 64 bits come as decimals. */
function readDecimal(value: GrafeoValue | undefined): GraphValue | undefined {
  return typeof value === 'string' && /^-?\d+$/.test(value) ? readInteger(BigInt(value)) : undefined;
}

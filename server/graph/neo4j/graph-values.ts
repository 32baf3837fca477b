/** Driver values as values of the contracts. */
import neo4j from 'neo4j-driver';
import type { Integer, Node, Path, Point, Record as DriverRecord, Relationship } from 'neo4j-driver';
import type {
  GraphNode,
  GraphRelationship,
  GraphValue,
  NodeId,
  Properties,
  RelationshipId,
  Row,
} from '../../../contracts/graph.ts';
import { numberValue } from '../../../contracts/graph.ts';
import { INTERNAL_PROPERTIES } from '../graph-store.ts';
import type { ElementNames } from './element-names.ts';
import { dateText, dateTimeText, durationText, localDateTimeText, localTimeText, timeText } from './temporal-text.ts';

/** Finds the `id` properties of nodes by element id; nodes that are gone or have none are left out. */
export type FindNodeIds = (elementIds: string[]) => Promise<Map<string, unknown>>;

const { isInt, isVector, types } = neo4j;

/** Above this many known nodes they are forgotten, so that an endless answer does not fill the memory. */
const MOST_KNOWN_NODES = 50_000;

/**
 * Converts the rows of one answer. Neo4j names the ends of a relationship by element id; ours are found among the nodes
 * of the answer, and looked up once a batch for those that the rows lack.
 */
export class GraphValueReader {
  readonly #findNodeIds: FindNodeIds;
  readonly #hidden: ReadonlySet<string>;
  readonly #names: ElementNames;
  readonly #idsOfNodes = new Map<string, NodeId>();
  /** Of the rows since the last call of `nameEnds`; kept only where there are relationships to be named. */
  #nodes: { elementId: string; id: NodeId }[] = [];
  #unnamed: GraphRelationship[] = [];

  constructor(findNodeIds: FindNodeIds, names: ElementNames) {
    this.#findNodeIds = findNodeIds;
    this.#names = names;
    this.#hidden = names.hidesInternal ? INTERNAL_PROPERTIES : new Set();
  }

  /** A row whose relationships get the ids of their ends with `nameEnds`. */
  readRow(record: DriverRecord): Row {
    const row: Row = [];
    for (let column = 0; column < record.length; column += 1) row.push(this.#read(record.get(column)));
    return row;
  }

  /** Gives all relationships that were read since the last call the ids of their ends. */
  async nameEnds(): Promise<void> {
    const [nodes, relationships] = [this.#nodes, this.#unnamed];
    this.#nodes = [];
    this.#unnamed = [];
    if (!this.#names.nodesById || relationships.length === 0) return;
    for (const { elementId, id } of nodes) this.#idsOfNodes.set(elementId, id);
    const ends = new Set(relationships.flatMap(({ source, target }) => [source, target]));
    const unknown = [...ends].filter((elementId) => !this.#idsOfNodes.has(elementId));
    if (unknown.length > 0) {
      const found = await this.#findNodeIds(unknown);
      for (const elementId of unknown) this.#idsOfNodes.set(elementId, nodeIdOf(found.get(elementId), elementId));
    }
    for (const relationship of relationships) {
      relationship.source = this.#idsOfNodes.get(relationship.source) ?? relationship.source;
      relationship.target = this.#idsOfNodes.get(relationship.target) ?? relationship.target;
    }
    if (this.#idsOfNodes.size > MOST_KNOWN_NODES) this.#idsOfNodes.clear();
  }

  #read(value: unknown): GraphValue {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return numberValue(value);
      case 'bigint':
        return readInteger(neo4j.int(value));
      case 'object':
        return value === null ? null : this.#readObject(value);
      default:
        return null;
    }
  }

  /** The most frequent first: every value of a long answer goes through here. */
  #readObject(value: object): GraphValue {
    if (isInt(value)) return readInteger(value);
    if (Array.isArray(value)) return value.map((item) => this.#read(item));
    if (value instanceof types.Node) {
      const { id, labels, properties } = this.#readNode(value);
      return { $type: 'Node', id, labels, properties };
    }
    if (value instanceof types.Relationship) {
      return this.#toBeNamed({ $type: 'Relationship' as const, ...this.#readRelationship(value) });
    }
    if (Object.getPrototypeOf(value) === Object.prototype) return this.#readMap(value);
    if (value instanceof types.Path) return this.#readPath(value);
    if (value instanceof Int8Array) return { $type: 'Bytes', value: Buffer.from(value).toString('base64') };
    if (value instanceof types.Date) return { $type: 'Date', value: dateText(value) };
    if (value instanceof types.DateTime) return { $type: 'DateTime', value: dateTimeText(value) };
    if (value instanceof types.LocalDateTime) return { $type: 'LocalDateTime', value: localDateTimeText(value) };
    if (value instanceof types.Time) return { $type: 'Time', value: timeText(value) };
    if (value instanceof types.LocalTime) return { $type: 'LocalTime', value: localTimeText(value) };
    if (value instanceof types.Duration) return { $type: 'Duration', value: durationText(value) };
    if (value instanceof types.Point) return { $type: 'Point', value: pointText(value) };
    if (isVector(value)) return [...value.asTypedArray()].map((item) => this.#read(item));
    // Whatever a newer server has, in its own words.
    return String(value);
  }

  #readMap(map: object): GraphValue {
    const entries = Object.fromEntries(Object.entries(map).map(([key, item]) => [key, this.#read(item)]));
    return '$type' in map ? { $type: 'Map', value: entries } : entries;
  }

  #readNode({ elementId, labels, properties }: Node): GraphNode {
    const id = this.#names.nodesById ? nodeIdOf(properties['id'], elementId) : (elementId as NodeId);
    this.#nodes.push({ elementId, id });
    return { id, labels, properties: this.#properties(properties) };
  }

  #readRelationship(relationship: Relationship): GraphRelationship {
    const { elementId, type, properties, startNodeElementId, endNodeElementId } = relationship;
    return {
      id: ((this.#names.relationshipsById && textId(properties['id'])) || elementId) as RelationshipId,
      type,
      source: startNodeElementId as NodeId,
      target: endNodeElementId as NodeId,
      properties: this.#properties(properties),
    };
  }

  /** Keeps hold of the very object that goes out: its ends are named at the end of the batch. */
  #toBeNamed<T extends GraphRelationship>(relationship: T): T {
    this.#unnamed.push(relationship);
    return relationship;
  }

  #readPath(path: Path): GraphValue {
    return {
      $type: 'Path',
      nodes: [path.start, ...path.segments.map((segment) => segment.end)].map((node) => this.#readNode(node)),
      relationships: path.segments.map(({ relationship }) => this.#toBeNamed(this.#readRelationship(relationship))),
    };
  }

  #properties(all: { [key: string]: unknown }): Properties {
    const properties: Properties = {};
    for (const key of Object.keys(all)) if (!this.#hidden.has(key)) properties[key] = this.#read(all[key]);
    return properties;
  }
}

/** Our id of a node: its `id` property when that is text, else the element id. */
export function nodeIdOf(id: unknown, elementId: string): NodeId {
  return (textId(id) ?? elementId) as NodeId;
}

function textId(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function readInteger(value: Integer): GraphValue {
  return value.inSafeRange() ? value.toNumber() : { $type: 'Integer', value: value.toString() };
}

/** EWKT, such as `SRID=4326;POINT (12.99 55.6)`. */
function pointText({ srid, x, y, z }: Point): string {
  const ordinates = z === undefined || z === null ? `(${x} ${y})` : `Z (${x} ${y} ${z})`;
  return `SRID=${srid.toString()};POINT ${ordinates}`;
}

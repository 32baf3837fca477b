/** A small graph that every suite of the port reads. */
import type { GraphStore, IndexDefinition, Statement } from '../graph-store.ts';

type PlainRow = Record<string, string | number | null>;
type RelationshipRow = {
  source: string;
  target: string;
  properties: Record<string, string | string[]>;
};

const ENTITIES: PlainRow[] = [
  {
    id: 'sovereignty',
    nameZh: '网络主权',
    importance: 3,
    searchName: 'x',
    searchTokens: '网络 络主 主权 sovereignty',
    dataset: 'd',
    recordHash: '1',
    degree: 2,
  },
  { id: 'charter', nameZh: '联合国宪章', importance: 2, searchTokens: '联合 宪章 charter', recordHash: '2' },
  { id: 'un', nameZh: '联合国', importance: 1, searchTokens: '联合 合国 un and', recordHash: '3' },
];

const STATEMENTS: RelationshipRow[] = [
  {
    source: 'sovereignty',
    target: 'charter',
    properties: { id: 'sovereignty~BASED_ON~charter', evidence: ['p1'], recordHash: 'r1' },
  },
  { source: 'un', target: 'charter', properties: { id: 'un~BASED_ON~charter', basis: 'stated', recordHash: 'r2' } },
];

export const ENTITY_INDEXES: IndexDefinition[] = [
  { kind: 'node-key', label: 'Entity', property: 'id', unique: true },
  { kind: 'text', name: 'names', label: 'Entity', property: 'searchTokens' },
];

export const FIXTURE_STATEMENTS: Statement[] = [
  createEntities('Concept', ENTITIES.slice(0, 2)),
  createEntities('Actor', ENTITIES.slice(2)),
  relate('BASED_ON', STATEMENTS),
  { text: 'CREATE (:Loose {note: "without an id"})-[:NEAR {far: false}]->(:Loose {note: "neither"})' },
  { text: 'CREATE (:ZhituDataset {id: "d", manifest: "{}"})' },
];

export function createEntities(kind: string, rows: PlainRow[]): Statement {
  return { text: `UNWIND $rows AS row CREATE (n:Entity:${kind}) SET n = row`, parameters: { rows } };
}

export function relate(type: string, rows: RelationshipRow[]): Statement {
  return {
    text: `UNWIND $rows AS row
      MATCH (a:Entity {id: row.source}), (b:Entity {id: row.target})
      CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
    parameters: { rows },
  };
}

export async function loadFixture(store: GraphStore): Promise<void> {
  await load(store, FIXTURE_STATEMENTS);
}

/** Loads statements and commits. */
export async function load(store: GraphStore, statements: Statement[]): Promise<void> {
  const session = await store.startLoad();
  try {
    await session.write(statements);
    await session.ensureIndexes(ENTITY_INDEXES);
    await session.commit();
  } finally {
    await session.abort();
  }
}

/**
 * The schema as it is in the data. Nodes and relationships are read as a whole where they are few; else counts come
 * from the count store, property keys from samples, one statement a label or type.
 */
import { cypherFile } from '../cypher-files.ts';
import type { SchemaCount, StoreSchema } from '../graph-store.ts';
import { GraphStoreError, INTERNAL_PROPERTIES, OWNERSHIP_LABEL } from '../graph-store.ts';
import type { Neo4jDatabase } from './neo4j-database.ts';

/** So many are read in well under a second; the planning of a statement for each label takes longer. */
const NODES_READ_UP_TO = 50_000;
const RELATIONSHIPS_READ_UP_TO = 200_000;
const READ_WITHIN_MS = 5_000;
/** Nodes of one label, or relationships of one type, whose property keys are read otherwise. */
const SAMPLE = 2_000;
/** Labels and types that are described at a time. */
const AT_ONCE = 4;

interface Relationships {
  types: SchemaCount[];
  patterns: StoreSchema['patterns'];
  sampled: boolean;
}

export async function describeSchema(database: Neo4jDatabase): Promise<StoreSchema> {
  const [totals] = await database.rows(cypherFile('neo4j/count-all').text);
  const nodes = Number(totals?.['nodes'] ?? 0);
  const relationships = Number(totals?.['relationships'] ?? 0);
  const readLabels =
    (nodes <= NODES_READ_UP_TO ? await inTime(readNodes(database)) : null) ?? (await sampleLabels(database));
  const readTypes =
    (relationships <= RELATIONSHIPS_READ_UP_TO ? await inTime(readRelationships(database)) : null) ??
    (await sampleTypes(database));
  const isHidden = (await database.holdsDataset()) ? INTERNAL_PROPERTIES : new Set<string>();
  const shown = (counts: SchemaCount[]) =>
    counts
      .map(({ properties, ...rest }) => ({ ...rest, properties: properties.filter((key) => !isHidden.has(key)) }))
      .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const owners = readLabels.labels.find(({ name }) => name === OWNERSHIP_LABEL)?.count ?? 0;
  return {
    labels: shown(readLabels.labels.filter(({ name }) => name !== OWNERSHIP_LABEL)),
    relationshipTypes: shown(readTypes.types),
    patterns: readTypes.patterns,
    nodes: nodes - owners,
    relationships,
    propertiesSampled: readLabels.sampled || readTypes.sampled,
  };
}

async function readNodes(database: Neo4jDatabase): Promise<{ labels: SchemaCount[]; sampled: boolean }> {
  const rows = await database.rows(cypherFile('neo4j/node-kinds').text, {}, { timeoutMs: READ_WITHIN_MS });
  const labels = new Tally();
  for (const row of rows) {
    for (const label of texts(row['labels'])) labels.add(label, Number(row['nodes']), texts(row['keys']));
  }
  return { labels: labels.counts(), sampled: false };
}

async function readRelationships(database: Neo4jDatabase): Promise<Relationships> {
  const rows = await database.rows(cypherFile('neo4j/patterns').text, {}, { timeoutMs: READ_WITHIN_MS });
  const types = new Tally();
  const patterns = new Map<string, { source: string; type: string; target: string; count: number }>();
  for (const row of rows) {
    const [type, count] = [String(row['type']), Number(row['relationships'])];
    types.add(type, count, texts(row['keys']));
    for (const source of texts(row['sources'])) {
      for (const target of texts(row['targets'])) {
        const key = JSON.stringify([source, type, target]);
        const known = patterns.get(key) ?? { source, type, target, count: 0 };
        known.count += count;
        patterns.set(key, known);
      }
    }
  }
  const sorted = [...patterns.values()].toSorted((a, b) => b.count - a.count);
  return { types: types.counts(), patterns: sorted, sampled: false };
}

async function sampleLabels(database: Neo4jDatabase): Promise<{ labels: SchemaCount[]; sampled: boolean }> {
  const labels = await describeEach(database, 'neo4j/labels', 'neo4j/describe-label');
  return { labels, sampled: labels.some(({ count }) => count > SAMPLE) };
}

async function sampleTypes(database: Neo4jDatabase): Promise<Relationships> {
  const types = await describeEach(database, 'neo4j/relationship-types', 'neo4j/describe-type');
  return { types, patterns: null, sampled: types.some(({ count }) => count > SAMPLE) };
}

async function describeEach(database: Neo4jDatabase, listing: string, describing: string): Promise<SchemaCount[]> {
  const names = (await database.rows(cypherFile(listing).text)).map((row) => String(row['name']));
  const described: SchemaCount[] = [];
  const describe = async (): Promise<void> => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      const found = await describeOne(database, describing, name);
      if (found.count > 0) described.push(found);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, describe));
  return described;
}

async function describeOne(database: Neo4jDatabase, statement: string, name: string): Promise<SchemaCount> {
  // Cypher reads `\u0060` as a backtick wherever it stands, so that such a name can't be written at all.
  if (/\\u/i.test(name)) return { name, count: 0, properties: [] };
  // Names of a foreign graph may be any text; the parser takes them in backticks.
  const text = cypherFile(statement).text.replace(/\$\$(?:label|type)/g, () => `\`${name.replaceAll('`', '``')}\``);
  const [row] = await database.rows(text, { limit: BigInt(SAMPLE) });
  return { name, count: Number(row?.['count'] ?? 0), properties: texts(row?.['keys']).toSorted() };
}

/** Counts and property keys by name. */
class Tally {
  readonly #found = new Map<string, { count: number; keys: Set<string> }>();

  add(name: string, count: number, keys: string[]): void {
    const known = this.#found.get(name) ?? { count: 0, keys: new Set() };
    known.count += count;
    for (const key of keys) known.keys.add(key);
    this.#found.set(name, known);
  }

  counts(): SchemaCount[] {
    return [...this.#found].map(([name, { count, keys }]) => ({ name, count, properties: [...keys].toSorted() }));
  }
}

/** Null for what takes too long, or has too many forms to be kept in memory. */
async function inTime<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof GraphStoreError && (error.code === 'timeout' || error.code === 'memory')) return null;
    throw error;
  }
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

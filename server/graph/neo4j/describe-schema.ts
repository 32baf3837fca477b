/** The schema as it is in the data, within a time budget: counts from the count store, property keys from samples. */
import { cypherFile } from '../cypher-files.ts';
import type { SchemaCount, StoreSchema } from '../graph-store.ts';
import { INTERNAL_PROPERTIES, OWNERSHIP_LABEL } from '../graph-store.ts';
import type { Neo4jDatabase } from './neo4j-database.ts';

/** Nodes of one label, or relationships of one type, whose property keys are read. */
const SAMPLE = 2_000;
/** Relationships above which patterns are not counted: each of them is read. */
const PATTERNS_UP_TO = 200_000;
const PATTERNS_WITHIN_MS = 5_000;
/** Labels and types that are described at a time. */
const AT_ONCE = 4;

export async function describeSchema(database: Neo4jDatabase): Promise<StoreSchema> {
  const isOurs = await database.holdsDataset();
  const hidden = isOurs ? INTERNAL_PROPERTIES : new Set<string>();
  const [totals] = await database.rows(cypherFile('neo4j/count-all').text);
  const relationships = Number(totals?.['relationships'] ?? 0);
  const labels = await describeAll(database, 'neo4j/labels', 'neo4j/describe-label', hidden);
  const types = await describeAll(database, 'neo4j/relationship-types', 'neo4j/describe-type', hidden);
  const owners = labels.find(({ name }) => name === OWNERSHIP_LABEL)?.count ?? 0;
  return {
    labels: labels.filter(({ name }) => name !== OWNERSHIP_LABEL),
    relationshipTypes: types,
    patterns: relationships > PATTERNS_UP_TO ? null : await readPatterns(database),
    nodes: Number(totals?.['nodes'] ?? 0) - owners,
    relationships,
    propertiesSampled: [...labels, ...types].some(({ count }) => count > SAMPLE),
  };
}

async function describeAll(
  database: Neo4jDatabase,
  listing: string,
  describing: string,
  hidden: ReadonlySet<string>,
): Promise<SchemaCount[]> {
  const names = (await database.rows(cypherFile(listing).text)).map((row) => String(row['name']));
  const described: SchemaCount[] = [];
  const describe = async (): Promise<void> => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      const found = await describeOne(database, describing, name, hidden);
      if (found.count > 0) described.push(found);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, describe));
  return described.toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

async function describeOne(
  database: Neo4jDatabase,
  statement: string,
  name: string,
  hidden: ReadonlySet<string>,
): Promise<SchemaCount> {
  // Cypher reads `\\u0060` as a backtick wherever it stands, so that such a name can't be written at all.
  if (/\\u/i.test(name)) return { name, count: 0, properties: [] };
  // Names of a foreign graph may be any text; the parser takes them in backticks.
  const text = cypherFile(statement).text.replace(/\$\$(?:label|type)/g, () => `\`${name.replaceAll('`', '``')}\``);
  const [row] = await database.rows(text, { limit: BigInt(SAMPLE) });
  const keys = Array.isArray(row?.['keys']) ? row['keys'].map(String) : [];
  return {
    name,
    count: Number(row?.['count'] ?? 0),
    properties: keys.filter((key) => !hidden.has(key)).toSorted(),
  };
}

/** Null when it takes too long. */
async function readPatterns(database: Neo4jDatabase): Promise<StoreSchema['patterns']> {
  let rows: Record<string, unknown>[];
  try {
    rows = await database.rows(cypherFile('neo4j/patterns').text, {}, { timeoutMs: PATTERNS_WITHIN_MS });
  } catch {
    return null;
  }
  const counts = new Map<string, { source: string; type: string; target: string; count: number }>();
  for (const { sources, type, targets, relationships } of rows) {
    for (const source of texts(sources)) {
      for (const target of texts(targets)) {
        const key = JSON.stringify([source, type, target]);
        const known = counts.get(key) ?? { source, type: String(type), target, count: 0 };
        known.count += Number(relationships);
        counts.set(key, known);
      }
    }
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

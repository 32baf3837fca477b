/** The schema as it is in the data: the engine's own counts, property keys from samples, patterns if they are cheap. */
import type { GrafeoDB } from '@grafeo-db/js';
import type { SchemaCount, StoreSchema } from '../../graph-store.ts';
import { INTERNAL_PROPERTIES, OWNERSHIP_LABEL } from '../../graph-store.ts';
import { cypherFile } from '../../cypher-files.ts';

/** Nodes of one label, or relationships of one type, whose property keys are read. */
const SAMPLE = 2_000;
/** Relationships above which patterns are not counted: it takes 2 s for 500,000. */
const PATTERNS_UP_TO = 200_000;

interface EngineSchema {
  labels: { name: string; count: number }[];
  edge_types: { name: string; count: number }[];
}

export async function describeSchema(db: GrafeoDB): Promise<StoreSchema> {
  const schema = db.schema() as EngineSchema;
  const labels = schema.labels.filter(({ name, count }) => count > 0 && name !== OWNERSHIP_LABEL);
  const types = schema.edge_types.filter(({ count }) => count > 0);
  const relationships = db.edgeCount();
  const owners = schema.labels.find(({ name }) => name === OWNERSHIP_LABEL)?.count ?? 0;
  return {
    labels: await withProperties(db, labels, 'embedded/node-sample', 'label', 'node'),
    relationshipTypes: await withProperties(db, types, 'embedded/relationship-sample', 'type', 'relationship'),
    patterns: relationships > PATTERNS_UP_TO ? null : await readPatterns(db),
    nodes: db.nodeCount() - owners,
    relationships,
    propertiesSampled: [...labels, ...types].some(({ count }) => count > SAMPLE),
  };
}

async function withProperties(
  db: GrafeoDB,
  names: { name: string; count: number }[],
  statement: string,
  placeholder: string,
  column: string,
): Promise<SchemaCount[]> {
  const described: SchemaCount[] = [];
  for (const { name, count } of names) {
    // Names of a foreign graph may be any text; the parser takes them in backticks.
    const text = cypherFile(statement).text.replace(`$$${placeholder}`, () => `\`${name.replaceAll('`', '``')}\``);
    const sample = await db.executeCypher(text, { limit: SAMPLE });
    const keys = new Set<string>();
    for (const row of sample.toArray()) for (const key of Object.keys(row[column] ?? {})) keys.add(key);
    const properties = [...keys].filter((key) => !key.startsWith('_') && !INTERNAL_PROPERTIES.has(key)).toSorted();
    described.push({ name, count, properties });
  }
  return described.toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

async function readPatterns(db: GrafeoDB): Promise<StoreSchema['patterns']> {
  const counts = new Map<string, { source: string; type: string; target: string; count: number }>();
  const result = await db.executeCypher(cypherFile('embedded/patterns').text);
  for (const row of result.toArray()) {
    const { type, relationships } = row;
    for (const source of row['sources'] as string[]) {
      for (const target of row['targets'] as string[]) {
        const key = JSON.stringify([source, type, target]);
        const known = counts.get(key) ?? { source, type: String(type), target, count: 0 };
        known.count += Number(relationships);
        counts.set(key, known);
      }
    }
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}

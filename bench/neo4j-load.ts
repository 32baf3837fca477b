/**
 * Loading into Neo4j beside a plain loop that writes the same nodes and relationships with the driver alone: UNWIND over
 * as many rows at a time, a transaction each, after the same indexes. Both begin with the dataset in memory.
 */
import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import type { Dataset } from '../contracts/dataset.ts';
import type { RunningNeo4j } from '../tools/neo4j/start-neo4j.ts';
import { built } from './built.ts';
import { generateDataset } from './generate-dataset.ts';
import type { Figure } from './measure.ts';
import { timed } from './measure.ts';

const { loadDataset } = await built('server/explore/load-dataset');
const { toGraphElements, writtenProperties } = await built('server/dataset/to-graph-elements');
const { openNeo4jStore } = await built('server/graph/neo4j/neo4j-graph-store');

const BATCH = 2_000;
const INDEXES = [
  'CREATE CONSTRAINT FOR (n:Entity) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT FOR (n:Section) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT FOR (n:Passage) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT FOR (n:Observation) REQUIRE n.id IS UNIQUE',
  "CREATE FULLTEXT INDEX FOR (n:Entity) ON EACH [n.searchTokens] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
  'CREATE TEXT INDEX FOR (n:Entity) ON (n.searchName)',
];

/** Leaves the dataset loaded. */
export async function measureLoading(database: RunningNeo4j, dataset: Dataset): Promise<Figure[]> {
  const driver = neo4j.driver(database.uri, neo4j.auth.basic(database.user, database.password));
  const store = openNeo4jStore({ ...database });
  try {
    // Once small, so that neither is the first to use the server.
    const small = generateDataset({ entities: 1_000, statements: 5_000 });
    await loadDataset(store, small);
    await empty(driver);
    await loadPlainly(driver, small);
    await empty(driver);
    const plain = await timed(() => loadPlainly(driver, dataset));
    const held = await count(driver);
    await empty(driver);
    const ours = await timed(() => loadDataset(store, dataset));
    // The one that says whose the graph is comes on top.
    const expected = { ...held, nodes: held.nodes + 1 };
    const loaded = await count(driver);
    if (JSON.stringify(loaded) !== JSON.stringify(expected)) {
      throw new Error(`the two loads differ: ${JSON.stringify({ loaded, expected })}`);
    }
    const { entities, statements } = dataset;
    return [
      { what: `load ${entities.length} entities, ${statements.length} statements`, value: ours.ms / 1_000, unit: 's' },
      {
        what: `loading: rate beside a plain UNWIND loop's ${(plain.ms / 1_000).toFixed(1)} s`,
        value: plain.ms / ours.ms,
        unit: '×',
        budget: 0.8,
        atLeast: true,
      },
    ];
  } finally {
    await store.close();
    await driver.close();
  }
}

async function loadPlainly(driver: Driver, dataset: Dataset): Promise<void> {
  for (const text of INDEXES) await driver.executeQuery(text);
  await driver.executeQuery('CALL db.awaitIndexes(60)');
  const { nodes, relationships } = toGraphElements(dataset);
  await write(
    driver,
    nodes,
    ({ labels }) => labels.join(':'),
    (labels) => `UNWIND $rows AS row CREATE (n:${labels}) SET n = row`,
    writtenProperties,
  );
  await write(
    driver,
    relationships,
    ({ sourceBase, type, targetBase }) => `${sourceBase} ${type} ${targetBase}`,
    (key) => {
      const [source = '', type = '', target = ''] = key.split(' ');
      return `
        UNWIND $rows AS row
        MATCH (a:${source} {id: row.source}), (b:${target} {id: row.target})
        CREATE (a)-[r:${type}]->(b) SET r = row.properties`;
    },
    ({ source, target, properties }) => ({ source, target, properties }),
  );
}

async function write<T>(
  driver: Driver,
  items: T[],
  keyOf: (item: T) => string,
  textOf: (key: string) => string,
  rowOf: (item: T) => unknown,
): Promise<void> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  for (const [key, group] of groups) {
    for (let from = 0; from < group.length; from += BATCH) {
      const rows = group.slice(from, from + BATCH).map(rowOf);
      await driver.executeQuery(textOf(key), { rows });
    }
  }
}

async function count(driver: Driver): Promise<{ nodes: number; relationships: number }> {
  const { records } = await driver.executeQuery(
    'MATCH (n) WITH count(n) AS nodes MATCH ()-[r]->() RETURN nodes, count(r) AS relationships',
  );
  return { nodes: Number(records[0]?.get('nodes')), relationships: Number(records[0]?.get('relationships')) };
}

async function empty(driver: Driver): Promise<void> {
  const session = driver.session();
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS');
  for (const [kind, list] of [
    ['CONSTRAINT', 'SHOW CONSTRAINTS YIELD name'],
    ['INDEX', "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"],
  ] as const) {
    const { records } = await session.run(list);
    for (const record of records) await session.run(`DROP ${kind} \`${String(record.get('name'))}\``);
  }
  await session.close();
}

/** The shipped dataset in a real embedded store and in the Neo4j of the tests, to be asked the same. */
import type { Dataset } from '../../../contracts/dataset.ts';
import type { GraphValue, Row } from '../../../contracts/graph.ts';
import type { GraphStore } from '../../graph/graph-store.ts';
import { emptyDatabase, openStoreForTests } from '../../graph/neo4j/testing/neo4j-for-tests.ts';
import { loadDataset } from '../load-dataset.ts';
import { openLoadedStore } from './loaded-store.ts';
import { shippedDataset } from './shipped-dataset.ts';

export interface BothDatabases {
  dataset: Dataset;
  embedded: GraphStore;
  neo4j: GraphStore;
  dispose: () => Promise<void>;
}

export async function openBothDatabases(): Promise<BothDatabases> {
  const dataset = await shippedDataset();
  await emptyDatabase();
  const neo4j = openStoreForTests();
  await loadDataset(neo4j, dataset);
  const embedded = await openLoadedStore(dataset);
  return {
    dataset,
    embedded: embedded.store,
    neo4j,
    dispose: async () => {
      await embedded.dispose();
      await neo4j.close();
      await emptyDatabase();
    },
  };
}

/**
 * Rows as they are compared. Databases give the labels of a node and the keys of a map in any order, and add up
 * fractions in an order of their own, which shows in the last digits.
 */
export function comparable(fields: string[], rows: Row[], isOrdered: boolean): unknown[] {
  const plain = rows.map((row) => row.map((value, column) => settled(value, fields[column] === 'labels')));
  return isOrdered ? plain : plain.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

const DIGITS = 12;

function settled(value: GraphValue, areLabels: boolean): GraphValue {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS));
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => settled(item, false));
    return areLabels ? items.toSorted() : items;
  }
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, settled(item, key === 'labels')]));
}

/** The dataset that ships with the product, as its files have it. */
import { join } from 'node:path';
import type { Dataset } from '../../../contracts/dataset.ts';
import { readDataset } from '../../dataset/read-dataset.ts';
import { PROJECT_ROOT } from '../../project-root.ts';

export async function shippedDataset(): Promise<Dataset> {
  const { dataset } = await readDataset(join(PROJECT_ROOT, 'data', 'cyberspace-community'));
  if (dataset === null) throw new Error('the shipped dataset has errors');
  return dataset;
}

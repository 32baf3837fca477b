import type { Dataset } from '../../../contracts/dataset.ts';
import { smallDataset } from '../../dataset/testing/small-dataset.ts';

/** The next version of the small dataset: all entities but documents are changed, and one mention is gone. */
export function changedDataset(): Dataset {
  const dataset = smallDataset();
  dataset.manifest.version = '2.0.0';
  dataset.entities = dataset.entities.map((item) => ({ ...item, summaryEn: 'Changed.' }));
  dataset.mentions = dataset.mentions.slice(1);
  return dataset;
}

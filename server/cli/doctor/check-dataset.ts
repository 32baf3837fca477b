/** The files that the settings name: the dataset folder and the source texts. */
import type { Dataset } from '../../../contracts/dataset.ts';
import type { Config } from '../../config.ts';
import { DatasetFolderError } from '../../dataset/dataset-files.ts';
import { readDataset } from '../../dataset/read-dataset.ts';
import { readSourceTexts } from '../../explore/source-texts.ts';
import { INVOCATION } from '../help.ts';
import { fileErrorReason } from '../../file-errors.ts';
import { fromProjectRoot } from '../../project-root.ts';
import { countProblems, problemCounts } from '../validate.ts';
import type { Check } from './check.ts';
import { fine, warning, wrong } from './check.ts';

/** The check, and the dataset where it could be loaded. */
export async function checkDataset(config: Config): Promise<{ check: Check; dataset: Dataset | null }> {
  const folder = fromProjectRoot(config.datasetDir);
  try {
    const { dataset, problems } = await readDataset(folder);
    const counts = countProblems(problems);
    const see = `see: ${INVOCATION} validate`;
    if (dataset === null || counts.errors > 0) {
      return { check: wrong('dataset', `${folder} has ${problemCounts(counts)}`, see), dataset: null };
    }
    const name = `${dataset.manifest.id} ${dataset.manifest.version} in ${folder}`;
    if (counts.warnings > 0) return { check: warning('dataset', `${name}: ${problemCounts(counts)}`, see), dataset };
    return { check: fine('dataset', `${name} is valid`), dataset };
  } catch (error) {
    if (!(error instanceof DatasetFolderError)) throw error;
    return { check: wrong('dataset', error.message, 'set DATASET_DIR to a dataset folder'), dataset: null };
  }
}

export function checkSources({ sourcesDir }: Config): Check {
  if (sourcesDir === null) return fine('sources', 'none: gists and locators are shown without the paragraphs');
  const folder = fromProjectRoot(sourcesDir);
  try {
    const { count } = readSourceTexts(folder);
    if (count > 0) return fine('sources', `${count} texts in ${folder}`);
    return warning('sources', `${folder} holds no text`, 'put 000_….txt files there, or leave SOURCES_DIR empty');
  } catch (error) {
    return wrong(
      'sources',
      `${folder} can't be read: ${fileErrorReason(error)}`,
      'set SOURCES_DIR to the folder, or leave it empty',
    );
  }
}

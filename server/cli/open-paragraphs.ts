/** The paragraphs of a dataset's passages, out of the texts of `SOURCES_DIR`. */
import type { Dataset, PassageRecord } from '../../contracts/dataset.ts';
import { readSourceTexts } from '../explore/source-texts.ts';
import { fileErrorReason } from '../file-errors.ts';
import { fromProjectRoot } from '../project-root.ts';
import { WrongUseError } from './cli-errors.ts';

/**
 * A function that gives the paragraph of a passage as it stands in its text, or null where the texts don't hold it.
 * @param sourcesDir counted from the project's folder
 * @throws WrongUseError when the folder can't be read
 */
export function openParagraphs(dataset: Dataset, sourcesDir: string): (passage: PassageRecord) => string | null {
  const textFiles = new Map(dataset.documents.map((document) => [document.id, document.textFile]));
  const texts = openTexts(fromProjectRoot(sourcesDir));
  return ({ id, document, textHash, textLength }) =>
    texts.paragraph({ id, textFile: textFiles.get(document), textHash, textLength });
}

function openTexts(folder: string): ReturnType<typeof readSourceTexts> {
  try {
    return readSourceTexts(folder);
  } catch (error) {
    throw new WrongUseError(
      `${folder} can't be read: ${fileErrorReason(error)}`,
      'set SOURCES_DIR to the folder with the texts',
    );
  }
}

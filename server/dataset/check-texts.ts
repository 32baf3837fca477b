/**
 * Checks of a dataset against its texts, where they are at hand: no text of ours repeats a stretch of theirs, and the
 * digits of each figure stand in its passage.
 */
import type { Dataset, PassageRecord } from '../../contracts/dataset.ts';
import type { DatasetProblem, RecordPlaces } from './dataset-problem.ts';
import { digitsInText, significantDigits } from './numbers-in-text.ts';

/** Han characters in a row, punctuation and digits left out, that a text of ours may not share with a paragraph. */
const LONGEST_SHARED = 25;
/** Names of as many Han characters are titles and slogans: they can't be put in other words. */
const LEAST_TITLE = 10;
const NOT_HAN = /[^\p{Script=Han}]/gu;
/** Stands where a title was. */
const BREAK = '|';

export interface TextChecks {
  /** The paragraph of a passage, or null where the texts don't hold it. */
  paragraphOf: (passage: PassageRecord) => string | null;
  places: RecordPlaces;
}

/** In the order of files and lines. Passages that the texts don't hold are left out. */
export function checkTexts(dataset: Dataset, { paragraphOf, places }: TextChecks): DatasetProblem[] {
  const problems: DatasetProblem[] = [];
  const report = (
    severity: DatasetProblem['severity'],
    record: { id: string },
    message: string,
    hint: string,
  ): void => {
    problems.push({ severity, ...places.get(record), record: record.id, message, hint });
  };
  const paragraphs = new Map<string, string>();
  for (const passage of dataset.passages) {
    const paragraph = paragraphOf(passage);
    if (paragraph !== null) paragraphs.set(passage.id, paragraph);
  }

  const shared = sharedRuns([...paragraphs.values()]);
  const withoutTitles = titleCutter(dataset);
  for (const { record, property, text } of ownTexts(dataset)) {
    const run = shared(withoutTitles(text));
    if (run !== null)
      report(
        'error',
        record,
        `${property} repeats a text: ${run}`,
        `say it in fewer than ${LONGEST_SHARED} of its characters`,
      );
  }

  for (const record of dataset.observations) {
    const digits = significantDigits(record.value);
    for (const passage of record.evidence) {
      const paragraph = paragraphs.get(passage);
      if (paragraph === undefined || digitsInText(paragraph).has(digits)) continue;
      report(
        'warning',
        record,
        `the digits ${digits} are not in ${passage}`,
        'correct the value, or name the passage that gives it',
      );
    }
  }
  return problems;
}

interface OwnText {
  record: { id: string };
  property: string;
  text: string;
}

/** What editors write in Chinese about what the texts say. */
function ownTexts({ documents, entities, passages, statements, observations }: Dataset): OwnText[] {
  const texts: OwnText[] = [];
  const add = (record: { id: string }, property: string, text: string | undefined): void => {
    if (text !== undefined) texts.push({ record, property, text });
  };
  for (const record of documents) add(record, 'coverageZh', record.coverageZh);
  for (const record of [...documents, ...entities]) add(record, 'summaryZh', record.summaryZh);
  for (const record of passages) add(record, 'gistZh', record.gistZh);
  for (const record of [...statements, ...observations]) add(record, 'noteZh', record.noteZh);
  return texts;
}

/** A function that gives the first run of a text that some paragraph has too, or null. */
function sharedRuns(paragraphs: string[]): (text: string) => string | null {
  const known = new Set<string>();
  for (const paragraph of paragraphs) for (const run of runsOf(paragraph.replace(NOT_HAN, ''))) known.add(run);
  return (text) => {
    for (const part of text.split(BREAK))
      for (const run of runsOf(part.replace(NOT_HAN, ''))) if (known.has(run)) return run;
    return null;
  };
}

function* runsOf(text: string): Generator<string> {
  const characters = [...text];
  for (let at = 0; at + LONGEST_SHARED <= characters.length; at += 1)
    yield characters.slice(at, at + LONGEST_SHARED).join('');
}

function titleCutter({ documents, entities }: Dataset): (text: string) => string {
  const titles = [...documents, ...entities]
    .flatMap(({ nameZh, aliasesZh }) => [nameZh, ...(aliasesZh ?? [])])
    .filter((name) => [...name.replace(NOT_HAN, '')].length >= LEAST_TITLE)
    .toSorted((a, b) => b.length - a.length);
  return (text) => titles.reduce((rest, title) => rest.replaceAll(title, BREAK), text);
}

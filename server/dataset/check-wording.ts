/** Checks that gists and summaries are told apart by their wording: a text that is another's with a word changed says little. */
import { alikeTexts } from './alike-texts.ts';
import type { Validation } from './validation.ts';

const MOST_OVERLAP = 0.6;
/** Above these, texts are made by a program, and comparing them takes seconds. */
const MOST_TEXTS = 5_000;

interface Wording {
  record: { id: string };
  text: string;
  /** What two records may have in common so that they may have the text in common too. */
  source?: string;
}

export function checkWording(validation: Validation): void {
  const { documents, entities, passages } = validation.dataset;
  const described = [...documents, ...entities];
  // Reprints of one paragraph have one gist.
  const gist = (text: (passage: (typeof passages)[number]) => string): Wording[] =>
    passages.map((record) => ({ record, text: text(record), source: record.textHash }));
  compare(
    validation,
    'gistZh',
    gist((passage) => passage.gistZh),
  );
  compare(
    validation,
    'gistEn',
    gist((passage) => passage.gistEn),
  );
  const summaries = (text: (entity: (typeof described)[number]) => string): Wording[] =>
    described.map((record) => ({ record, text: text(record) }));
  compare(
    validation,
    'summaryZh',
    summaries((entity) => entity.summaryZh),
  );
  compare(
    validation,
    'summaryEn',
    summaries((entity) => entity.summaryEn),
  );
}

/** One warning a text, about the first that it is like. */
function compare(validation: Validation, property: string, wordings: Wording[]): void {
  if (wordings.length > MOST_TEXTS) return;
  const reported = new Set<number>();
  for (const { first, second, overlap } of alikeTexts(
    wordings.map(({ text }) => text),
    MOST_OVERLAP,
  )) {
    const [one, other] = [wordings[first], wordings[second]];
    if (!one || !other || reported.has(second)) continue;
    if (one.source !== undefined && one.source === other.source) continue;
    reported.add(second);
    const share = Math.floor(overlap * 100);
    validation.warn(
      other.record,
      other.record.id,
      `${property} is ${share} % that of ${one.record.id}`,
      'say what is its own',
    );
  }
}

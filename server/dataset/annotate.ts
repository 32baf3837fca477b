/**
 * The mentions of a dataset, computed from its texts: an entity is `named` in each paragraph that writes its name or
 * an alias. `implicit` is set by hand (a pronoun, a heading, the document itself) and kept where no name stands.
 */
import type { Dataset, DocumentRecord, EntityRecord, MentionRecord, PassageRecord } from '../../contracts/dataset.ts';
import { nameFinder } from './name-finder.ts';

export interface Annotation {
  /** All mentions, sorted by entity and passage. */
  mentions: MentionRecord[];
  /** Against the mentions that the dataset holds; a mention that changed from implicit to named counts as added. */
  added: MentionRecord[];
  removed: MentionRecord[];
  /** Passages whose paragraph the texts don't hold: their mentions stay as they are. */
  missing: PassageRecord[];
}

/** `paragraphOf` answers the paragraph of a passage, or null where the texts don't hold it. */
export function annotate(dataset: Dataset, paragraphOf: (passage: PassageRecord) => string | null): Annotation {
  const entities = [...dataset.documents, ...dataset.entities];
  const isIndicator = (record: DocumentRecord | EntityRecord): boolean =>
    'kind' in record && record.kind === 'Indicator';
  // What an indicator measures is named within its name (5G within 5G用户数), so indicators hide nothing.
  const finders = [entities.filter((record) => !isIndicator(record)), entities.filter(isIndicator)].map((records) =>
    nameFinder(records.map((record) => ({ id: record.id, names: namesOf(record) }))),
  );
  const known = new Map(dataset.mentions.map((mention) => [keyOf(mention), mention]));
  const computed = new Map<string, MentionRecord>();
  const missing: PassageRecord[] = [];
  for (const passage of dataset.passages) {
    const paragraph = paragraphOf(passage);
    if (paragraph === null) {
      missing.push(passage);
      continue;
    }
    for (const find of finders)
      for (const entity of find(paragraph)) {
        const mention: MentionRecord = { entity, passage: passage.id, how: 'named' };
        computed.set(keyOf(mention), mention);
      }
  }
  const unread = new Set(missing.map((passage) => passage.id));
  for (const [key, mention] of known)
    if (!computed.has(key) && (mention.how === 'implicit' || unread.has(mention.passage))) computed.set(key, mention);
  return {
    mentions: [...computed.values()].toSorted(byEntityAndPassage),
    added: [...computed].flatMap(([key, mention]) => (known.get(key)?.how === mention.how ? [] : [mention])),
    removed: [...known].flatMap(([key, mention]) => (computed.has(key) ? [] : [mention])),
    missing,
  };
}

/** `mentions.jsonl`, one record a line. */
export function formatMentions(mentions: MentionRecord[]): string {
  return mentions
    .map(({ entity, passage, how }) => `{"entity": "${entity}", "passage": "${passage}", "how": "${how}"}\n`)
    .join('');
}

function namesOf(record: DocumentRecord | EntityRecord): string[] {
  return [record.nameZh, record.nameEn, ...(record.aliasesZh ?? []), ...(record.aliasesEn ?? [])];
}

function keyOf({ entity, passage }: MentionRecord): string {
  return `${entity} ${passage}`;
}

/** By code units, as `validate` compares them. */
function byEntityAndPassage(a: MentionRecord, b: MentionRecord): number {
  const [left, right] = [keyOf(a), keyOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

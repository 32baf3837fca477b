/** The shipped dataset's records, looked up by plain code: what answers are made of that no text gives as such. */
import type {
  Dataset,
  EntityRecord,
  MentionRecord,
  PassageRecord,
  StatementRecord,
} from '../../../../contracts/dataset.ts';
import type { GraphValue } from '../../../../contracts/graph.ts';

export interface KnownDataset {
  dataset: Dataset;
  zh: (id: string) => string;
  en: (id: string) => string;
  /** Chinese name, English name. */
  names: (id: string) => [string, string];
  /** The label of its kind. */
  kind: (id: string) => string;
  passage: (id: string) => PassageRecord;
  /** The number of a document's text file. */
  text: (passage: PassageRecord | string) => string;
  /** Ids of everything of that kind, sorted. */
  ofKind: (kind: string) => string[];
  mentions: MentionRecord[];
}

/** Rows as a statement gives them: a node or relationship as its id, a path as the ids along it. */
export type Rows = GraphValue[][];
/** The right answer to an example: from the texts, or counted in the records. */
export type Answers = Record<string, (known: KnownDataset) => Rows>;

type Named = Pick<EntityRecord, 'id' | 'nameZh' | 'nameEn'>;

export function knownDataset(dataset: Dataset): KnownDataset {
  const kinds = new Map<string, string>([
    ...dataset.documents.map(({ id }) => [id, 'Document'] as const),
    ...dataset.entities.map(({ id, kind }) => [id, kind] as const),
  ]);
  const entities = new Map<string, Named>(
    [...dataset.documents, ...dataset.entities].map((named) => [named.id, named]),
  );
  const passages = new Map(dataset.passages.map((passage) => [passage.id, passage]));
  const texts = new Map(dataset.documents.map(({ id, textFile }) => [id, textFile]));
  const passage = (id: string) => found(passages, id);
  const zh = (id: string) => found(entities, id).nameZh;
  const en = (id: string) => found(entities, id).nameEn;
  return {
    dataset,
    zh,
    en,
    names: (id) => [zh(id), en(id)],
    kind: (id) => found(kinds, id),
    passage,
    text: (of) => found(texts, (typeof of === 'string' ? passage(of) : of).document) ?? '',
    ofKind: (kind) => [...kinds].flatMap(([id, is]) => (is === kind ? [id] : [])).toSorted(),
    mentions: dataset.mentions,
  };
}

/** Statements of one type. */
export function ofType({ dataset }: KnownDataset, ...types: string[]): StatementRecord[] {
  return dataset.statements.filter(({ type }) => types.includes(type));
}

/**
 * For lists that may grow as more is read from the texts: the ids that the records give, after a look whether those
 * that the texts name are all among them. @throws Error with what is missing
 */
export function holding(ids: string[], named: string[]): string[] {
  const missing = named.filter((id) => !ids.includes(id));
  if (missing.length > 0) throw new Error(`the texts say so, the records do not: ${missing.join(', ')}`);
  return ids;
}

/** Ids with white space between them. */
export function listed(ids: string): string[] {
  return ids.trim().split(/\s+/);
}

/** How often each value occurs, most often first, then by value. */
export function counted(values: string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([a, n], [b, m]) => m - n || byCode(a, b));
}

/** By code unit: the same as by code point, as databases sort texts, in all that the dataset writes. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Texts in which something is mentioned, of one or both ways. */
export function textsNaming(known: KnownDataset, how?: MentionRecord['how']): Map<string, Set<string>> {
  const texts = new Map<string, Set<string>>();
  for (const mention of known.mentions) {
    if (how !== undefined && mention.how !== how) continue;
    const seen = texts.get(mention.entity) ?? new Set();
    texts.set(mention.entity, seen.add(known.text(mention.passage)));
  }
  return texts;
}

function found<T>(map: ReadonlyMap<string, T>, id: string): T {
  const value = map.get(id);
  if (value === undefined && !map.has(id)) throw new Error(`the shipped dataset has no ${id}`);
  return value as T;
}

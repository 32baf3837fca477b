/** What a dataset holds, counted from its records. */
import type { Basis, Dataset } from '../../contracts/dataset.ts';

/** A name in both languages, with how many there are. */
export interface Counted {
  id: string;
  zh: string;
  en: string;
  count: number;
}

export interface DocumentCounts {
  id: string;
  /** The number of its text file, or its id where there is none. */
  text: string;
  nameZh: string;
  nameEn: string;
  date: string | null;
  sections: number;
  passages: number;
  /** Code points of its paragraphs without white space. */
  characters: number;
  /** Entities that a passage of it mentions. */
  entities: number;
  /** Statements and figures that a passage of it is evidence of. */
  statements: number;
  figures: number;
}

export interface DatasetStatistics {
  dataset: string;
  version: string;
  totals: {
    documents: number;
    sections: number;
    passages: number;
    characters: number;
    entities: number;
    statements: number;
    indicators: number;
    observations: number;
    mentions: number;
  };
  documents: DocumentCounts[];
  /** Every kind of the schema, with its categories, those of none left out. */
  kinds: (Counted & { categories: Counted[] })[];
  /** Every relationship type of the schema with its family; `zh` and `en` are the forward phrase. */
  types: (Counted & { family: string })[];
  families: Counted[];
  bases: Record<Basis, number>;
  /** How many statements rest on how many sources: a work and its carriers are one; 0 are external. */
  sources: { sources: number; statements: number }[];
  units: Counted[];
  mentions: { named: number; implicit: number };
  /** Shares from 0 to 1. */
  complete: {
    /** Entities and passages with name or gist in both languages. */
    languages: number;
    /** Statements with a passage or an address as their ground. */
    evidence: number;
  };
}

export function datasetStatistics(dataset: Dataset): DatasetStatistics {
  const { manifest, schema, documents, passages, statements, observations, mentions } = dataset;
  const entities = [...documents.map((record) => ({ ...record, kind: 'Document' })), ...dataset.entities];
  const sections = documents.flatMap((document) => document.sections);
  const ofKind = (label: string) => entities.filter(({ kind }) => kind === label);
  const basis = (wanted: Basis) => count(statements, ({ basis: is }) => is === wanted);
  return {
    dataset: manifest.id,
    version: manifest.version,
    totals: {
      documents: documents.length,
      sections: sections.length,
      passages: passages.length,
      characters: sum(passages.map(({ textLength }) => textLength)),
      entities: entities.length,
      statements: statements.length,
      indicators: ofKind('Indicator').length,
      observations: observations.length,
      mentions: mentions.length,
    },
    documents: documentCounts(dataset),
    kinds: schema.kinds.map(({ label, names, categories = {} }) => ({
      id: label,
      ...names,
      count: ofKind(label).length,
      categories: Object.entries(categories)
        .map(([id, { zh, en }]) => ({ id, zh, en, count: count(ofKind(label), ({ category }) => category === id) }))
        .filter((category) => category.count > 0),
    })),
    types: schema.relationshipTypes.map(({ type, family, forward }) => ({
      id: type,
      family,
      ...forward,
      count: count(statements, (statement) => statement.type === type),
    })),
    families: Object.entries(schema.families).map(([id, names]) => {
      const types = new Set(schema.relationshipTypes.flatMap(({ type, family }) => (family === id ? [type] : [])));
      return { id, ...names, count: count(statements, ({ type }) => types.has(type)) };
    }),
    bases: { stated: basis('stated'), inferred: basis('inferred'), external: basis('external') },
    sources: sourceCounts(dataset),
    units: Object.entries(schema.units ?? {})
      .map(([id, names]) => ({ id, ...names, count: count(observations, ({ unit }) => unit === id) }))
      .filter((unit) => unit.count > 0),
    mentions: {
      named: count(mentions, ({ how }) => how === 'named'),
      implicit: count(mentions, ({ how }) => how === 'implicit'),
    },
    complete: {
      languages: share(
        [
          ...entities.map(({ nameZh, nameEn, summaryZh, summaryEn }) => [nameZh, nameEn, summaryZh, summaryEn]),
          ...passages.map(({ gistZh, gistEn }) => [gistZh, gistEn]),
        ],
        (texts) => texts.every((text) => text.trim() !== ''),
      ),
      evidence: share(statements, ({ evidence, sourceUrl }) => evidence.length > 0 || sourceUrl !== undefined),
    },
  };
}

function documentCounts({ documents, passages, statements, observations, mentions }: Dataset): DocumentCounts[] {
  const documentOf = new Map(passages.map(({ id, document }) => [id, document]));
  return documents
    .map((record) => {
      const isHere = (passage: string) => documentOf.get(passage) === record.id;
      const own = passages.filter(({ document }) => document === record.id);
      return {
        id: record.id,
        text: record.textFile ?? record.id,
        nameZh: record.nameZh,
        nameEn: record.nameEn,
        date: record.date ?? null,
        sections: record.sections.length,
        passages: own.length,
        characters: sum(own.map(({ textLength }) => textLength)),
        entities: new Set(mentions.flatMap(({ entity, passage }) => (isHere(passage) ? [entity] : []))).size,
        statements: count(statements, ({ evidence }) => evidence.some(isHere)),
        figures: count(observations, ({ evidence }) => evidence.some(isHere)),
      };
    })
    .toSorted((a, b) => (a.text < b.text ? -1 : 1));
}

function sourceCounts({ documents, passages, statements }: Dataset): DatasetStatistics['sources'] {
  const works = new Map(
    documents.flatMap(({ id, sections }) => sections.map((section) => [section.id, section.work ?? id])),
  );
  const workOf = new Map(passages.map(({ id, section }) => [id, works.get(section)]));
  const counts = new Map<number, number>();
  for (const { evidence } of statements) {
    const sources = new Set(evidence.map((passage) => workOf.get(passage))).size;
    counts.set(sources, (counts.get(sources) ?? 0) + 1);
  }
  return [...counts].toSorted(([a], [b]) => a - b).map(([sources, many]) => ({ sources, statements: many }));
}

function count<T>(list: readonly T[], fits: (item: T) => boolean): number {
  return list.reduce((total, item) => total + (fits(item) ? 1 : 0), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** 1 for an empty list: nothing is missing. */
function share<T>(list: readonly T[], fits: (item: T) => boolean): number {
  return list.length === 0 ? 1 : count(list, fits) / list.length;
}

/**
 * The records of a dataset folder (`data/<dataset>/`), one JSON object a line, and its two YAML files.
 * What a dataset may hold beyond these shapes (kinds, types, properties) is said by its own `schema.yaml`;
 * cross-checks (ends exist, domains and ranges, hashes) are in `server/dataset/validate-dataset.ts`.
 */
import { z } from 'zod/mini';

/** Stable slug: lower-case ASCII words joined by `-`, parts joined by `.`; no slashes, so that it fits a path. */
export const slug = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'lower-case letters and digits, joined by - or .'), z.maxLength(120));

/** An ISO date as precise as the source: `2015`, `2015-12`, `2015-12-16`. */
export const isoDate = z
  .string()
  .check(
    z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date such as 2015, 2015-12 or 2015-12-16'),
    z.refine(isInCalendar, 'a day that the month has'),
  );

/** 2020-02-31 has the form of a date, and is none. */
function isInCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  // The day before the first of the next month; years below 100 would be taken for those of the last century.
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** Letters, digits or signs: blanks, format characters and fillers (as of Hangul) show nothing. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** No half of a surrogate pair: it is no character, and no file or database keeps it. */
const WHOLE_CHARACTERS = /^\P{Cs}*$/u;

const words = z
  .string()
  .check(
    z.trim(),
    z.regex(VISIBLE, 'a text that can be seen'),
    z.regex(WHOLE_CHARACTERS, 'whole characters: a surrogate pair is broken'),
  );
/** Some sentences. */
export const text = words.check(z.maxLength(20_000));
/** One line of a list. */
const name = words.check(z.maxLength(1_000));
const typeName = z.string().check(z.regex(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/, 'a relationship type such as PART_OF'));
const labelName = z.string().check(z.regex(/^[A-Z][A-Za-z0-9]*$/, 'a label such as Concept'));
const url = z.string().check(z.regex(/^https?:\/\/\S+$/, 'an address that starts with http:// or https://'));
const colour = z.string().check(z.regex(/^#[0-9A-Fa-f]{6}$/, 'a colour such as #3C63C3'));
const bilingual = z.strictObject({ zh: text, en: text });

export const licence = z.strictObject({ name: text, url: z.optional(url) });

/** `dataset.yaml`. */
export const datasetManifest = z.strictObject({
  id: slug,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0')),
  titles: bilingual,
  descriptions: bilingual,
  licence,
  languages: z.array(z.enum(['zh', 'en'])).check(z.minLength(1)),
});
export type DatasetManifest = z.infer<typeof datasetManifest>;

export const shapeName = z.enum([
  'circle',
  'diamond',
  'pentagon',
  'square',
  'triangle',
  'shield',
  'hexagon',
  'page',
  'pill',
]);

/** One kind of entity: its label in the database, its names, its look. */
export const kindDefinition = z.strictObject({
  label: labelName,
  names: bilingual,
  definition: bilingual,
  colours: z.strictObject({ light: colour, dark: colour }),
  shape: shapeName,
  icon: z.string(),
  /** Sub-kinds: the allowed values of `category`, with names and, where it differs, an icon. */
  categories: z.optional(z.record(slug, z.strictObject({ zh: text, en: text, icon: z.optional(z.string()) }))),
});
export type KindDefinition = z.infer<typeof kindDefinition>;

export const propertyType = z.enum(['text', 'text-list', 'date', 'integer', 'float', 'url', 'boolean']);

export const propertyDefinition = z.strictObject({
  names: bilingual,
  type: propertyType,
  /** Kinds that may carry it; all when absent, none (`[]`) for one of statements only. */
  kinds: z.optional(z.array(labelName)),
});

/** One statement type, with its phrases for both reading directions (source → target, target → source). */
export const relationshipTypeDefinition = z.strictObject({
  type: typeName,
  family: slug,
  definition: bilingual,
  forward: bilingual,
  backward: bilingual,
  /** Allowed kinds at the source and at the target; any kind when absent. */
  domain: z.optional(z.array(labelName)),
  range: z.optional(z.array(labelName)),
});
export type RelationshipTypeDefinition = z.infer<typeof relationshipTypeDefinition>;

/** `schema.yaml`: drives validation, colours, icons, forms and export. */
export const datasetSchema = z.strictObject({
  kinds: z.array(kindDefinition).check(z.minLength(1)),
  families: z.record(slug, bilingual),
  relationshipTypes: z.array(relationshipTypeDefinition).check(z.minLength(1)),
  properties: z.record(z.string(), propertyDefinition),
  units: z.optional(z.record(z.string(), bilingual)),
  startView: z.strictObject({
    focus: slug,
    /** Centre of each node in layout pixels, the focus at 0, 0; the composition is drawn as it stands. */
    nodes: z
      .array(
        z.strictObject({ id: slug, x: z.number(), y: z.number(), labelSide: z.optional(z.enum(['above', 'below'])) }),
      )
      .check(z.minLength(1)),
    /** Written once inside a fan of equal phrases, such as “四项原则”. */
    captions: z.optional(z.array(z.strictObject({ zh: text, en: text, x: z.number(), y: z.number() }))),
    /** Three questions that a newcomer can start from; each opens an entity. */
    questions: z.optional(z.array(z.strictObject({ zh: text, en: text, entity: slug }))),
  }),
});
export type DatasetSchema = z.infer<typeof datasetSchema>;

const entityFields = {
  id: slug,
  nameZh: name,
  nameEn: name,
  /** Short forms for the canvas; full names everywhere else. */
  captionZh: z.optional(name),
  captionEn: z.optional(name),
  aliasesZh: z.optional(z.array(name)),
  aliasesEn: z.optional(z.array(name)),
  summaryZh: text,
  summaryEn: text,
  category: z.optional(slug),
  date: z.optional(isoDate),
  startDate: z.optional(isoDate),
  endDate: z.optional(isoDate),
  importance: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  wikidata: z.optional(z.string().check(z.regex(/^Q[1-9]\d*$/, 'a Wikidata id such as Q1065'))),
  url: z.optional(url),
  /** Where a fact that no passage states comes from (names, dates, ids of external knowledge). */
  sourceUrl: z.optional(url),
};

/** `entities/*.jsonl`; `kind` is a label of `schema.yaml`, further keys are its properties. */
export const entityRecord = z.looseObject({ ...entityFields, kind: labelName });
export type EntityRecord = z.infer<typeof entityRecord>;

/** `documents.jsonl`: an entity of kind Document that holds passages; sections in reading order. */
export const documentRecord = z.strictObject({
  ...entityFields,
  /** As printed, where the name is ours. */
  title: z.optional(text),
  titleEn: z.optional(text),
  author: z.optional(text),
  authorEn: z.optional(text),
  publisher: z.optional(text),
  publisherEn: z.optional(text),
  /** The day on which the text was taken from its address. */
  retrieved: z.optional(isoDate),
  /** Number of its text file (`000`), where the paragraph text may be found. */
  textFile: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]+$/, 'the number of a text file, such as 000'))),
  /** What part of the document the text holds, when not all of it. */
  coverageZh: z.optional(text),
  coverageEn: z.optional(text),
  sections: z
    .array(
      z.strictObject({
        id: slug,
        titleZh: text,
        titleEn: text,
        /** The document that this section reproduces; several may carry the same work. */
        work: z.optional(slug),
        /** Who wrote this section, where it is not the author of the document. */
        author: z.optional(text),
        authorEn: z.optional(text),
      }),
    )
    .check(z.minLength(1)),
});
export type DocumentRecord = z.infer<typeof documentRecord>;

/** `passages.jsonl`: one paragraph; no sentence of the source, only its hash, length and our gists. */
export const passageRecord = z.strictObject({
  /** `<section>.pNN`. */
  id: slug,
  document: slug,
  section: slug,
  /** Number of the paragraph within its section, from 1. */
  paragraph: z.int().check(z.positive()),
  gistZh: text,
  gistEn: text,
  /** SHA-256 (hex) of the paragraph after NFKC and removal of all white space. */
  textHash: z.string().check(z.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits')),
  /** Code points of the same. */
  textLength: z.int().check(z.positive()),
});
export type PassageRecord = z.infer<typeof passageRecord>;

export const basis = z.enum(['stated', 'inferred', 'external']);
export type Basis = z.infer<typeof basis>;

/** `relations/*.jsonl`: a statement between two entities. */
export const statementRecord = z.strictObject({
  /** `<source>~TYPE~<target>`, `~2` … appended for further ones. */
  id: z.string().check(z.minLength(1), z.maxLength(400)),
  type: typeName,
  source: slug,
  target: slug,
  /** Passage ids, in order of strength; empty only when `basis` is `external`. */
  evidence: z.array(slug),
  basis,
  /**
   * Place in a numbered set, from 1, as the text counts: of a part in its whole, or of an aim or principle of the
   * source. Unique within the set; see `server/dataset/check-order.ts` for which end the set is.
   */
  order: z.optional(z.int().check(z.positive())),
  date: z.optional(isoDate),
  noteZh: z.optional(text),
  noteEn: z.optional(text),
  /** Required when `basis` is `external`. */
  sourceUrl: z.optional(url),
});
export type StatementRecord = z.infer<typeof statementRecord>;

/** `observations.jsonl`: one value of an indicator, in base units. */
export const observationRecord = z.strictObject({
  id: slug,
  indicator: slug,
  value: z.number(),
  unit: text,
  /** The time the value is for, such as `2021` or `2022-06`. */
  asOf: isoDate,
  /** `>=` 以上 · `>` 超过 · `<` 近, 不到 · `≈` 约. */
  qualifier: z.enum(['=', '>', '>=', '<', '≈']),
  noteZh: z.optional(text),
  noteEn: z.optional(text),
  evidence: z.array(slug).check(z.minLength(1)),
});
export type ObservationRecord = z.infer<typeof observationRecord>;

/** `mentions.jsonl`: an entity named in a passage, or meant there by a pronoun or heading. */
export const mentionRecord = z.strictObject({
  entity: slug,
  passage: slug,
  how: z.enum(['named', 'implicit']),
});
export type MentionRecord = z.infer<typeof mentionRecord>;

/** A whole dataset, read and shaped, before cross-checks. */
export interface Dataset {
  manifest: DatasetManifest;
  schema: DatasetSchema;
  documents: DocumentRecord[];
  passages: PassageRecord[];
  entities: EntityRecord[];
  statements: StatementRecord[];
  observations: ObservationRecord[];
  mentions: MentionRecord[];
}

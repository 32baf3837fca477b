/** A dataset as the nodes and relationships that are written to a database, internal properties included. */
import type {
  Dataset,
  DocumentRecord,
  MentionRecord,
  ObservationRecord,
  PassageRecord,
  StatementRecord,
} from '../../contracts/dataset.ts';
import type { GraphValue } from '../../contracts/graph.ts';
import { recordHash } from './content-hash.ts';
import type { SearchableEntity } from './search-keys.ts';
import { MOST_ENTITIES_WITH_SUMMARY_TOKENS, SEARCH_KEYS_VERSION, searchKeys, summaryTokens } from './search-keys.ts';

export type ElementProperties = { [key: string]: GraphValue };

export interface NodeElement {
  id: string;
  /** The label that holds the unique id: `Entity`, `Section`, `Passage` or `Observation`. */
  base: string;
  /** All labels, `base` first. */
  labels: string[];
  /** With `id`, `dataset`, `recordHash`, and the degree of an entity. */
  properties: ElementProperties;
  /** Search keys of an entity, made when they are written: they take longer than all the rest. */
  searchKeys?: () => ElementProperties;
}

export interface RelationshipElement {
  id: string;
  type: string;
  source: string;
  sourceBase: string;
  target: string;
  targetBase: string;
  /** With `id` and `recordHash`. */
  properties: ElementProperties;
}

export interface GraphElements {
  nodes: NodeElement[];
  relationships: RelationshipElement[];
}

export const BASE_LABELS = ['Entity', 'Section', 'Passage', 'Observation'] as const;
/** Label of nodes that have none. */
export const NO_LABEL = 'Node';

/** The label with the unique id first; then kinds, each once. */
export function orderLabels(labels: string[]): string[] {
  const base = BASE_LABELS.find((label) => labels.includes(label));
  if (labels.length === 0) return [NO_LABEL];
  return [...new Set(base === undefined ? labels : [base, ...labels])];
}

/**
 * Nodes in the order documents, entities, sections, passages, observations; statements first among relationships.
 * Ids of other relationships are made the way those of statements are: `<source>~TYPE~<target>`.
 */
export function toGraphElements(dataset: Dataset): GraphElements {
  const degrees = countDegrees(dataset.statements);
  const entityCount = dataset.documents.length + dataset.entities.length;
  const withSummaries = entityCount <= MOST_ENTITIES_WITH_SUMMARY_TOKENS;
  const id = dataset.manifest.id;
  const documents = new Map(dataset.passages.map((passage) => [passage.id, passage.document]));
  const mentions = mentioningDocuments(dataset, documents);
  const entityNode = (labels: string[], record: EntityFields): NodeElement =>
    nodeElement(
      id,
      labels,
      { ...entityProperties(record), ...documentsProperty(mentions.get(record.id) ?? []) },
      entityInternals({ ...record, kind: labels[1] }, degrees.get(record.id) ?? 0, withSummaries),
    );
  const nodes = [
    ...dataset.documents.map((record) => entityNode(['Entity', 'Document'], withoutSections(record))),
    ...dataset.entities.map((record) => entityNode(['Entity', record.kind], record)),
    ...dataset.documents.flatMap((document) =>
      document.sections.map((section, index) =>
        nodeElement(id, ['Section'], { ...section, document: document.id, order: index + 1 }),
      ),
    ),
    ...dataset.passages.map((record) => nodeElement(id, ['Passage'], defined<PassageRecord>(record))),
    ...dataset.observations.map((record) => nodeElement(id, ['Observation'], defined<ObservationRecord>(record))),
  ];
  const sources = sourcesByPassage(dataset);
  const relationships = [
    ...dataset.statements.map((record) =>
      statementElement(record, {
        sources: countSources(record, sources),
        ...documentsProperty(record.evidence.flatMap((passage) => documents.get(passage) ?? [])),
      }),
    ),
    ...dataset.documents.flatMap(sectionElements),
    ...dataset.passages.map(passageElement),
    ...dataset.mentions.map(mentionElement),
    ...dataset.observations.map(observationElement),
  ];
  return { nodes, relationships };
}

/** What search keys and degree are made of; the rest of a record passes through as it is. */
interface EntityFields extends SearchableEntity {
  id: string;
  summaryZh: string;
  summaryEn: string;
}

function withoutSections(record: DocumentRecord): EntityFields {
  const { sections: _, ...fields } = record;
  return fields;
}

function entityProperties(record: EntityFields): ElementProperties {
  const { kind: _, ...properties } = defined(record);
  return properties;
}

/** Statements of each entity, both directions; a statement about itself counts once. */
function countDegrees(statements: StatementRecord[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { source, target } of statements) {
    degrees.set(source, (degrees.get(source) ?? 0) + 1);
    if (target !== source) degrees.set(target, (degrees.get(target) ?? 0) + 1);
  }
  return degrees;
}

/** The work or document that each passage belongs to: a reprint is no source of its own. */
function sourcesByPassage({ documents, passages }: Dataset): Map<string, string> {
  const works = new Map(documents.flatMap(({ sections }) => sections.map(({ id, work }) => [id, work])));
  return new Map(passages.map(({ id, section, document }) => [id, works.get(section) ?? document]));
}

/** How many of them say so; 0 for what no passage states. */
function countSources({ evidence }: StatementRecord, sources: ReadonlyMap<string, string>): number {
  return new Set(evidence.map((passage) => sources.get(passage))).size;
}

/** The documents that mention each entity; a document with a text stands in it too. */
function mentioningDocuments(
  dataset: Dataset,
  documents: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>(dataset.documents.map(({ id }) => [id, [id]]));
  for (const { entity, passage } of dataset.mentions) {
    const document = documents.get(passage);
    const before = found.get(entity);
    if (document === undefined || before?.includes(document)) continue;
    if (before) before.push(document);
    else found.set(entity, [document]);
  }
  return found;
}

/** Which documents speak of it, each once, by id; absent where none does. */
function documentsProperty(ids: readonly string[]): ElementProperties {
  return ids.length === 0 ? {} : { documents: [...new Set(ids)].toSorted() };
}

/** Derived, so that the page can tell sources and documents without a look at the evidence. */
function statementElement(
  record: StatementRecord,
  derived: { sources: number; documents?: GraphValue },
): RelationshipElement {
  const { id, type, source, target, ...properties } = record;
  return relationshipElement(
    { type, source, sourceBase: 'Entity', target, targetBase: 'Entity' },
    { ...defined(properties), ...derived },
    id,
  );
}

function sectionElements(document: DocumentRecord): RelationshipElement[] {
  return document.sections.map((section, index) =>
    relationshipElement(
      { type: 'HAS_SECTION', source: document.id, sourceBase: 'Entity', target: section.id, targetBase: 'Section' },
      { order: index + 1 },
    ),
  );
}

function passageElement(record: PassageRecord): RelationshipElement {
  return relationshipElement(
    { type: 'HAS_PASSAGE', source: record.section, sourceBase: 'Section', target: record.id, targetBase: 'Passage' },
    { order: record.paragraph },
  );
}

function mentionElement(record: MentionRecord): RelationshipElement {
  return relationshipElement(
    {
      type: 'MENTIONED_IN',
      source: record.entity,
      sourceBase: 'Entity',
      target: record.passage,
      targetBase: 'Passage',
    },
    { how: record.how },
  );
}

function observationElement(record: ObservationRecord): RelationshipElement {
  const { indicator, id } = record;
  return relationshipElement(
    { type: 'HAS_OBSERVATION', source: indicator, sourceBase: 'Entity', target: id, targetBase: 'Observation' },
    {},
  );
}

/** What an entity has beside its record. */
export interface EntityInternals {
  degree: number;
  hasSummaryTokens: boolean;
  searchKeys: () => ElementProperties;
}

/**
 * A node with its internal properties. Search keys follow from other properties: their version stands for them in
 * the hash. `labels` begins with the base label.
 */
export function nodeElement(
  dataset: string,
  labels: string[],
  properties: ElementProperties,
  internals?: EntityInternals,
): NodeElement {
  const made = [internals?.degree ?? null, internals?.hasSummaryTokens ?? false, SEARCH_KEYS_VERSION];
  const hash = recordHash([labels, sorted(properties), made]);
  return {
    id: String(properties['id']),
    base: labels[0] ?? 'Entity',
    labels,
    properties: { ...properties, ...(internals && { degree: internals.degree }), dataset, recordHash: hash },
    ...(internals && { searchKeys: internals.searchKeys }),
  };
}

/** All that is written of a node. */
export function writtenProperties(node: NodeElement): ElementProperties {
  return node.searchKeys ? { ...node.properties, ...node.searchKeys() } : node.properties;
}

export function relationshipElement(
  ends: Pick<RelationshipElement, 'type' | 'source' | 'sourceBase' | 'target' | 'targetBase'>,
  properties: ElementProperties,
  id = `${ends.source}~${ends.type}~${ends.target}`,
): RelationshipElement {
  const hash = recordHash([ends.type, ends.source, ends.target, sorted(properties)]);
  return { id, ...ends, properties: { id, ...properties, recordHash: hash } };
}

/** Search keys and degree of an entity: what the loader adds to its record. */
export function entityInternals(
  record: SearchableEntity & { summaryZh?: string; summaryEn?: string },
  degree: number,
  hasSummaryTokens: boolean,
): EntityInternals {
  const summaries = [record.summaryZh, record.summaryEn].filter((text): text is string => text !== undefined);
  return {
    degree,
    hasSummaryTokens,
    searchKeys: () => ({
      ...searchKeys(record),
      ...(hasSummaryTokens && { summaryTokens: summaryTokens(summaries) }),
    }),
  };
}

/** Entries by key, so that the order in which a record was written does not matter. */
function sorted(properties: ElementProperties): [string, GraphValue][] {
  return Object.entries(properties).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** A record as properties: absent values and empty lists are not stored (an engine can't type an empty list). */
function defined<T extends object>(record: T): ElementProperties {
  const properties: ElementProperties = {};
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined || value === null) continue;
    if (Array.isArray(value) && value.length === 0 && key !== 'evidence') continue;
    properties[key] = value as GraphValue; // records are parsed JSON
  }
  return properties;
}

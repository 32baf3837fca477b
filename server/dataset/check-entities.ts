/** Checks of entities and documents: unique ids, known kinds, categories and properties, sensible dates. */
import type { DocumentRecord, EntityRecord, propertyDefinition } from '../../contracts/dataset.ts';
import { entityRecord, isoDate, text } from '../../contracts/dataset.ts';
import type { z } from 'zod/mini';
import { didYouMean } from './did-you-mean.ts';
import { shown } from './record-shape.ts';
import { DERIVED_PROPERTIES, RESERVED_PROPERTIES } from './reserved-names.ts';
import type { Validation } from './validation.ts';

type PropertyDefinition = z.infer<typeof propertyDefinition>;

const ENTITY_KEYS: ReadonlySet<string> = new Set(Object.keys(entityRecord.shape));

export function checkEntities(validation: Validation): void {
  const { dataset } = validation;
  checkUniqueIds(validation);
  for (const record of dataset.documents) {
    checkEntity(validation, record, 'Document');
    checkWorks(validation, record);
  }
  for (const record of dataset.entities) {
    checkEntity(validation, record, record.kind);
    checkProperties(validation, record);
  }
  checkNames(validation);
  checkIsolated(validation);
}

/** Ids are unique over all labels of the dataset, since addresses name them without their label. */
function checkUniqueIds(validation: Validation): void {
  const { dataset } = validation;
  const first = new Map<string, string>();
  const add = (record: object, id: string, what: string): void => {
    const before = first.get(id);
    if (before !== undefined)
      validation.error(record, id, `the id ${id} is that of ${what} and of ${before}`, 'give one of them another id');
    else first.set(id, what);
  };
  for (const record of dataset.documents) {
    add(record, record.id, 'a document');
    for (const section of record.sections) add(record, section.id, `a section of ${record.id}`);
  }
  for (const record of dataset.entities) add(record, record.id, `an entity (${record.kind})`);
  for (const record of dataset.passages) add(record, record.id, 'a passage');
  for (const record of dataset.observations) add(record, record.id, 'an observation');
}

function checkEntity(validation: Validation, record: DocumentRecord | EntityRecord, kind: string): void {
  const { schema } = validation.dataset;
  const definition = schema.kinds.find((item) => item.label === kind);
  if (!definition) {
    const labels = schema.kinds.map((item) => item.label);
    validation.error(
      record,
      record.id,
      `the kind ${kind} is not in schema.yaml`,
      didYouMean(kind, labels, 'add the kind'),
    );
    return;
  }
  const categories = Object.keys(definition.categories ?? {});
  if (record.category !== undefined && !categories.includes(record.category)) {
    const hint = didYouMean(record.category, categories, `choose one of ${categories.join(', ') || 'none'}`);
    validation.error(record, record.id, `${kind} has no category ${record.category}`, hint);
  }
  if (record.startDate !== undefined && record.endDate !== undefined && isAfter(record.startDate, record.endDate))
    validation.error(
      record,
      record.id,
      `it ends on ${record.endDate}, before it starts on ${record.startDate}`,
      'correct the dates',
    );
}

/** A section reproduces another document, be its text in the dataset or not. */
function checkWorks(validation: Validation, record: DocumentRecord): void {
  const others = [...validation.kindOf].flatMap(([id, kind]) => (kind === 'Document' && id !== record.id ? [id] : []));
  for (const { id, work } of record.sections) {
    if (work === undefined || others.includes(work)) continue;
    validation.error(
      record,
      record.id,
      work === record.id
        ? `the section ${id} names its own document as its work`
        : `the work ${work} of the section ${id} is no document`,
      didYouMean(work, others, 'name a document, or remove it'),
    );
  }
}

/** Dates may differ in precision: 2022-11 is not after 2022. */
function isAfter(start: string, end: string): boolean {
  const length = Math.min(start.length, end.length);
  return start.slice(0, length) > end.slice(0, length);
}

function checkProperties(validation: Validation, record: EntityRecord): void {
  const { properties } = validation.dataset.schema;
  for (const [key, value] of Object.entries(record)) {
    if (ENTITY_KEYS.has(key) || value === undefined) continue;
    const definition = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (RESERVED_PROPERTIES.has(key) || DERIVED_PROPERTIES.has(key)) {
      validation.error(record, record.id, `${key} is a property of Zhitu's own`, 'choose another name');
    } else if (!definition) {
      const hint = didYouMean(
        key,
        [...ENTITY_KEYS, ...Object.keys(properties)],
        'add it to the properties of schema.yaml',
      );
      validation.error(record, record.id, `the property ${key} is not in schema.yaml`, hint);
    } else if (definition.kinds && !definition.kinds.includes(record.kind)) {
      const hint = `remove it, or add ${record.kind} to the kinds of ${key} in schema.yaml`;
      validation.error(record, record.id, `${key} is not a property of ${record.kind}`, hint);
    } else if (!hasType(value, definition.type)) {
      validation.error(record, record.id, `${key} is ${shown(value)}`, `write a value of type ${definition.type}`);
    }
  }
}

function hasType(value: unknown, type: PropertyDefinition['type']): boolean {
  switch (type) {
    case 'text':
      return text.safeParse(value).success;
    case 'text-list':
      return Array.isArray(value) && value.every((item) => text.safeParse(item).success);
    case 'date':
      return isoDate.safeParse(value).success;
    case 'integer':
      return Number.isSafeInteger(value);
    case 'float':
      return typeof value === 'number' && Number.isFinite(value);
    case 'url':
      return typeof value === 'string' && /^https?:\/\/\S+$/.test(value);
    case 'boolean':
      return typeof value === 'boolean';
  }
}

/** Two entities of one kind and one name can't be told apart in a list; an alias equal to the name adds nothing. */
function checkNames(validation: Validation): void {
  const { dataset } = validation;
  const byName = new Map<string, string>();
  for (const record of [...dataset.documents, ...dataset.entities]) {
    const kind = validation.kindOf.get(record.id) ?? '';
    for (const name of [record.nameZh, record.nameEn]) {
      const key = `${kind} ${name.toLowerCase()}`;
      const other = byName.get(key);
      if (other !== undefined && other !== record.id)
        validation.warn(
          record,
          record.id,
          `“${name}” is also the name of ${other}`,
          'tell them apart by name, or make them one',
        );
      byName.set(key, record.id);
    }
    for (const alias of [...(record.aliasesZh ?? []), ...(record.aliasesEn ?? [])])
      if (alias === record.nameZh || alias === record.nameEn)
        validation.warn(record, record.id, `the alias “${alias}” is the name itself`, 'remove it');
  }
}

function checkIsolated(validation: Validation): void {
  const { dataset } = validation;
  const used = new Set(dataset.statements.flatMap((record) => [record.source, record.target]));
  for (const record of dataset.entities)
    if (!used.has(record.id))
      validation.warn(record, record.id, 'no statement is about it', 'add a statement with evidence, or leave it out');
}

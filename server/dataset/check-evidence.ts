/** Checks of passages, mentions and observations. */
import type { PassageRecord } from '../../contracts/dataset.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Validation } from './validation.ts';

export function checkEvidence(validation: Validation): void {
  checkPassages(validation);
  checkMentions(validation);
  checkObservations(validation);
}

function checkPassages(validation: Validation): void {
  const { dataset } = validation;
  const documentIds = new Map(dataset.documents.map((record) => [record.id, record]));
  const sectionOwner = new Map(
    dataset.documents.flatMap((record) => record.sections.map((s) => [s.id, record.id] as const)),
  );
  const bySection = new Map<string, PassageRecord[]>();
  for (const record of dataset.passages) {
    if (!validation.expectKnown(record, record.id, 'the document', record.document, documentIds)) continue;
    const owner = sectionOwner.get(record.section);
    if (owner !== record.document) {
      const own = documentIds.get(record.document)?.sections.map((section) => section.id) ?? [];
      const message =
        owner === undefined
          ? `the section ${record.section} does not exist`
          : `the section ${record.section} is one of ${owner}`;
      validation.error(
        record,
        record.id,
        message,
        didYouMean(record.section, own, `add it to the sections of ${record.document}`),
      );
      continue;
    }
    const expected = `${record.section}.p${String(record.paragraph).padStart(2, '0')}`;
    if (record.id !== expected)
      validation.error(
        record,
        record.id,
        'the id does not follow section and paragraph',
        `make it ${expected}, or correct section or paragraph`,
      );
    bySection.set(record.section, [...(bySection.get(record.section) ?? []), record]);
  }
  for (const [section, passages] of bySection) checkNumbering(validation, section, passages);
}

function checkNumbering(validation: Validation, section: string, passages: PassageRecord[]): void {
  const sorted = [...passages].toSorted((a, b) => a.paragraph - b.paragraph);
  sorted.forEach((record, index) => {
    const before = sorted[index - 1]?.paragraph ?? 0;
    if (record.paragraph === before)
      validation.error(
        record,
        record.id,
        `paragraph ${before} of ${section} exists twice`,
        'number the paragraphs 1, 2, 3 …',
      );
    else if (record.paragraph !== before + 1)
      validation.error(
        record,
        record.id,
        `paragraph ${before + 1} of ${section} is missing`,
        'number the paragraphs 1, 2, 3 … without gaps',
      );
  });
}

function checkMentions(validation: Validation): void {
  const { dataset } = validation;
  const passages = new Map(dataset.passages.map((record) => [record.id, record]));
  const seen = new Set<string>();
  const named = new Set<string>();
  for (const record of dataset.mentions) {
    const key = `${record.entity} ${record.passage}`;
    validation.expectKnown(record, key, 'the entity', record.entity, validation.kindOf);
    validation.expectKnown(record, key, 'the passage', record.passage, passages);
    if (seen.has(key)) validation.error(record, key, 'the mention is there twice', 'keep one');
    seen.add(key);
    named.add(record.passage);
  }
  for (const record of dataset.passages)
    if (!named.has(record.id))
      validation.warn(record, record.id, 'the passage mentions nothing', 'add its mentions, or leave it out');
}

function checkObservations(validation: Validation): void {
  const { dataset } = validation;
  const { units } = dataset.schema;
  const passages = new Map(dataset.passages.map((record) => [record.id, record]));
  for (const record of dataset.observations) {
    if (validation.expectKnown(record, record.id, 'the indicator', record.indicator, validation.kindOf)) {
      const kind = validation.kindOf.get(record.indicator);
      if (kind !== 'Indicator')
        validation.error(
          record,
          record.id,
          `${record.indicator} is of kind ${kind}`,
          'observations belong to an entity of kind Indicator',
        );
    }
    if (units && !Object.hasOwn(units, record.unit))
      validation.error(
        record,
        record.id,
        `the unit ${record.unit} is not in schema.yaml`,
        didYouMean(record.unit, Object.keys(units), 'add it to units'),
      );
    for (const passage of record.evidence) {
      if (!validation.expectKnown(record, record.id, 'the passage', passage, passages)) continue;
      if (!validation.mentions.has(`${record.indicator} ${passage}`))
        validation.error(
          record,
          record.id,
          `${record.indicator} is not mentioned in its evidence ${passage}`,
          `add {"entity": "${record.indicator}", "passage": "${passage}", "how": …} to mentions.jsonl`,
        );
    }
  }
}

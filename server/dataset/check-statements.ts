/** Checks of statements: ends, type with domain and range, id, basis and evidence. */
import type { RelationshipTypeDefinition, StatementRecord } from '../../contracts/dataset.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Validation } from './validation.ts';

export function checkStatements(validation: Validation): void {
  const { dataset } = validation;
  const types = new Map(dataset.schema.relationshipTypes.map((type) => [type.type, type]));
  const passages = new Map(dataset.passages.map((record) => [record.id, record]));
  const ids = new Set(dataset.statements.map((record) => record.id));
  const seen = new Set<string>();
  for (const record of dataset.statements) {
    if (seen.has(record.id))
      validation.error(record, record.id, 'the statement is there twice', 'keep one, or number the second ~2');
    seen.add(record.id);
    checkId(validation, record, ids);
    const source = validation.expectKnown(record, record.id, 'the source', record.source, validation.kindOf);
    const target = validation.expectKnown(record, record.id, 'the target', record.target, validation.kindOf);
    const type = types.get(record.type);
    if (!type)
      validation.error(
        record,
        record.id,
        `the type ${record.type} is not in schema.yaml`,
        didYouMean(record.type, types.keys(), 'add the type'),
      );
    else if (source && target) checkEnds(validation, record, type);
    checkBasis(validation, record);
    for (const passage of record.evidence) {
      if (!validation.expectKnown(record, record.id, 'the passage', passage, passages)) continue;
      checkMentioned(validation, record, passage);
    }
    if (new Set(record.evidence).size < record.evidence.length)
      validation.error(record, record.id, 'a passage is named twice as evidence', 'keep one');
  }
}

/** `<source>~TYPE~<target>`, then `~2`, `~3` … without gaps. */
function checkId(validation: Validation, record: StatementRecord, ids: ReadonlySet<string>): void {
  const stem = `${record.source}~${record.type}~${record.target}`;
  if (record.id === stem) return;
  const number = record.id.startsWith(`${stem}~`) ? record.id.slice(stem.length + 1) : '';
  if (!/^([2-9]|[1-9]\d+)$/.test(number)) {
    validation.error(record, record.id, 'the id does not follow source, type and target', `make it ${stem}`);
    return;
  }
  const before = Number(number) === 2 ? stem : `${stem}~${Number(number) - 1}`;
  if (!ids.has(before)) validation.error(record, record.id, `there is no ${before} before it`, `number it ${before}`);
}

function checkEnds(validation: Validation, record: StatementRecord, type: RelationshipTypeDefinition): void {
  for (const [end, id, allowed] of [
    ['source', record.source, type.domain],
    ['target', record.target, type.range],
  ] as const) {
    const kind = validation.kindOf.get(id) ?? '';
    if (allowed && !allowed.includes(kind))
      validation.error(
        record,
        record.id,
        `the ${end} of ${type.type} can't be of kind ${kind} (${id})`,
        `choose ${allowed.join(' or ')}, another type, or widen ${type.type} in schema.yaml`,
      );
  }
}

function checkBasis(validation: Validation, record: StatementRecord): void {
  if (record.basis === 'external') {
    if (record.sourceUrl === undefined)
      validation.error(
        record,
        record.id,
        'an external statement has no sourceUrl',
        'add the address of a public source',
      );
  } else if (record.evidence.length === 0) {
    validation.error(
      record,
      record.id,
      'the statement has no evidence',
      'name its passages, or give basis external and a sourceUrl',
    );
  }
}

/** Both ends stand in each passage that is to support the statement: by name, or implied. */
function checkMentioned(validation: Validation, record: StatementRecord, passage: string): void {
  for (const id of new Set([record.source, record.target])) {
    if (!validation.kindOf.has(id) || validation.mentions.has(`${id} ${passage}`)) continue;
    validation.error(
      record,
      record.id,
      `${id} is not mentioned in its evidence ${passage}`,
      `add {"entity": "${id}", "passage": "${passage}", "how": …} to mentions.jsonl`,
    );
  }
}

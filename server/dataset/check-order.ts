/** Checks that numbered statements are in one order: no two members of a set have the same number. */
import type { StatementRecord } from '../../contracts/dataset.ts';
import type { Validation } from './validation.ts';

/**
 * A set is the statements of one type with one end in common: parts name their whole as target, aims their bearer as
 * source. Which end it is follows from the numbers: the one that more numbered statements share.
 */
export function checkOrder(validation: Validation): void {
  const numbered = validation.dataset.statements.filter(({ order }) => order !== undefined);
  const sizes = new Map<string, number>();
  for (const record of numbered) for (const set of setsOf(record)) sizes.set(set.key, (sizes.get(set.key) ?? 0) + 1);

  const first = new Map<string, { id: string; member: string }>();
  for (const record of numbered) {
    const [into, from] = setsOf(record);
    const set = (sizes.get(into.key) ?? 0) >= (sizes.get(from.key) ?? 0) ? into : from;
    const place = `${set.key} ${record.order}`;
    const before = first.get(place);
    if (before === undefined) first.set(place, { id: record.id, member: set.member });
    // A further statement between the same ends (`~2`) is the same member of the set.
    else if (before.member !== set.member)
      validation.error(
        record,
        record.id,
        `the order ${record.order} is that of ${before.id} too`,
        `number the ${record.type} statements of ${set.end} 1, 2, 3 … as the text counts them`,
      );
  }
}

interface OrderedSet {
  key: string;
  end: string;
  member: string;
}

/** As a member of what it points to, and of what it starts from. */
function setsOf({ type, source, target }: StatementRecord): [OrderedSet, OrderedSet] {
  return [
    { key: `${type} to ${target}`, end: target, member: source },
    { key: `${type} of ${source}`, end: source, member: target },
  ];
}

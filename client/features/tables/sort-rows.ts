/** The order of a table: by one column, what has no value last whichever way it is sorted. */
import type { Language } from '../../i18n/language.tsx';

/** What a row says in a column; null where it says nothing. */
export type SortValue = string | number | null;

/** Names go by pinyin in Chinese and by the alphabet in English; figures inside go by their value. */
const collators: Readonly<Record<Language, Intl.Collator>> = {
  zh: new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
};

/** Before, after or the same, as a reader of the language expects. */
export function compareNames(one: string, other: string, language: Language): number {
  return collators[language].compare(one, other);
}

export interface SortBy<Row> {
  valueOf: (row: Row) => SortValue;
  descending: boolean;
}

function isNothing(value: SortValue): value is null | '' {
  return value === null || value === '';
}

/** The rows in another order; those that are equal keep theirs. */
export function sortRows<Row>(
  rows: readonly Row[],
  { valueOf, descending }: SortBy<Row>,
  language: Language,
): readonly Row[] {
  const keyed = rows.map((row) => ({ row, value: valueOf(row) }));
  keyed.sort((one, other) => {
    const [a, b] = [one.value, other.value];
    if (isNothing(a) || isNothing(b)) return Number(isNothing(a)) - Number(isNothing(b));
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : compareNames(String(a), String(b), language);
    return descending ? -order : order;
  });
  return keyed.map(({ row }) => row);
}

/** How a reader looks at a table: what is typed, which values are wanted, in which order. */
import type { Language } from '../../i18n/language.tsx';
import { matcherOf } from './filter-rows.ts';
import type { Presence } from './node-rows.ts';
import { sortRows } from './sort-rows.ts';
import type { SortValue } from './sort-rows.ts';

export interface TableView<Column extends string> {
  /** In the box, half-typed pinyin included. */
  text: string;
  /** What rows are filtered by: the text, once no input method composes. */
  typed: string;
  /** Kinds or types; empty for all of them. */
  values: ReadonlySet<string>;
  /** Null: the most important first. */
  sort: { column: Column; descending: boolean } | null;
}

export function freshView<Column extends string>(): TableView<Column> {
  return { text: '', typed: '', values: new Set(), sort: null };
}

/** The order after a press on a title: that column, then the other way round, then as at first. */
export function nextSort<Column extends string>(
  sort: TableView<Column>['sort'],
  column: Column,
  amounts: ReadonlySet<string>,
): TableView<Column>['sort'] {
  const first = amounts.has(column);
  if (sort?.column !== column) return { column, descending: first };
  return sort.descending === first ? { column, descending: !first } : null;
}

interface Looked<Row, Column extends string> {
  view: TableView<Column>;
  language: Language;
  /** Whether rows that can't be seen on the canvas are listed too. */
  withHidden: boolean;
  valueOf: (row: Row) => string;
  textsOf: (row: Row) => readonly string[];
  sortValues: Readonly<Record<Column, (row: Row) => SortValue>>;
}

/** The rows that a table lists, of all there are. */
export function lookAt<Row extends { presence: Presence }, Column extends string>(
  rows: readonly Row[],
  { view, language, withHidden, valueOf, textsOf, sortValues }: Looked<Row, Column>,
): readonly Row[] {
  const matches = matcherOf(view.typed);
  const listed = rows.filter(
    (row) =>
      (withHidden || row.presence === 'shown') &&
      (view.values.size === 0 || view.values.has(valueOf(row))) &&
      matches(textsOf(row)),
  );
  if (view.sort === null) return listed;
  return sortRows(listed, { valueOf: sortValues[view.sort.column], descending: view.sort.descending }, language);
}

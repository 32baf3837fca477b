import { useDeferredValue, useMemo } from 'react';
import { useVocabulary } from '../../api/vocabulary.ts';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { tablesWords } from '../../i18n/words/tables.ts';
import { useWords } from '../../i18n/words.ts';
import { act, getState, useAppState } from '../../state/use-store.ts';
import { DataGrid } from './data-grid.tsx';
import type { Choice, GridColumn } from './data-grid.tsx';
import { NothingListed } from './nothing-listed.tsx';
import { leadingLanguage } from './node-rows.ts';
import { compareNames } from './sort-rows.ts';
import { StatementCell } from './statement-cell.tsx';
import type { StatementRow } from './statement-rows.ts';
import { amounts, statementSortValues } from './table-columns.ts';
import type { StatementColumn } from './table-columns.ts';
import { TableTools } from './table-tools.tsx';
import { lookAt, nextSort } from './table-view.ts';
import type { TableView } from './table-view.ts';

interface StatementsTableProps {
  rows: readonly StatementRow[];
  listed: readonly StatementRow[];
  view: TableView<StatementColumn>;
  onView: (changes: Partial<TableView<StatementColumn>>) => void;
  withHidden: boolean;
  onWithHidden: (withHidden: boolean) => void;
}

/** The rows that the table of statements lists. */
export function useListedStatements(
  rows: readonly StatementRow[],
  view: TableView<StatementColumn>,
  withHidden: boolean,
) {
  const lead = useAppState((state) => leadingLanguage(state.view.labels));
  const deferred = useDeferredValue(view);
  return useMemo(
    () =>
      lookAt(rows, {
        view: deferred,
        language: lead,
        withHidden,
        valueOf: ({ relationship }) => relationship.type,
        textsOf: ({ source, phrase, target, basisName, date }) => [
          source.name.text,
          phrase.text,
          target.name.text,
          basisName,
          date,
        ],
        sortValues: statementSortValues,
      }),
    [rows, deferred, lead, withHidden],
  );
}

/** The statements of the canvas, one a row; a row and its line are selected together. */
export function StatementsTable({ rows, listed, view, onView, withHidden, onWithHidden }: StatementsTableProps) {
  const words = useWords(tablesWords);
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const selected = useAppState((state) => state.selection.relationship);
  const types = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { relationship } of rows) counts.set(relationship.type, (counts.get(relationship.type) ?? 0) + 1);
    return [...counts]
      .map(([value, count]) => ({ value, count, name: vocabulary.phrases(value, 'out')[language] }))
      .toSorted((one, other) => compareNames(one.name, other.name, language));
  }, [rows, vocabulary, language]);

  function choose(index: number, choice: Choice) {
    const row = listed[index];
    if (row === undefined) return;
    if (row.presence === 'hidden') {
      if (choice !== 'open') return;
      act('showNodes', [row.source.id, row.target.id]);
    }
    const again = choice === 'toggle' && getState().selection.relationship === row.id;
    if (again) act('clearSelection');
    else act('selectRelationship', row.id);
  }

  const titles = words.columns;
  const columns: GridColumn<StatementRow>[] = [
    { id: 'source', title: titles.source, width: { least: 0, share: 1.4 } },
    { id: 'phrase', title: titles.phrase, width: { least: 120, share: 0.8 } },
    { id: 'target', title: titles.target, width: { least: 190, share: 1.4 } },
    { id: 'basis', title: titles.basis, width: { least: 104, share: 0 } },
    { id: 'passages', title: titles.passages, width: { least: 92, share: 0 }, numeric: true },
    { id: 'date', title: titles.date, width: { least: 108, share: 0.5 } },
    ...(withHidden
      ? [{ id: 'presence', title: titles.presence, width: { least: 184, share: 0 }, hasButton: isHidden }]
      : []),
  ];

  return (
    <>
      <TableTools
        view={view}
        onView={onView}
        filterLabel={words.filterStatements}
        valuesLabel={words.types}
        choices={types}
        counted={words.statementsOf(formatCount(listed.length), formatCount(rows.length))}
        unseen={rows.filter(({ presence }) => presence !== 'shown').length}
        withHidden={withHidden}
        onWithHidden={onWithHidden}
      />
      <DataGrid
        label={words.statements}
        columns={columns}
        Cell={StatementCell}
        rows={listed}
        idOf={({ id }) => id}
        isSelected={({ id }) => id === selected}
        isDimmed={({ presence }) => presence !== 'shown'}
        several={false}
        current={selected}
        sort={view.sort}
        onSort={(column) => onView({ sort: nextSort(view.sort, column as StatementColumn, amounts) })}
        onChoose={choose}
        onSelectAll={() => undefined}
      />
      {listed.length === 0 && <NothingListed some={rows.length > 0} view={view} onView={onView} />}
    </>
  );
}

function isHidden({ presence }: StatementRow): boolean {
  return presence === 'hidden';
}

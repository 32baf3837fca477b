import { useMemo, useDeferredValue } from 'react';
import { useVocabulary } from '../../api/vocabulary.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { tablesWords } from '../../i18n/words/tables.ts';
import { useWords } from '../../i18n/words.ts';
import { useAppState } from '../../state/use-store.ts';
import { DataGrid } from './data-grid.tsx';
import type { GridColumn } from './data-grid.tsx';
import { NodeCell } from './node-cell.tsx';
import { NothingListed } from './nothing-listed.tsx';
import { leadingLanguage } from './node-rows.ts';
import type { NodeRow } from './node-rows.ts';
import { amounts, nodeSortValues } from './table-columns.ts';
import type { NodeColumn } from './table-columns.ts';
import { TableTools } from './table-tools.tsx';
import { lookAt, nextSort } from './table-view.ts';
import type { TableView } from './table-view.ts';
import { useRowChoice } from './use-row-choice.ts';

interface NodesTableProps {
  /** All nodes on the canvas, the important first. */
  rows: readonly NodeRow[];
  listed: readonly NodeRow[];
  view: TableView<NodeColumn>;
  onView: (changes: Partial<TableView<NodeColumn>>) => void;
  withHidden: boolean;
  onWithHidden: (withHidden: boolean) => void;
}

/** The rows that the table of nodes lists. */
export function useListedNodes(rows: readonly NodeRow[], view: TableView<NodeColumn>, withHidden: boolean) {
  const lead = useAppState((state) => leadingLanguage(state.view.labels));
  const deferred = useDeferredValue(view);
  return useMemo(
    () =>
      lookAt(rows, {
        view: deferred,
        language: lead,
        withHidden,
        valueOf: ({ kind }) => kind,
        textsOf: ({ name, other, kindName, categoryName, date }) => [
          name.text,
          other?.text ?? '',
          kindName,
          categoryName,
          date,
        ],
        sortValues: nodeSortValues,
      }),
    [rows, deferred, lead, withHidden],
  );
}

/** The nodes of the canvas, one a row; a row and its node are selected together. */
export function NodesTable({ rows, listed, view, onView, withHidden, onWithHidden }: NodesTableProps) {
  const words = useWords(tablesWords);
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const selected = useAppState((state) => state.selection.nodes);
  const chosen = useMemo(() => new Set(selected), [selected]);
  const { choose, chooseAll } = useRowChoice(listed);
  const kinds = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const order = vocabulary.kinds.map(({ label }) => label);
    const known = [
      ...order.filter((label) => counts.has(label)),
      ...[...counts.keys()].filter((k) => !order.includes(k)),
    ];
    return known.map((value) => ({
      value,
      name: vocabulary.kindNames(value)[language],
      mark: <KindGlyph kind={value} size={14} />,
      count: counts.get(value) ?? 0,
    }));
  }, [rows, vocabulary, language]);

  const titles = words.columns;
  const columns: GridColumn<NodeRow>[] = [
    { id: 'name', title: titles.name, width: { least: 0, share: 1.8 } },
    { id: 'kind', title: titles.kind, width: { least: 84, share: 0 } },
    { id: 'category', title: titles.category, width: { least: 92, share: 0.6 } },
    { id: 'date', title: titles.date, width: { least: 100, share: 0.6 } },
    { id: 'drawn', title: titles.drawn, width: { least: 112, share: 0 }, numeric: true },
    { id: 'all', title: titles.all, width: { least: 96, share: 0 }, numeric: true },
    { id: 'documents', title: titles.documents, width: { least: 96, share: 0 }, numeric: true },
    { id: 'pinned', title: titles.pinned, width: { least: 72, share: 0 } },
    ...(withHidden
      ? [{ id: 'presence', title: titles.presence, width: { least: 184, share: 0 }, hasButton: isHidden }]
      : []),
  ];

  return (
    <>
      <TableTools
        view={view}
        onView={onView}
        filterLabel={words.filterNodes}
        valuesLabel={words.kinds}
        choices={kinds}
        counted={words.nodesOf(formatCount(listed.length), formatCount(rows.length))}
        unseen={rows.filter(({ presence }) => presence !== 'shown').length}
        withHidden={withHidden}
        onWithHidden={onWithHidden}
      />
      <DataGrid
        label={words.nodes}
        columns={columns}
        Cell={NodeCell}
        rows={listed}
        idOf={({ id }) => id}
        isSelected={({ id }) => chosen.has(id)}
        isDimmed={({ presence }) => presence !== 'shown'}
        several
        current={selected.at(-1) ?? null}
        sort={view.sort}
        onSort={(column) => onView({ sort: nextSort(view.sort, column as NodeColumn, amounts) })}
        onChoose={choose}
        onSelectAll={chooseAll}
      />
      {listed.length === 0 && <NothingListed some={rows.length > 0} view={view} onView={onView} />}
    </>
  );
}

function isHidden({ presence }: NodeRow): boolean {
  return presence === 'hidden';
}

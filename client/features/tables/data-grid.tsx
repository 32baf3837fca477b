import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ComponentType, CSSProperties, FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { HEAD, stepFrom } from './grid-steps.ts';
import type { Place } from './grid-steps.ts';
import styles from './tables.module.css';

export interface GridColumn<Row> {
  id: string;
  title: string;
  /** Pixels at least, and its share of what is left over; the first column's least is that of the style sheet. */
  width: { least: number; share: number };
  /** Figures stand at the right. */
  numeric?: boolean;
  /** Whether the cell of a row holds a button, which then takes the tab stop. */
  hasButton?: (row: Row) => boolean;
}

export interface CellProps<Row> {
  /** The id of the column. */
  column: string;
  row: Row;
  /** For the button of a cell that holds one. */
  tabIndex: number;
}

/** How a row was chosen: alone, by Enter, besides others, or with all between. */
export type Choice = 'only' | 'open' | 'toggle' | 'range';

interface DataGridProps<Row> {
  label: string;
  columns: readonly GridColumn<Row>[];
  Cell: ComponentType<CellProps<Row>>;
  rows: readonly Row[];
  idOf: (row: Row) => string;
  isSelected: (row: Row) => boolean;
  isDimmed: (row: Row) => boolean;
  /** Several rows can be selected at once. */
  several: boolean;
  /** The row that was selected last, here or elsewhere: it is scrolled to, the keyboard stays where it is. */
  current: string | null;
  sort: { column: string; descending: boolean } | null;
  onSort: (column: string) => void;
  /** @param from the row from which a range goes on, where none was chosen before */
  onChoose: (index: number, choice: Choice, from?: number) => void;
  onSelectAll: () => void;
}

/** Pixels; as tall as a finger needs where one is used. */
const ROW = 32;
const ROW_FOR_FINGERS = 44;

/**
 * A table of any length: only what is in sight is in the page, and the numbers of rows are told to those who hear it
 * (WAI-ARIA grid). One tab stop; arrow keys go from cell to cell, Space selects, Enter opens.
 */
export function DataGrid<Row>({
  label,
  columns,
  Cell,
  rows,
  idOf,
  isSelected,
  isDimmed,
  several,
  current,
  sort,
  onSort,
  onChoose,
  onSelectAll,
}: DataGridProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const row = useMedia('(pointer: coarse)') ? ROW_FOR_FINGERS : ROW;
  // The cell with the tab stop, by the id of its row, so that another order takes it along.
  const [active, setActive] = useState<{ id: string | null; column: number }>({ id: null, column: 0 });
  const found = active.id === null ? HEAD : rows.findIndex((one) => idOf(one) === active.id);
  const at: Place = {
    row: active.id !== null && found < 0 ? (rows.length === 0 ? HEAD : 0) : found,
    column: Math.min(active.column, columns.length - 1),
  };
  const wantsFocus = useRef(false);
  // The list keeps what it says outside of React, and nothing here is memoised by a compiler.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => row,
    overscan: 8,
    // The header lies over the top of the list.
    scrollPaddingStart: row,
    scrollMargin: row,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      // The keyboard's row stays in the page, wherever the reader scrolls.
      return at.row < 0 || indexes.includes(at.row) ? indexes : [...indexes, at.row].toSorted((a, b) => a - b);
    },
  });
  useEffect(() => virtual.measure(), [virtual, row]);

  function go(to: Place) {
    const target = rows[to.row];
    wantsFocus.current = true;
    setActive({ id: to.row === HEAD || target === undefined ? null : idOf(target), column: to.column });
    if (to.row >= 0) virtual.scrollToIndex(to.row, { align: 'auto' });
  }

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-row="${at.row}"] [data-column="${at.column}"]`);
    if (cell === null || cell === undefined) return;
    wantsFocus.current = false;
    (cell.querySelector('button') ?? cell).focus();
  });

  // What was selected elsewhere is scrolled to once, and the tab stop waits there.
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (shown.current === current) return;
    shown.current = current;
    const index = current === null ? -1 : rows.findIndex((one) => idOf(one) === current);
    if (index < 0) return;
    virtual.scrollToIndex(index, { align: 'auto' });
    if (!scroller.current?.contains(document.activeElement)) setActive({ id: current, column: 0 });
  }, [current, rows, idOf, virtual]);

  function placeOf(element: Element): Place | null {
    const cell = element.closest<HTMLElement>('[data-column]');
    const line = element.closest<HTMLElement>('[data-row]');
    return cell && line ? { row: Number(line.dataset['row']), column: Number(cell.dataset['column']) } : null;
  }

  function onFocus({ target }: FocusEvent) {
    const place = placeOf(target);
    if (place === null) return;
    const one = rows[place.row];
    setActive({ id: one === undefined ? null : idOf(one), column: place.column });
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.nativeEvent.isComposing) return;
    const onButton = event.target instanceof HTMLButtonElement;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / row) - 2);
    const step = stepFrom(event, at, { rows: rows.length, columns: columns.length, page });
    if (step === null) return;
    // A button in a cell takes Space and Enter for itself.
    if (onButton && (step.does === 'select' || step.does === 'open')) return;
    event.preventDefault();
    if (step.does === 'selectAll') onSelectAll();
    else if (step.does === 'select') onChoose(at.row, event.shiftKey ? 'range' : 'toggle');
    else if (step.does === 'open') onChoose(at.row, 'open');
    else {
      go(step.to);
      if (step.along) onChoose(step.to.row, 'range', at.row);
    }
  }

  function onClick(event: MouseEvent<HTMLDivElement>) {
    if (!(event.target instanceof Element) || event.target.closest('button') !== null) return;
    const place = placeOf(event.target);
    if (place === null || place.row < 0) return;
    onChoose(place.row, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'only');
  }

  function tabIndexOf(rowIndex: number, column: number): number {
    return at.row === rowIndex && at.column === column ? 0 : -1;
  }

  const [first, ...others] = columns.map(({ width }) => width);
  const template = [
    `minmax(var(--first), ${first?.share ?? 1}fr)`,
    ...others.map(({ least, share }) => (share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`)),
  ].join(' ');
  const least = others.reduce((sum, width) => sum + width.least, 0);
  return (
    // The rows answer to clicks, the cells to keys: both bubble up to here.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={scroller}
      className={styles.grid}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable={several}
      style={{ '--columns': template, '--row': `${row}px`, '--others': `${least}px` } as CSSProperties}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onMouseDown={(event) => {
        // A range is no selection of text.
        if (event.shiftKey) event.preventDefault();
      }}
    >
      <div role="rowgroup" className={styles.gridHead}>
        <div role="row" aria-rowindex={1} className={styles.gridRow} data-row={HEAD}>
          {columns.map(({ id, title, numeric }, index) => {
            const sorted = sort?.column === id ? sort : null;
            return (
              <div
                key={id}
                role="columnheader"
                aria-colindex={index + 1}
                aria-sort={sorted === null ? 'none' : sorted.descending ? 'descending' : 'ascending'}
                data-column={index}
                data-numeric={numeric || undefined}
                className={styles.cell}
              >
                <button type="button" tabIndex={tabIndexOf(HEAD, index)} onClick={() => onSort(id)}>
                  {title}
                  {sorted !== null && <Icon name={sorted.descending ? 'pathDown' : 'pathUp'} size={12} />}
                </button>
              </div>
            );
          })}
        </div>
      </div>
      <div role="rowgroup" className={styles.gridBody} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const one = rows[index];
          if (one === undefined) return null;
          return (
            <div
              key={idOf(one)}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={isSelected(one)}
              data-row={index}
              data-dimmed={isDimmed(one) || undefined}
              className={styles.gridRow}
              style={{ top: start - row }}
            >
              {columns.map((column, position) => {
                const tabIndex = tabIndexOf(index, position);
                return (
                  <div
                    key={column.id}
                    role={position === 0 ? 'rowheader' : 'gridcell'}
                    aria-colindex={position + 1}
                    data-column={position}
                    data-numeric={column.numeric || undefined}
                    className={styles.cell}
                    tabIndex={column.hasButton?.(one) === true ? undefined : tabIndex}
                  >
                    <Cell column={column.id} row={one} tabIndex={tabIndex} />
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

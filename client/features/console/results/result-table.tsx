import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { GraphValue } from '../../../../contracts/graph.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { consoleWords } from '../../../i18n/words/console.ts';
import { useWords } from '../../../i18n/words.ts';
import type { Run } from '../../../state/console/run.ts';
import { copyText } from '../../../ui/copy-text.ts';
import { Icon } from '../../../ui/icon.tsx';
import { keys, matchesKey, pressedKey } from '../../../ui/shortcuts.ts';
import { showToast } from '../../../ui/toasts.tsx';
import { Cell } from './cell.tsx';
import { CellDetails } from './cell-details.tsx';
import { orderedRows } from './compare-values.ts';
import type { Order } from './compare-values.ts';
import styles from './results.module.css';
import { clipboardText, columnType } from './value-text.ts';

/** Pixels. */
const ROW = 30;
const NUMBER_COLUMN = 48;
const WIDTH = { least: 64, usual: 180, most: 900 } as const;
const STEP = 24;

/** A cell by its row as shown and its column; row -1 is the head. */
interface Place {
  row: number;
  column: number;
}

function usualWidth(type: string, fields: number): number {
  if (fields === 1) return 640;
  if (type === 'Integer' || type === 'Float' || type === 'Number' || type === 'Boolean') return 130;
  return fields <= 3 ? 280 : WIDTH.usual;
}

function bounded(width: number): number {
  return Math.round(Math.min(WIDTH.most, Math.max(WIDTH.least, width)));
}

const numeric = new Set(['Integer', 'Float', 'Number']);

/**
 * The rows as a grid (WAI-ARIA Authoring Practices): one tab stop, arrow keys go from cell to cell, Enter opens one. Only
 * the rows in sight are in the page.
 */
export function ResultTable({ run }: { run: Run }) {
  const words = useWords(consoleWords).table;
  const language = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const [order, setOrder] = useState<Order | null>(null);
  const [widths, setWidths] = useState<Readonly<Record<number, number>>>({});
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [opened, setOpened] = useState<Place | null>(null);
  const { fields, rows, received } = run;
  // The types are those of the first rows: they do not change with each batch.
  const settled = Math.min(received, 100);
  const types = useMemo(
    () => fields.map((_, index) => columnType(rows.slice(0, settled), index)),
    [fields, rows, settled],
  );
  const places = useMemo(() => orderedRows(rows, received, order, language), [rows, received, order, language]);
  const sizes = fields.map((_, index) => widths[index] ?? usualWidth(types[index] ?? '', fields.length));
  const total = NUMBER_COLUMN + sizes.reduce((sum, size) => sum + size, 0);
  const columns = `${NUMBER_COLUMN}px ${sizes.map((size) => `${size}px`).join(' ')} minmax(0, 1fr)`;

  // Its functions change with what is in sight, and nothing here remembers them.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: received,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: ROW,
    scrollPaddingStart: ROW,
  });

  const valueAt = ({ row, column }: Place): GraphValue | undefined => rows[places[row] ?? -1]?.[column];

  function move(to: Place) {
    const next = {
      row: Math.max(-1, Math.min(received - 1, to.row)),
      column: Math.max(0, Math.min(fields.length - 1, to.column)),
    };
    setActive(next);
    if (opened !== null && next.row >= 0) setOpened(next);
    if (next.row >= 0) virtual.scrollToIndex(next.row);
    const element = scroller.current;
    if (element === null) return;
    const left = NUMBER_COLUMN + sizes.slice(0, next.column).reduce((sum, size) => sum + size, 0);
    const right = left + (sizes[next.column] ?? 0);
    if (left - NUMBER_COLUMN < element.scrollLeft) element.scrollLeft = left - NUMBER_COLUMN;
    else if (right > element.scrollLeft + element.clientWidth) element.scrollLeft = right - element.clientWidth;
  }

  /** Upwards, downwards, as it came. */
  function sort(column: number) {
    setOrder(
      order?.column !== column ? { column, descending: false } : order.descending ? null : { column, descending: true },
    );
  }

  function resize(column: number, width: number) {
    setWidths((now) => ({ ...now, [column]: bounded(width) }));
  }

  async function copy(place: Place) {
    const value = place.row < 0 ? (fields[place.column] ?? '') : valueAt(place);
    if (value === undefined) return;
    const done = await copyText(clipboardText(value));
    showToast(done ? words.copied : words.copyFailed, done ? 'check' : 'alert');
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.target !== event.currentTarget) return;
    const { row, column } = active;
    if (matchesKey(event, keys.console.copyCell)) {
      event.preventDefault();
      void copy(active);
      return;
    }
    const width = sizes[column] ?? WIDTH.usual;
    const key = pressedKey(event, keys.results);
    if (key === null) return;
    const act: Record<typeof key, () => void> = {
      narrower: () => resize(column, width - STEP),
      wider: () => resize(column, width + STEP),
      left: () => move({ row, column: column - 1 }),
      right: () => move({ row, column: column + 1 }),
      up: () => move({ row: row - 1, column }),
      down: () => move({ row: row + 1, column }),
      first: () => move({ row: 0, column }),
      last: () => move({ row: received - 1, column }),
      open: () => (row < 0 ? sort(column) : setOpened(active)),
      close: () => setOpened(null),
    };
    if (key === 'close' && opened === null) return;
    event.preventDefault();
    act[key]();
  }

  function onClick(place: Place) {
    setActive(place);
    const value = valueAt(place);
    const isNested = typeof value === 'object' && value !== null;
    const isLong = typeof value === 'string' && value.length > 24;
    if (opened !== null || isNested || isLong) setOpened(place);
  }

  const cellId = ({ row, column }: Place) => `${run.id}-${row}-${column}`;
  const openedValue = opened === null ? undefined : valueAt(opened);
  return (
    <div className={styles.tableAndDetails}>
      <div
        ref={scroller}
        className={styles.table}
        role="grid"
        tabIndex={0}
        aria-label={words.label}
        aria-rowcount={received + 1}
        aria-colcount={fields.length + 1}
        aria-activedescendant={cellId(active)}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" className={styles.head} style={{ minWidth: total }}>
          <div role="row" aria-rowindex={1} className={styles.row} style={{ gridTemplateColumns: columns }}>
            <div role="columnheader" aria-colindex={1} className={styles.index}>
              #
            </div>
            {fields.map((field, column) => {
              const sorted = order?.column === column ? (order.descending ? 'descending' : 'ascending') : 'none';
              return (
                <div
                  key={column}
                  id={cellId({ row: -1, column })}
                  role="columnheader"
                  aria-colindex={column + 2}
                  aria-sort={sorted}
                  className={styles.columnHead}
                  data-active={(active.row === -1 && active.column === column) || undefined}
                  data-numeric={numeric.has(types[column] ?? '') || undefined}
                >
                  <button type="button" tabIndex={-1} title={words.sortBy(field)} onClick={() => sort(column)}>
                    <b>{field}</b>
                    <i lang="en">{types[column]}</i>
                    {sorted !== 'none' && <Icon name={sorted === 'ascending' ? 'up' : 'down'} size={13} />}
                  </button>
                  <ColumnEdge width={sizes[column] ?? WIDTH.usual} onResize={(width) => resize(column, width)} />
                </div>
              );
            })}
          </div>
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize(), minWidth: total }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[places[index] ?? -1];
            return (
              <div
                key={index}
                role="row"
                aria-rowindex={index + 2}
                className={styles.row}
                style={{ gridTemplateColumns: columns, transform: `translateY(${start - ROW}px)` }}
                data-placed
              >
                <div role="rowheader" aria-colindex={1} className={styles.index}>
                  {(places[index] ?? index) + 1}
                </div>
                {fields.map((_, column) => (
                  // The keyboard is the grid's: its keys do the same for the cell that is marked.
                  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
                  <div
                    key={column}
                    id={cellId({ row: index, column })}
                    role="gridcell"
                    aria-colindex={column + 2}
                    className={styles.cell}
                    data-active={(active.row === index && active.column === column) || undefined}
                    data-numeric={numeric.has(types[column] ?? '') || undefined}
                    onClick={() => onClick({ row: index, column })}
                  >
                    <Cell value={row?.[column] ?? null} />
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      {opened !== null && openedValue !== undefined && (
        <CellDetails
          key={cellId(opened)}
          field={fields[opened.column] ?? ''}
          number={(places[opened.row] ?? 0) + 1}
          value={openedValue}
          fields={fields}
          row={rows[places[opened.row] ?? -1] ?? []}
          onClose={() => {
            setOpened(null);
            scroller.current?.focus();
          }}
        />
      )}
    </div>
  );
}

/** The edge between two columns, to be dragged; keys of the grid do the same. */
function ColumnEdge({ width, onResize }: { width: number; onResize: (width: number) => void }) {
  const start = useRef<{ x: number; width: number } | null>(null);
  function onPointerDown(event: PointerEvent<HTMLSpanElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  }
  function onPointerMove(event: PointerEvent<HTMLSpanElement>) {
    if (start.current !== null) onResize(start.current.width + event.clientX - start.current.x);
  }
  function end() {
    start.current = null;
  }
  return (
    <span
      className={styles.edge}
      aria-hidden
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}

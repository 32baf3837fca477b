/** Rows as a table for a terminal: wide characters aligned, long cells cut where it shows, control characters visible. */
import Table from 'cli-table3';
import stringWidth from 'string-width';
import { terminalText } from '../terminal-text.ts';

/** A column is never cut below this many terminal columns while another one is wider. */
const NARROWEST = 6;
/** Terminal columns of a cell where the table does not go to a terminal, and so knows no width. */
const WIDEST_ELSEWHERE = 60;
/** ` x │` around each cell, and the first border. */
const CELL_FRAME = 3;

export interface TableOptions {
  /** Columns of the terminal; null when there is none. */
  columns: number | null;
  /** Cells stay whole, however wide. */
  whole?: boolean;
  /** Index of a column that people copy from: it stays whole, and the others make room. */
  copied?: number;
}

/** The table with a line break at its end. Without rows: its head alone. */
export function formatTable(head: string[], rows: string[][], options: TableOptions): string {
  const visible = [head, ...rows].map((row) => row.map(visibleText));
  const natural = head.map((_, column) => Math.max(1, ...visible.map((row) => stringWidth(row[column] ?? ''))));
  const widths = options.whole === true ? natural : fitWidths(natural, options);
  const cut = visible.map((row) => row.map((cell, column) => cutToWidth(cell, widths[column] ?? 1)));
  const table = new Table({
    head: cut[0] ?? [],
    colWidths: widths.map((width) => width + 2),
    // Colours would be noise in a pipe; the frame says enough.
    style: { head: [], border: [] },
  });
  table.push(...cut.slice(1));
  return `${withoutInnerLines(table.toString())}\n`;
}

/** Takes from the widest columns until the row fits the terminal, or until nothing can be taken. */
function fitWidths(natural: number[], { columns, copied }: TableOptions): number[] {
  const most = columns ?? WIDEST_ELSEWHERE;
  const widths = natural.map((width, column) => (column === copied ? width : Math.min(width, most)));
  if (columns === null) return widths;
  const room = columns - 1 - CELL_FRAME * widths.length;
  const cuttable = widths.map((_, column) => column).filter((column) => column !== copied);
  for (let excess = widths.reduce((sum, width) => sum + width, 0) - room; excess > 0; excess -= 1) {
    const widest = cuttable.reduce(
      (best, column) => ((widths[column] ?? 0) > (widths[best] ?? 0) ? column : best),
      cuttable[0] ?? -1,
    );
    const width = widths[widest] ?? 0;
    if (width <= NARROWEST) break;
    widths[widest] = width - 1;
  }
  return widths;
}

const segments = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The beginning of the text, with `…` at the end where something is missing. */
export function cutToWidth(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const { segment } of segments.segment(text)) {
    used += stringWidth(segment);
    if (used > width) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** Line breaks as `↵`, other control characters as their escapes: see `terminalText`. */
export function visibleText(text: string): string {
  return terminalText(text.replace(/\r\n|\r|\n/g, '↵').replace(/\t/g, ' '));
}

/** cli-table3 rules off every row; one rule below the head reads better. */
function withoutInnerLines(table: string): string {
  const lines = table.split('\n');
  return lines.filter((line, index) => !line.startsWith('├') || index === 2).join('\n');
}

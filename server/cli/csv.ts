/** Rows as CSV (RFC 4180, with line feeds): one line a row, nodes and other structures as JSON. */
import type { GraphValue, Row } from '../../contracts/graph.ts';
import { isTagged } from '../../contracts/graph.ts';

/** Lets spreadsheet programs know that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

export function formatCsvLine(cells: Row): string {
  return `${cells.map((cell) => quoted(cellText(cell))).join(',')}\n`;
}

function cellText(value: GraphValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (isTagged(value)) {
    switch (value.$type) {
      case 'Node':
      case 'Relationship':
      case 'Path':
      case 'Map':
        return JSON.stringify(value);
      default:
        return value.value;
    }
  }
  return JSON.stringify(value);
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

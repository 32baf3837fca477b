/** Results as files. */
import type { Run } from '../../../state/console/run.ts';
import { csvText } from '../../../ui/csv.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { fileCell, rawRow } from './value-text.ts';

export type ExportFormat = 'csv' | 'csv-bom' | 'json' | 'ndjson';

const TYPES: Readonly<Record<ExportFormat, { ending: string; type: string }>> = {
  csv: { ending: 'csv', type: 'text/csv;charset=utf-8' },
  'csv-bom': { ending: 'csv', type: 'text/csv;charset=utf-8' },
  json: { ending: 'json', type: 'application/json' },
  ndjson: { ending: 'ndjson', type: 'application/x-ndjson' },
};

/** The file that holds all received rows; JSON keeps the tags of the wire, so that nothing is lost. */
export function exportText({ fields, rows, received }: Run, format: ExportFormat): string {
  const all = rows.slice(0, received);
  switch (format) {
    case 'csv':
    case 'csv-bom':
      return csvText(
        fields,
        all.map((row) => row.map(fileCell)),
        { byteOrderMark: format === 'csv-bom' },
      );
    case 'json':
      return `${JSON.stringify(
        all.map((row) => rawRow(fields, row)),
        null,
        2,
      )}\n`;
    case 'ndjson':
      return all.map((row) => `${JSON.stringify(rawRow(fields, row))}\n`).join('');
  }
}

export function exportRun(run: Run, format: ExportFormat): void {
  const { ending, type } = TYPES[format];
  const stamp = new Date(run.startedAt ?? Date.now()).toISOString().slice(0, 19).replaceAll(':', '-');
  saveFile(`zhitu-${stamp}.${ending}`, new Blob([exportText(run, format)], { type }));
}

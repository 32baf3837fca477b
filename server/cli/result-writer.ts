/** Rows of an answer in each of the formats, as they come where the format lets them. */
import type { z } from 'zod/mini';
import type { querySummary } from '../../contracts/api.ts';
import type { GraphValue, Row } from '../../contracts/graph.ts';
import { BYTE_ORDER_MARK, formatCsvLine } from './csv.ts';
import type { Output } from './output.ts';
import { formatPlan } from './plan-text.ts';
import { readableValue } from './readable-value.ts';
import { formatTable } from './table.ts';

export const RESULT_FORMATS = ['table', 'json', 'ndjson', 'csv'] as const;
export type ResultFormat = (typeof RESULT_FORMATS)[number];
export type ResultSummary = z.infer<typeof querySummary>;

export interface ResultWriter {
  begin: (fields: string[]) => Promise<void>;
  rows: (rows: Row[]) => Promise<void>;
  end: (summary: ResultSummary) => Promise<void>;
}

interface WriterOptions {
  bom: boolean;
  whole: boolean;
}

export function openResultWriter(format: ResultFormat, output: Output, options: WriterOptions): ResultWriter {
  switch (format) {
    case 'table':
      return tableWriter(output, options.whole);
    case 'json':
      return jsonWriter(output);
    case 'ndjson':
      return linesWriter(output);
    case 'csv':
      return csvWriter(output, options.bom);
  }
}

function tableWriter(output: Output, whole: boolean): ResultWriter {
  let head: string[] = [];
  const body: string[][] = [];
  return {
    begin: async (fields) => {
      head = fields;
    },
    rows: async (rows) => {
      for (const row of rows) body.push(row.map(readableValue));
    },
    end: async ({ plan }) => {
      if (plan !== null) await output.write(formatPlan(plan));
      if (head.length > 0 && (plan === null || body.length > 0)) {
        await output.write(formatTable(head, body, { columns: output.columns, whole }));
      }
    },
  };
}

/** A list that is well-formed only once it is whole: what was cut by a failure does not parse. */
function jsonWriter(output: Output): ResultWriter {
  let fields: string[] = [];
  let isFirst = true;
  return {
    begin: async (given) => {
      fields = given;
      await output.write('[');
    },
    rows: async (rows) => {
      if (rows.length === 0) return;
      const items = rows.map((row) => JSON.stringify(toRecord(fields, row)));
      await output.write(`${isFirst ? '\n' : ',\n'}${items.join(',\n')}`);
      isFirst = false;
    },
    end: async ({ plan }) => {
      if (plan !== null && isFirst) await output.write(`\n${JSON.stringify({ plan })}`);
      await output.write('\n]\n');
    },
  };
}

function linesWriter(output: Output): ResultWriter {
  let fields: string[] = [];
  let count = 0;
  return {
    begin: async (given) => {
      fields = given;
    },
    rows: async (rows) => {
      count += rows.length;
      if (rows.length > 0) {
        await output.write(rows.map((row) => `${JSON.stringify(toRecord(fields, row))}\n`).join(''));
      }
    },
    end: async ({ plan }) => {
      if (plan !== null && count === 0) await output.write(`${JSON.stringify({ plan })}\n`);
    },
  };
}

function csvWriter(output: Output, bom: boolean): ResultWriter {
  return {
    begin: (fields) => output.write((bom ? BYTE_ORDER_MARK : '') + formatCsvLine(fields)),
    rows: (rows) => output.write(rows.map(formatCsvLine).join('')),
    end: async ({ plan }) => {
      if (plan !== null) await output.write(formatPlan(plan));
    },
  };
}

function toRecord(fields: string[], row: Row): Record<string, GraphValue> {
  return Object.fromEntries(fields.map((field, index) => [field, row[index] ?? null]));
}

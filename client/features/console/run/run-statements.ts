/** Runs what the editor holds, one statement after the other, and keeps the state in step with what arrives. */
import type { QueryLine } from '../../../../contracts/api.ts';
import type { Row } from '../../../../contracts/graph.ts';
import { ProblemError } from '../../../api/problems.ts';
import { streamQuery } from '../../../api/query-stream.ts';
import { changeRun, consoleState, newId, remember, setConsole } from '../../../state/console/console-store.ts';
import { parametersIn } from '../../../state/console/cypher-text.ts';
import type { StatementRange } from '../../../state/console/cypher-text.ts';
import { readParameters } from '../../../state/console/parameter-values.ts';
import { failureOf, lookOf } from '../../../state/console/run.ts';
import type { Run, RunFailure } from '../../../state/console/run.ts';

let stop: AbortController | null = null;

/** Ends what runs; the server ends the work in the database. What has arrived stays. */
export function stopRunning(): void {
  stop?.abort();
}

/** The parameters that some statements still wait for. */
export function unsetParameters(statements: readonly StatementRange[]): string[] {
  const names = [...new Set(statements.flatMap(({ text }) => parametersIn(text)))];
  return readParameters(names, consoleState().parameters).unset;
}

function plannedRun({ text, from }: StatementRange): Run {
  return {
    id: newId(),
    statement: text,
    parameters: readParameters(parametersIn(text), consoleState().parameters).values,
    from,
    status: 'waiting',
    startedAt: null,
    tookMs: null,
    fields: [],
    rows: [],
    received: 0,
    bytes: 0,
    summary: null,
    failure: null,
  };
}

/** In order, until one fails or the reader stops; parameters have been looked at before. */
export async function runStatements(statements: readonly StatementRange[]): Promise<void> {
  stop?.abort();
  const own = new AbortController();
  stop = own;
  const runs = statements.map(plannedRun);
  setConsole({ runs, shown: 0 });
  for (const [index, run] of runs.entries()) {
    if (own.signal.aborted) break;
    setConsole({ shown: index });
    const went = await runOne(run, own.signal);
    if (!went) break;
  }
  const isLeft = ({ id }: Run) => runs.some((run) => run.id === id);
  for (const run of consoleState().runs) {
    if (run.status === 'waiting' && isLeft(run)) changeRun(run.id, { status: 'stopped' });
  }
  if (stop === own) stop = null;
}

/** @returns whether it went well */
async function runOne(run: Run, signal: AbortSignal): Promise<boolean> {
  const began = performance.now();
  const arrival = arrivalOf(run.id);
  const { timeoutMs, rowLimit } = consoleState().limits;
  changeRun(run.id, { status: 'running', startedAt: Date.now() });
  let failure: RunFailure | null = null;
  try {
    await streamQuery(
      {
        statement: run.statement,
        parameters: { ...run.parameters },
        ...(timeoutMs !== null && { timeoutMs }),
        ...(rowLimit !== null && { rowLimit }),
      },
      {
        onLine: (line) => {
          if ('error' in line) failure = line.error;
          else arrival.take(line);
        },
        onBytes: arrival.takeBytes,
      },
      signal,
    );
  } catch (error) {
    if (!signal.aborted) failure = error instanceof ProblemError ? failureOf(error.problem) : unexpected(error);
  }
  arrival.finish();
  const status = signal.aborted ? 'stopped' : failure === null ? 'done' : 'failed';
  changeRun(run.id, { status, failure, tookMs: performance.now() - began });
  note(run.id);
  return status === 'done';
}

function unexpected(error: unknown): RunFailure {
  return { code: 'unreachable', message: error instanceof Error ? error.message : String(error) };
}

/** Collects what arrives and shows it once a frame, however many lines come in one. */
function arrivalOf(id: string) {
  const rows: Row[] = [];
  let bytes = 0;
  let changes: Partial<Run> = {};
  let frame: number | null = null;
  const show = () => {
    frame = null;
    changeRun(id, { ...changes, rows, received: rows.length, bytes });
    changes = {};
  };
  // A page in the background draws no frames: what arrives is shown when it ends.
  const later = () => {
    frame ??= requestAnimationFrame(show);
  };
  return {
    take: (line: Exclude<QueryLine, { error: unknown }>) => {
      if ('header' in line) changes = { ...changes, fields: line.header.fields };
      else if ('summary' in line) changes = { ...changes, summary: line.summary };
      else for (const row of line.rows) rows.push(row);
      later();
    },
    takeBytes: (count: number) => {
      bytes = count;
      later();
    },
    finish: () => {
      if (frame !== null) cancelAnimationFrame(frame);
      show();
    },
  };
}

function note(id: string): void {
  const { runs, parameters } = consoleState();
  const run = runs.find((each) => each.id === id);
  if (run === undefined) return;
  const look = lookOf(run);
  if (look === 'running') return;
  const names = parametersIn(run.statement);
  remember({
    id: run.id,
    statement: run.statement,
    parameters: Object.fromEntries(Object.entries(parameters).filter(([name]) => names.includes(name))),
    at: run.startedAt ?? Date.now(),
    status: look,
    rows: run.received,
    elapsedMs: run.summary === null ? null : Math.round(run.summary.elapsedMs),
  });
}

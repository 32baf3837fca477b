/** One statement that was run, with all that has come of it so far. */
import type { z } from 'zod/mini';
import type { planOperator, querySummary } from '../../../contracts/api.ts';
import type { GraphValue, Row } from '../../../contracts/graph.ts';
import type { LocalText, Problem } from '../../../contracts/problem.ts';

export type QuerySummary = z.infer<typeof querySummary>;
/** An operator of a plan with those below it. */
export type QueryPlan = z.infer<typeof planOperator>;

/** What went wrong: the database's own words where there are any, and where in the statement. */
export interface RunFailure {
  code: string;
  /** In the words of the database, or of the server in both languages. */
  message: string | LocalText;
  line?: number | undefined;
  column?: number | undefined;
  hint?: LocalText | undefined;
}

export interface Run {
  id: string;
  statement: string;
  parameters: Readonly<Record<string, GraphValue>>;
  /** Where in the editor the statement began. */
  from: number;
  status: 'waiting' | 'running' | 'done' | 'stopped' | 'failed';
  /** Milliseconds since 1970; null until it began. */
  startedAt: number | null;
  /** Milliseconds from the start to the end as the page saw it; null until then. */
  tookMs: number | null;
  fields: readonly string[];
  /** Grows while rows arrive: `received` says how many of them count. */
  rows: readonly Row[];
  received: number;
  bytes: number;
  summary: QuerySummary | null;
  failure: RunFailure | null;
}

/** What a failure says for the page to show. */
export function failureOf(problem: Problem): RunFailure {
  const { code, messages, hints, database } = problem;
  return {
    code,
    message: database?.message ?? messages,
    line: database?.line,
    column: database?.column,
    hint: hints,
  };
}

/** Which limit ended an answer early, if one did. */
export function cutOf({ summary }: Run): 'rows' | 'bytes' | null {
  return summary?.truncated ?? null;
}

export type RunLook = 'running' | 'done' | 'cut' | 'failed' | 'stopped';

export function lookOf(run: Run): RunLook {
  if (run.status === 'waiting' || run.status === 'running') return 'running';
  if (run.status === 'done') return cutOf(run) === null ? 'done' : 'cut';
  return run.status;
}

/** Runs a person's statement within its limits and gives the answer in lines, as it comes. */
import type { QueryLine, QueryRequest } from '../../contracts/api.ts';
import type { ReadOptions } from '../graph/graph-store.ts';
import type { ExploreContext } from './explore-context.ts';
import { guardStatement } from './guard/guard-statement.ts';
import { checkParameters } from './query-parameters.ts';

/**
 * Header, batches of rows, summary. What fails before the first row fails before the first line. A caller may ask for
 * less than the limits, never for more.
 * @throws BadFieldError, ForbiddenStatementError, GraphStoreError
 */
export async function* runQuery(
  context: ExploreContext,
  request: QueryRequest,
  signal: AbortSignal,
): AsyncGenerator<QueryLine> {
  const { limits, store } = context;
  checkParameters(request.parameters ?? {});
  const given = { text: request.statement, parameters: request.parameters ?? {} };
  const lane = 'console';
  const timeoutMs = Math.min(request.timeoutMs ?? Infinity, limits.queryTimeoutMs);
  const guarded = await guardStatement(store, given, context.allowWrites, { lane, timeoutMs, signal });
  const options: ReadOptions = {
    lane,
    timeoutMs,
    rowLimit: Math.min(request.rowLimit ?? Infinity, limits.queryRowLimit),
    byteLimit: limits.queryByteLimit,
    signal,
  };
  const events = guarded.writes ? store.write(guarded.statement, options) : store.read(guarded.statement, options);
  let header: QueryLine | null = null;
  try {
    for await (const event of events) {
      if (event.kind === 'header') {
        // Held back: a statement that fails in its first row should answer with a status.
        header = { header: { fields: event.fields } };
        continue;
      }
      if (header !== null) {
        yield header;
        header = null;
      }
      yield event.kind === 'rows' ? { rows: event.rows } : { summary: event.summary };
    }
  } finally {
    // Also when the caller left or the outcome is unknown: it may have been written.
    if (guarded.writes) context.forgetGraph();
  }
}

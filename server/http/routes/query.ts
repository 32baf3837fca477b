import type { QueryLine, QueryRequest } from '../../../contracts/api.ts';
import type { ExploreContext } from '../../explore/explore-context.ts';
import { runQuery } from '../../explore/run-query.ts';
import { loadedContext } from '../api-dependencies.ts';
import { streamRoute } from '../endpoint.ts';
import { toProblem } from '../errors.ts';

export const queryRoute = streamRoute('query', (deps, { body, signal }) => lines(loadedContext(deps), body, signal));

/** A failure after the first line can only be told in a line of its own. */
async function* lines(context: ExploreContext, request: QueryRequest, signal: AbortSignal): AsyncGenerator<QueryLine> {
  let started = false;
  try {
    for await (const line of runQuery(context, request, signal)) {
      started = true;
      yield line;
    }
  } catch (error) {
    if (!started) throw error;
    const problem = toProblem(error);
    yield {
      error: {
        code: problem.code,
        message: problem.database?.message ?? problem.messages.en,
        line: problem.database?.line,
        column: problem.database?.column,
        hint: problem.hints,
      },
    };
  }
}

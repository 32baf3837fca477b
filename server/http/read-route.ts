/** Endpoints that read the graph: they wait for the first load, and show their statements when asked to. */
import type { EndpointName } from '../../contracts/endpoints.ts';
import type { ExploreContext } from '../explore/explore-context.ts';
import type { AnsweredBy } from '../../contracts/statements.ts';
import type { StatementReader } from '../explore/statement-reader.ts';
import { openReader } from '../explore/statement-reader.ts';
import { loadedContext } from './api-dependencies.ts';
import type { Answer, Call, Route } from './endpoint.ts';
import { route } from './endpoint.ts';

/** The endpoints whose answer has room for the statements that made it. */
type ReadingEndpoint = {
  [N in EndpointName]: Answer<N> extends { statements?: AnsweredBy[] | undefined } ? N : never;
}[Exclude<EndpointName, 'meta' | 'query' | 'queryCheck' | 'examples' | 'health' | 'ready'>];

export function readRoute<N extends ReadingEndpoint>(
  name: N,
  handle: (context: ExploreContext, reader: StatementReader, call: Call<N>) => Promise<Answer<N>>,
): Route {
  return route(name, async (deps, call) => {
    const context = loadedContext(deps);
    const reader = openReader(context.store, call.signal);
    const answer = await handle(context, reader, call);
    if (!asksForStatements(call.query)) return answer;
    const { statementTypes } = await context.graph();
    return { ...answer, statements: reader.statements(statementTypes) };
  });
}

function asksForStatements(query: unknown): boolean {
  return typeof query === 'object' && query !== null && 'statement' in query && query.statement === true;
}

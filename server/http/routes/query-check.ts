import { checkQuery } from '../../explore/check-query.ts';
import { loadedContext } from '../api-dependencies.ts';
import { route } from '../endpoint.ts';

export const queryCheckRoute = route('queryCheck', (deps, { body, signal }) =>
  checkQuery(loadedContext(deps), { text: body.statement, parameters: body.parameters ?? {} }, signal),
);

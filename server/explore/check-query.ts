/** Plans a person's statement without running it, and says whether it would be taken. */
import type { z } from 'zod';
import type { checkResponse } from '../../contracts/api.ts';
import type { Statement } from '../graph/graph-store.ts';
import type { ExploreContext } from './explore-context.ts';
import { guardStatement } from './guard/guard-statement.ts';
import { checkParameters } from './query-parameters.ts';

/**
 * Costs no more than the statement itself might, and no one else's work.
 * @throws BadFieldError, ForbiddenStatementError, GraphStoreError `syntax`, `semantic`, `timeout`, `busy`, `cancelled`
 */
export async function checkQuery(
  context: ExploreContext,
  statement: Statement,
  signal: AbortSignal,
): Promise<z.infer<typeof checkResponse>> {
  checkParameters(statement.parameters ?? {});
  const { check, writes } = await guardStatement(context.store, statement, context.allowWrites, {
    lane: 'console',
    timeoutMs: context.limits.queryTimeoutMs,
    signal,
  });
  return {
    readsOnly: !writes,
    operators: check.operators,
    procedures: check.procedures,
    plan: check.plan,
    notifications: check.notifications,
  };
}

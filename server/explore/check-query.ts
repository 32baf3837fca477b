/** Plans a person's statement without running it, and says whether it would be taken. */
import type { z } from 'zod';
import type { checkResponse } from '../../contracts/api.ts';
import type { Statement } from '../graph/graph-store.ts';
import type { ExploreContext } from './explore-context.ts';
import { guardStatement } from './guard/guard-statement.ts';

/** @throws ForbiddenStatementError, GraphStoreError `syntax` or `semantic` */
export async function checkQuery(
  context: ExploreContext,
  statement: Statement,
): Promise<z.infer<typeof checkResponse>> {
  const { check, writes } = await guardStatement(context.store, statement, context.allowWrites);
  return {
    readsOnly: !writes,
    operators: check.operators,
    procedures: check.procedures,
    plan: check.plan,
    notifications: check.notifications,
  };
}

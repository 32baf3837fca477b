/** Neo4j's plans as trees of the port. */
import type { Plan, ProfiledPlan } from 'neo4j-driver';
import type { PlanOperator } from '../graph-store.ts';

/** Neo4j has hundreds of operators; those that write or administer have these beginnings (5.26 and 2026.08). */
const WRITING =
  /^(Create|Merge|LockingMerge|Delete|DetachDelete|Set|Remove|Foreach|SubqueryForeach|TransactionForeach|Drop|Alter|Grant|Deny|Revoke|Rename|Start|Stop|Enable|Terminate|Administration|DoNothingIf|AssertSame|Ensure|Log)/;

/** Procedures that the planner does not call reads, and that only tell what the server is. */
const TELLING_PROCEDURES: ReadonlySet<string> = new Set(['dbms.components']);

export function planOf(plan: Plan | ProfiledPlan): PlanOperator {
  const { arguments: details } = plan;
  const node: PlanOperator = {
    // The database's name stands behind every operator: `AllNodesScan@neo4j`.
    operator: plan.operatorType.replace(/@[^@]*$/, ''),
    details: details['Details'] ?? '',
    children: plan.children.map(planOf),
  };
  if (details['EstimatedRows'] !== undefined) node.estimatedRows = Number(details['EstimatedRows']);
  if ('dbHits' in plan) {
    node.rows = plan.rows;
    node.dbHits = plan.dbHits;
    // In nanoseconds, and only by the runtimes that measure it.
    if (details['Time'] !== undefined) node.timeMs = Number(details['Time']) / 1_000_000;
  }
  return node;
}

export function operatorsOf(plan: PlanOperator): PlanOperator[] {
  return [plan, ...plan.children.flatMap(operatorsOf)];
}

export function isWritingOperator(operator: string): boolean {
  return WRITING.test(operator);
}

/** Names of the procedures that a plan calls: `db.labels() :: (label :: STRING)`. */
export function proceduresOf(operators: PlanOperator[]): string[] {
  const calls = operators.filter(({ operator }) => operator === 'ProcedureCall');
  return [...new Set(calls.map(({ details }) => details.replace(/\(.*$/s, '').replaceAll('`', '').trim()))];
}

/** @param queryType `r`, `rw`, `w`, or `s` for schema changes, administration and procedures about the server */
export function readsOnly(queryType: string, operators: string[], procedures: string[]): boolean {
  if (operators.some(isWritingOperator)) return false;
  if (queryType === 'r') return true;
  return queryType === 's' && procedures.length > 0 && procedures.every((name) => TELLING_PROCEDURES.has(name));
}

/** The engine's plans as trees of the port. */
import type { OperatorProfile } from '@grafeo-db/js';
import type { PlanOperator } from '../graph-store.ts';

/** Operators that only read. What is not listed counts as a write: every writing operator of the engine has a name. */
const READING = new Set([
  'AntiJoin',
  'Aggregate',
  'Apply',
  'Argument',
  'CallProcedure',
  'Distinct',
  'EdgeScan',
  'Empty',
  'Except',
  'Expand',
  'Filter',
  'HorizontalAggregate',
  'Intersect',
  'Join',
  'LeftJoin',
  'Limit',
  'MapCollect',
  'MultiWayJoin',
  'NodeScan',
  'Otherwise',
  'Project',
  'Return',
  'SemiJoin',
  'ShortestPath',
  'Show',
  'Skip',
  'Sort',
  'TextScan',
  'TopK',
  'Union',
  'Unwind',
  'VectorScan',
]);

export function isReadingOperator(operator: string): boolean {
  return READING.has(operator);
}

/** Reads the indented text of EXPLAIN: two blanks a level, `Operator (details) [remarks]`. */
/** @returns every line at the left edge with what is below it: one, unless a name or text of the statement holds line breaks */
export function parsePlanRoots(text: string): PlanOperator[] {
  const root: PlanOperator = { operator: '', details: '', children: [] };
  const path: PlanOperator[] = [root];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const depth = Math.floor((line.length - line.trimStart().length) / 2);
    const [, name = line.trim(), details = ''] = /^\s*(\w+(?:\(\d+\))?)\s?(.*)$/.exec(line) ?? [];
    // An operator without a name of its own prints as its number: the rows that an outer part hands in.
    const operator = /^Discriminant\(\d+\)$/.test(name) ? 'Argument' : name;
    const node: PlanOperator = { operator, details: withoutParentheses(details), children: [] };
    path.length = Math.min(path.length, depth + 1);
    path.at(-1)?.children.push(node);
    path.push(node);
  }
  return root.children;
}

export function parsePlan(text: string): PlanOperator | null {
  return parsePlanRoots(text)[0] ?? null;
}

export function profiledPlan(profile: OperatorProfile): PlanOperator {
  return {
    operator: profile.operator,
    details: profile.detail,
    rows: profile.rows,
    timeMs: profile.timeMs,
    children: profile.children.map(profiledPlan),
  };
}

export function operatorsOf(plan: PlanOperator): PlanOperator[] {
  return [plan, ...plan.children.flatMap(operatorsOf)];
}

/** Takes off the pair around all of it; in `(n)->[:KNOWS]->(m)` first and last are no pair. */
function withoutParentheses(details: string): string {
  if (!details.startsWith('(') || !details.endsWith(')')) return details;
  let depth = 0;
  for (let index = 0; index < details.length - 1; index += 1) {
    if (details[index] === '(') depth += 1;
    else if (details[index] === ')') depth -= 1;
    if (depth === 0) return details;
  }
  return details.slice(1, -1);
}

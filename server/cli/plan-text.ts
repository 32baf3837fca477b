/** A plan as an indented tree, the operator that gives the answer first. */
import type { z } from 'zod/mini';
import type { planOperator } from '../../contracts/api.ts';
import { visibleText } from './table.ts';

type Plan = z.infer<typeof planOperator>;

export function formatPlan(plan: Plan): string {
  return planLines(plan, '').join('\n') + '\n';
}

function planLines(plan: Plan, indent: string): string[] {
  const { operator, details, estimatedRows, rows, dbHits, timeMs } = plan;
  const figures = [
    rows === undefined
      ? estimatedRows === undefined
        ? ''
        : `about ${Math.round(estimatedRows)} rows`
      : `${rows} rows`,
    dbHits === undefined ? '' : `${dbHits} hits`,
    timeMs === undefined ? '' : `${timeMs.toFixed(1)} ms`,
  ].filter((figure) => figure !== '');
  const line = [operator, details, figures.length > 0 ? `[${figures.join(', ')}]` : ''].filter((part) => part !== '');
  return [indent + visibleText(line.join(' ')), ...plan.children.flatMap((child) => planLines(child, `${indent}  `))];
}

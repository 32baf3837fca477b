import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { call } from '../../../api/call.ts';
import { ProblemError } from '../../../api/problems.ts';
import { formatCount } from '../../../i18n/format.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { consoleWords } from '../../../i18n/words/console.ts';
import { useWords } from '../../../i18n/words.ts';
import type { QueryPlan, Run } from '../../../state/console/run.ts';
import { LoadingLines, StateNote, useLasting } from '../../../ui/states.tsx';
import styles from './results.module.css';

/** The largest numbers of a plan: the widths of its bars go by them. */
function mostOf(plan: QueryPlan, of: (operator: QueryPlan) => number | undefined): number {
  return Math.max(of(plan) ?? 0, ...plan.children.map((child) => mostOf(child, of)));
}

function hasMeasures(plan: QueryPlan): boolean {
  return plan.rows !== undefined || plan.dbHits !== undefined || plan.children.some(hasMeasures);
}

/** How the database goes about a statement: what it measured (PROFILE), else what it plans, which runs nothing. */
export function PlanView({ run }: { run: Run }) {
  const words = useWords(consoleWords).plan;
  const messages = useMessages();
  const language = useLanguage();
  const own = run.summary?.plan ?? null;
  const planned = useQuery({
    queryKey: ['plan', run.id],
    queryFn: ({ signal }) =>
      call('queryCheck', { body: { statement: run.statement, parameters: { ...run.parameters } }, signal }),
    enabled: own === null,
    retry: false,
    gcTime: 60_000,
  });
  const lasting = useLasting(own === null && planned.isPending);
  if (own === null && planned.isPending) {
    return (
      <div className={styles.plan}>
        {lasting && <LoadingLines widths={[60, 45, 30]} label={messages.common.loading} />}
      </div>
    );
  }
  if (own === null && planned.isError) {
    const { error } = planned;
    const why =
      error instanceof ProblemError
        ? (error.problem.database?.message ?? error.problem.messages[language])
        : error.message;
    return (
      <StateNote icon="alert" title={words.failed} why={why}>
        <Button onClick={() => void planned.refetch()}>{messages.trouble.retry}</Button>
      </StateNote>
    );
  }
  const plan = own ?? planned.data?.plan ?? null;
  if (plan === null) return <StateNote icon="info" title={words.none} why={words.noneHint} />;
  const measured = hasMeasures(plan);
  const most = { rows: mostOf(plan, ({ rows }) => rows), hits: mostOf(plan, ({ dbHits }) => dbHits) };
  return (
    // Scrolls, and so takes the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.plan} role="region" aria-label={words.label} tabIndex={0}>
      <p className={styles.planNote}>{measured ? words.measured : words.planned}</p>
      <ul className={styles.planTree}>
        <PlanNode plan={plan} most={most} />
      </ul>
    </div>
  );
}

interface PlanNodeProps {
  plan: QueryPlan;
  most: { rows: number; hits: number };
}

function PlanNode({ plan, most }: PlanNodeProps) {
  const words = useWords(consoleWords).plan;
  const { operator, details, estimatedRows, rows, dbHits, timeMs, children } = plan;
  const count = rows ?? estimatedRows;
  const share = rows !== undefined && most.rows > 0 ? rows / most.rows : null;
  return (
    <li>
      <div className={styles.operator}>
        <b lang="en">{operator.replace(/@.*$/, '')}</b>
        {details !== '' && (
          <code lang="en" title={details}>
            {details}
          </code>
        )}
        <span className={styles.costs}>
          {count !== undefined && (
            <span>{rows === undefined ? words.estimated(formatCount(count)) : words.rows(formatCount(count))}</span>
          )}
          {dbHits !== undefined && <span>{words.hits(formatCount(dbHits))}</span>}
          {timeMs !== undefined && <span>{words.time(timeMs.toFixed(1))}</span>}
        </span>
        {share !== null && <i className={styles.bar} style={{ width: `${Math.max(1, Math.round(share * 100))}%` }} />}
      </div>
      {children.length > 0 && (
        <ul>
          {children.map((child, index) => (
            <PlanNode key={index} plan={child} most={most} />
          ))}
        </ul>
      )}
    </li>
  );
}

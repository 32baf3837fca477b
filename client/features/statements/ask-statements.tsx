import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { AnsweredBy } from '../../../contracts/statements.ts';
import type { Ask } from '../../api/asked.ts';
import { keyOf } from '../../api/asked.ts';
import { call } from '../../api/call.ts';
import type { Call } from '../../api/call-types.ts';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { statementsWords } from '../../i18n/words/statements.ts';
import { useWords } from '../../i18n/words.ts';
import { LoadingLines, StateNote, useLasting } from '../../ui/states.tsx';
import { StatementCard } from './statement-card.tsx';
import styles from './statements.module.css';

/** The same question once more, this time with its statements: whoever never looks pays nothing. */
async function readStatements({ name, input }: Ask, signal: AbortSignal): Promise<readonly AnsweredBy[]> {
  const again: object = { ...input, query: { ...input.query, statement: true }, signal };
  // All reads of the list take `statement` and answer `statements`, as the plainest of them does.
  const answer = await call(name as 'overview', again as Call<'overview'>);
  return answer.statements ?? [];
}

/** What a person would write first, then all that ran, each to be opened. */
export function AskStatements({ ask, onLeave }: { ask: Ask; onLeave: () => void }) {
  const words = useWords(statementsWords);
  const language = useLanguage();
  const statements = useQuery({
    queryKey: ['statements', keyOf(ask)],
    queryFn: ({ signal }) => readStatements(ask, signal),
    // Times are those of now.
    staleTime: 0,
    gcTime: 60_000,
  });
  const slow = useLasting(statements.isPending);
  if (statements.isError)
    return (
      <StateNote icon="alert" tone="danger" title={words.failed} why={words.refusal}>
        <Button onClick={() => void statements.refetch()}>{words.retry}</Button>
      </StateNote>
    );
  if (statements.data === undefined)
    return slow ? <LoadingLines widths={[60, 92, 84, 70]} label={words.loading} /> : null;
  const written = statements.data.filter(({ role }) => role === 'written');
  const others = statements.data.filter(({ role }) => role !== 'written');
  return (
    <>
      {written.length > 0 && <h4 className={styles.heading}>{words.written}</h4>}
      {written.map((statement) => (
        <div key={statement.name} className={styles.written}>
          <p className={styles.purpose}>{statement.purpose[language]}</p>
          <StatementCard statement={statement} onLeave={onLeave} />
        </div>
      ))}
      {others.length > 0 && (
        <>
          <h4 className={styles.heading}>{words.ran(formatCount(others.length))}</h4>
          {others.length > 1 && <p className={styles.quiet}>{words.ranWhy}</p>}
        </>
      )}
      {groupsOf(others).map((group) => (
        <details key={group[0].text} className={styles.ran} open={statements.data.length === 1}>
          <summary>
            <span>{group[0].purpose[language]}</span>
            <span className={styles.facts}>{factsOf(group, words)}</span>
          </summary>
          {group.map((statement) => (
            <StatementCard key={statement.text} statement={statement} onLeave={onLeave} />
          ))}
        </details>
      ))}
    </>
  );
}

type Group = [AnsweredBy, ...AnsweredBy[]];

/** Those that differ in the types or kinds they name alone, together: in the order of their first. */
function groupsOf(statements: readonly AnsweredBy[]): Group[] {
  const groups = new Map<string, Group>();
  for (const statement of statements) {
    const group = groups.get(statement.name);
    if (group) group.push(statement);
    else groups.set(statement.name, [statement]);
  }
  return [...groups.values()];
}

function factsOf(group: Group, words: (typeof statementsWords)['zh']): string {
  const rows = group.reduce((sum, statement) => sum + statement.rows, 0);
  const elapsedMs = group.reduce((sum, statement) => sum + statement.elapsedMs, 0);
  const ms = elapsedMs < 10 ? elapsedMs.toFixed(1) : formatCount(Math.round(elapsedMs));
  const times = group.length > 1 ? [words.statements(formatCount(group.length))] : [];
  return [...times, words.rows(formatCount(rows)), words.ms(ms)].join(' · ');
}

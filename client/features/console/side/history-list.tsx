import { useState } from 'react';
import { formatCount, formatInstant } from '../../../i18n/format.ts';
import { consoleWords } from '../../../i18n/words/console.ts';
import { useWords } from '../../../i18n/words.ts';
import { clearHistory, openStatement, useConsole } from '../../../state/console/console-store.ts';
import type { HistoryEntry } from '../../../state/console/console-memory.ts';
import { formatTime } from '../results/run-facts.ts';
import { RunMark } from '../run-mark.tsx';
import { FindField, matchesTyped } from './find-field.tsx';
import { UndoLine } from './undo-line.tsx';
import styles from './side.module.css';

/** Today the time is enough. */
function timeOf(at: number): string {
  const text = formatInstant(new Date(at).toISOString());
  return text.startsWith(formatInstant(new Date().toISOString()).slice(0, 10)) ? text.slice(11) : text.slice(0, 16);
}

/** What was run on this device, newest first. */
export function HistoryList({ onChoose }: { onChoose: () => void }) {
  const words = useWords(consoleWords);
  const history = useConsole((state) => state.history);
  const [typed, setTyped] = useState('');
  const [undo, setUndo] = useState<(() => void) | null>(null);
  const found = history.filter(({ statement }) => matchesTyped(typed, statement));
  const facts = ({ at, status, rows, elapsedMs }: HistoryEntry) =>
    [
      timeOf(at),
      ...(status === 'done' ? [] : [words.looks[status]]),
      ...(status === 'failed' ? [] : [words.rows(formatCount(rows))]),
      ...(elapsedMs === null ? [] : [formatTime(elapsedMs, words)]),
    ].join(' · ');
  return (
    <>
      <FindField label={words.side.findHistory} value={typed} onChange={setTyped} />
      {undo !== null && (
        <UndoLine
          text={words.side.historyCleared}
          onUndo={() => {
            undo();
            setUndo(null);
          }}
        />
      )}
      {found.length === 0 && <p className={styles.empty}>{typed === '' ? words.side.noHistory : words.side.nothing}</p>}
      <ul className={styles.list}>
        {found.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className={styles.entry}
              data-look={entry.status}
              onClick={() => {
                openStatement(entry.statement, entry.parameters);
                onChoose();
              }}
            >
              <RunMark look={entry.status} />
              <span>
                <code lang="">{entry.statement.replace(/\s+/g, ' ').slice(0, 120)}</code>
                <span className={styles.meta}>{facts(entry)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {history.length > 0 && (
        <div className={styles.foot}>
          <button
            type="button"
            className={styles.quiet}
            onClick={() => {
              const back = clearHistory();
              setUndo(() => back);
            }}
          >
            {words.side.clearHistory}
          </button>
        </div>
      )}
    </>
  );
}

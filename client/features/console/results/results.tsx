import { Menu, Tabs } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { NodeId } from '../../../../contracts/graph.ts';
import { formatCount } from '../../../i18n/format.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { consoleWords } from '../../../i18n/words/console.ts';
import { useWords } from '../../../i18n/words.ts';
import { setConsole, useConsole } from '../../../state/console/console-store.ts';
import { nodesToDraw, returnedGraph } from '../../../state/console/returned-graph.ts';
import { lookOf } from '../../../state/console/run.ts';
import type { Run } from '../../../state/console/run.ts';
import { copyText } from '../../../ui/copy-text.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useRoving } from '../../../ui/roving.ts';
import { StateNote } from '../../../ui/states.tsx';
import { showToast } from '../../../ui/toasts.tsx';
import { ConsoleIcon } from '../console-icons.tsx';
import { RunMark } from '../run-mark.tsx';
import { exportRun, exportText } from './export-rows.ts';
import { FailureNote } from './failure-note.tsx';
import { PlanView } from './plan-view.tsx';
import { RawRows } from './raw-rows.tsx';
import { ResultTable } from './result-table.tsx';
import styles from './results.module.css';
import { countersText, cutText, formatBytes, formatTime } from './run-facts.ts';

interface ResultsProps {
  /** To the place in the editor that a failure names; undefined where it is not there any more. */
  placeOf: (run: Run) => (() => void) | undefined;
  onLimits: () => void;
  onSend: (ids: NodeId[]) => Promise<void>;
}

type Tab = 'table' | 'raw' | 'plan';

/** What the last press of Run brought, statement by statement. */
export function Results({ placeOf, onLimits, onSend }: ResultsProps) {
  const words = useWords(consoleWords);
  const runs = useConsole((state) => state.runs);
  const shown = useConsole((state) => state.shown);
  const run = runs[shown];
  if (run === undefined) {
    return (
      <section className={styles.results} aria-label={words.results}>
        <StateNote icon="explore" title={words.empty.title} why={words.empty.why} />
      </section>
    );
  }
  return (
    <section className={styles.results} aria-label={words.results}>
      {runs.length > 1 && <RunChoice runs={runs} shown={shown} />}
      <RunResult key={run.id} run={run} place={placeOf(run)} onLimits={onLimits} onSend={onSend} />
    </section>
  );
}

/** One button a statement where several ran. */
function RunChoice({ runs, shown }: { runs: readonly Run[]; shown: number }) {
  const words = useWords(consoleWords);
  const roving = useRoving<HTMLDivElement>('horizontal');
  return (
    <div className={styles.choice} role="toolbar" aria-label={words.statements} {...roving}>
      {runs.map((run, index) => (
        <button key={run.id} type="button" aria-pressed={index === shown} onClick={() => setConsole({ shown: index })}>
          <RunMark look={run.status === 'waiting' ? 'waiting' : lookOf(run)} />
          {words.statement(String(index + 1))}
        </button>
      ))}
    </div>
  );
}

function RunResult({
  run,
  place,
  onLimits,
  onSend,
}: { run: Run; place: (() => void) | undefined } & Omit<ResultsProps, 'placeOf'>) {
  const words = useWords(consoleWords);
  const hasRows = run.received > 0;
  // A statement that only plans has nothing else to show.
  const isPlanned = run.status === 'done' && !hasRows && run.summary?.plan != null;
  const [chosen, setChosen] = useState<Tab | null>(null);
  const tab = chosen ?? (isPlanned ? 'plan' : 'table');
  const isRunning = run.status === 'running' || run.status === 'waiting';
  const cut = cutText(run, words);
  const notes = run.summary?.notifications ?? [];
  return (
    <Tabs
      value={tab}
      onChange={(value) => setChosen(value === 'raw' || value === 'plan' ? value : 'table')}
      keepMounted={false}
      className={styles.tabs}
    >
      <div className={styles.top}>
        <Tabs.List>
          <Tabs.Tab value="table">
            {words.tabs.table} <span className={styles.count}>{formatCount(run.received)}</span>
          </Tabs.Tab>
          <Tabs.Tab value="raw">{words.tabs.raw}</Tabs.Tab>
          <Tabs.Tab value="plan">{words.tabs.plan}</Tabs.Tab>
        </Tabs.List>
        <div className={styles.space} />
        <Facts run={run} />
        {hasRows && !isRunning && <Taking run={run} onSend={onSend} />}
      </div>
      <div className={styles.progress} data-running={isRunning || undefined} />
      {cut !== null && (
        <div className={styles.cut}>
          <Icon name="info" size={16} />
          <span>{cut}</span>
          <button type="button" className={styles.link} onClick={onLimits}>
            {words.limits.change}
          </button>
        </div>
      )}
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map(({ code, message }, index) => (
            <li key={index} lang="en">
              <code>{code}</code> {message}
            </li>
          ))}
        </ul>
      )}
      {run.failure !== null && <FailureNote failure={run.failure} onShow={place} />}
      <Tabs.Panel value="table" className={styles.panel}>
        {hasRows ? <ResultTable run={run} /> : <NoRows run={run} />}
      </Tabs.Panel>
      <Tabs.Panel value="raw" className={styles.panel}>
        {hasRows ? <RawRows run={run} /> : <NoRows run={run} />}
      </Tabs.Panel>
      <Tabs.Panel value="plan" className={styles.panel}>
        <PlanView run={run} />
      </Tabs.Panel>
    </Tabs>
  );
}

function NoRows({ run }: { run: Run }) {
  const words = useWords(consoleWords);
  if (run.failure !== null) return null;
  if (run.status === 'running' || run.status === 'waiting') return null;
  if (run.status === 'stopped')
    return <StateNote icon="info" title={words.noRows.stopped} why={words.noRows.stoppedWhy} />;
  const written = run.summary === null ? [] : countersText(run.summary, words);
  if (written.length > 0)
    return <StateNote icon="check" title={words.noRows.written} why={written.join(words.comma)} />;
  if (run.summary?.plan != null)
    return <StateNote icon="info" title={words.noRows.planned} why={words.noRows.plannedWhy} />;
  return <StateNote icon="search" title={words.noRows.none} why={words.noRows.noneWhy} />;
}

/** Milliseconds between two looks at the clock. */
const TICK = 100;

/** Rows, time, bytes; while it runs the time goes on. */
function Facts({ run }: { run: Run }) {
  const words = useWords(consoleWords);
  const [now, setNow] = useState(() => Date.now());
  const isRunning = run.status === 'running';
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, [isRunning]);
  const elapsed = isRunning ? Math.max(0, now - (run.startedAt ?? now)) : (run.summary?.elapsedMs ?? run.tookMs ?? 0);
  const parts = [
    ...(run.status === 'failed' && run.received === 0 ? [] : [words.rows(formatCount(run.received))]),
    formatTime(elapsed, words),
    ...(run.bytes > 0 ? [formatBytes(run.bytes)] : []),
    ...(run.summary === null ? [] : countersText(run.summary, words)),
  ];
  return (
    <span className={styles.facts} data-facts role={isRunning ? undefined : 'status'}>
      <RunMark look={run.status === 'waiting' ? 'waiting' : lookOf(run)} />
      <span>
        {isRunning ? `${words.receiving} ` : run.status === 'done' ? '' : `${words.looks[lookOf(run)]} · `}
        {parts.join(' · ')}
      </span>
    </span>
  );
}

/** What can be done with rows: the explorer, the clipboard, a file. */
function Taking({ run, onSend }: { run: Run; onSend: ResultsProps['onSend'] }) {
  const words = useWords(consoleWords);
  const messages = useMessages();
  const { rows, received } = run;
  const ids = useMemo(() => nodesToDraw(returnedGraph(rows.slice(0, received))), [rows, received]);
  async function copyAll() {
    const done = await copyText(exportText(run, 'csv').trimEnd());
    showToast(
      done ? words.table.copiedAll(formatCount(received)) : messages.common.copyFailed,
      done ? 'check' : 'alert',
    );
  }
  return (
    <>
      {ids.length > 0 && (
        <button type="button" className={styles.send} onClick={() => void onSend(ids)}>
          {words.send.button} <span className={styles.count}>{formatCount(ids.length)}</span>
          <Icon name="forward" size={14} />
        </button>
      )}
      <IconButton small icon="copy" label={words.table.copyAll} onClick={() => void copyAll()} />
      <Menu>
        <Menu.Target>
          <button
            type="button"
            className={styles.iconButton}
            aria-label={words.export.label}
            title={words.export.label}
          >
            <ConsoleIcon name="download" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['csv', 'csv-bom', 'json', 'ndjson'] as const).map((format, index) => (
            <Menu.Item key={format} data-autofocus={index === 0 || undefined} onClick={() => exportRun(run, format)}>
              {words.export.formats[format]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

import { useEffect, useMemo, useRef, useState } from 'react';
import type { NodeId } from '../../../contracts/graph.ts';
import { useMeta, useSchema } from '../../api/queries.ts';
import { formatCount } from '../../i18n/format.ts';
import { consoleWords } from '../../i18n/words/console.ts';
import { useWords } from '../../i18n/words.ts';
import { setConsole, useConsole } from '../../state/console/console-store.ts';
import { offsetOf, parametersIn } from '../../state/console/cypher-text.ts';
import { readParameters } from '../../state/console/parameter-values.ts';
import type { Run } from '../../state/console/run.ts';
import { showToast } from '../../ui/toasts.tsx';
import { useMedia, useNarrow } from '../../ui/use-media.ts';
import { ConsoleIcon } from './console-icons.tsx';
import styles from './console.module.css';
import { CypherEditor } from './editor/cypher-editor.tsx';
import type { EditorHandle } from './editor/cypher-editor.tsx';
import { ProblemLine } from './editor/problem-line.tsx';
import type { EditorProblem } from './editor/problems.ts';
import { ParameterBar } from './parameters/parameter-bar.tsx';
import { Results } from './results/results.tsx';
import { ConsoleBar, RunButtons } from './run/console-bar.tsx';
import { Limits } from './run/limits.tsx';
import { runStatements, unsetParameters } from './run/run-statements.ts';
import { Side, sideParts } from './side/side-panel.tsx';
import { useConsoleLink } from './use-console-link.ts';

interface ConsoleScreenProps {
  /** Opens the explorer with these nodes and the statements between them; says how many it could draw. */
  onSend: (ids: NodeId[]) => Promise<number>;
}

const nothing: readonly EditorProblem[] = [];

/** Where in the text the database saw something wrong; null where its statement does not stand there any more. */
function placeOfFailure(run: Run | undefined, text: string): EditorProblem | null {
  if (run?.failure?.line === undefined) return null;
  const { statement, from, failure } = run;
  if (text.slice(from, from + statement.length) !== statement) return null;
  const at = from + offsetOf(statement, failure.line ?? 1, failure.column ?? 1);
  const word = /^[\p{L}\p{N}_]+/u.exec(text.slice(at))?.[0] ?? '';
  const message = typeof failure.message === 'string' ? failure.message : failure.message.en;
  // At the end of the text there is nothing to mark but what is before it.
  const start = at >= from + statement.length ? Math.max(from, at - 1) : at;
  return { from: start, to: Math.max(start + 1, at + word.length), severity: 'error', message, unknown: null };
}

/** The console: a statement, its parameters, its answer; at the left what helps to write the next. */
export function ConsoleScreen({ onSend }: ConsoleScreenProps) {
  const words = useWords(consoleWords);
  const narrow = useNarrow();
  const roomy = useMedia('(min-width: 1024px)');
  const { data: schema } = useSchema();
  const { data: meta } = useMeta();
  const editor = useRef<EditorHandle>(null);
  const bar = useRef<HTMLDivElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const text = useConsole((state) => state.text);
  const drafts = useConsole((state) => state.parameters);
  const side = useConsole((state) => state.side);
  const run = useConsole((state) => state.runs[state.shown]);
  const running = useConsole((state) => state.runs.some(({ status }) => status === 'running' || status === 'waiting'));
  const [problems, setProblems] = useState(nothing);
  const [asked, setAsked] = useState(false);
  const [limits, setLimits] = useState(false);
  const [floating, setFloating] = useState(false);
  useConsoleLink();

  const typed = parametersIn(text).join('\n');
  const names = useMemo(() => (typed === '' ? [] : typed.split('\n')), [typed]);
  const { unset } = readParameters(names, drafts);
  const waits = asked && unset.length > 0;
  const failed = run?.status === 'failed' ? run : undefined;
  const failure = useMemo(() => placeOfFailure(failed, text), [failed, text]);

  function onRun() {
    const statements = editor.current?.statements() ?? [];
    if (statements.length === 0) {
      editor.current?.focus();
      return;
    }
    if (unsetParameters(statements).length > 0) {
      setAsked(true);
      bar.current?.querySelector<HTMLButtonElement>('button:not([data-state="set"])')?.focus();
      return;
    }
    setAsked(false);
    void runStatements(statements);
    // On a phone the answer begins below what is seen.
    if (narrow) requestAnimationFrame(() => answer.current?.scrollIntoView({ block: 'start' }));
  }

  const first = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  function onFix() {
    const wrong = problems.find(({ unknown }) => unknown?.suggestion != null);
    if (wrong?.unknown?.suggestion != null) editor.current?.replace(wrong.from, wrong.to, wrong.unknown.suggestion);
  }

  // What floats closes by itself when there is room for it.
  useEffect(() => {
    if (roomy) setFloating(false);
  }, [roomy]);

  const chosen = () => {
    setFloating(false);
    setAsked(false);
    if (!narrow) editor.current?.focus();
  };
  async function send(ids: NodeId[]) {
    try {
      const drawn = await onSend(ids);
      if (drawn === 0) showToast(words.send.none, 'alert');
      else if (drawn < ids.length) showToast(words.send.sentSome(formatCount(drawn), formatCount(ids.length)), 'info');
      else showToast(words.send.sent(formatCount(drawn)), 'explore');
    } catch {
      showToast(words.send.failed, 'alert');
    }
  }
  const placeOf = (of: Run) => {
    const place = of === run ? failure : null;
    return place === null ? undefined : () => editor.current?.goTo(place.from);
  };

  return (
    <main id="main" className={styles.console} data-narrow={narrow || undefined}>
      <h1 className={styles.unseen}>{words.title}</h1>
      {roomy && <Side floating={false} onChoose={chosen} onClose={() => setFloating(false)} />}
      {!roomy && (
        <div className={styles.strip} role="group" aria-label={words.side.label}>
          {sideParts.map((part) => (
            <button
              key={part}
              type="button"
              className={styles.stripButton}
              aria-label={words.side[part]}
              title={words.side[part]}
              aria-expanded={floating && side === part}
              onClick={() => {
                setFloating(!(floating && side === part));
                setConsole({ side: part });
              }}
            >
              <ConsoleIcon name={part} size={18} />
            </button>
          ))}
        </div>
      )}
      {!roomy && floating && <Side floating onChoose={chosen} onClose={() => setFloating(false)} />}
      <div className={styles.pane}>
        <ConsoleBar
          narrow={narrow}
          meta={meta}
          running={running}
          onRun={onRun}
          onFormat={() => editor.current?.format()}
        />
        <div className={styles.work}>
          <div className={styles.editor}>
            <CypherEditor
              ref={editor}
              schema={schema}
              parameters={names}
              failure={failure}
              onProblems={setProblems}
              onRun={onRun}
              onFix={onFix}
            />
          </div>
          <ProblemLine
            waits={waits ? unset : null}
            problem={first ?? null}
            text={text}
            schema={schema}
            onShow={(offset) => editor.current?.goTo(offset)}
            onFix={onFix}
          />
          <div className={styles.settings}>
            <ParameterBar ref={bar} names={names} asked={waits} />
            <div className={styles.space} />
            <Limits open={limits} onOpen={setLimits} />
          </div>
          <div ref={answer} className={styles.answer}>
            <Results placeOf={placeOf} onLimits={() => setLimits(true)} onSend={send} />
          </div>
        </div>
        {narrow && (
          <div className={styles.runBar}>
            <RunButtons running={running} onRun={onRun} wide />
          </div>
        )}
      </div>
    </main>
  );
}

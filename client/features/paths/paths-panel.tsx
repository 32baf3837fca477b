import { useEffect, useRef } from 'react';
import { showStatements } from '../../api/asked.ts';
import { pathsInput } from '../../api/queries.ts';
import { useMessages } from '../../i18n/language.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { takeLostFocus } from '../../ui/kept-focus.ts';
import type { PathQuestion } from '../../ui/path-address.ts';
import { pathAddress } from '../../ui/path-address.ts';
import { keys, written } from '../../ui/shortcuts.ts';
import { goBack, goForward, goTo, useTrail } from '../../ui/trail.ts';
import { EndField } from './end-field.tsx';
import { PathResults } from './path-results.tsx';
import styles from './paths.module.css';
import { TypeChoice } from './type-choice.tsx';

interface PathsPanelProps {
  question: PathQuestion;
  onClose: () => void;
}

/** Both ends of the paths, what they may lead over, and the paths. The question is in the address. */
export function PathsPanel({ question, onClose }: PathsPanelProps) {
  const messages = useMessages();
  const { canGoBack, canGoForward } = useTrail();
  const { from, to } = question;
  const ask = (next: PathQuestion) => goTo(pathAddress(next));
  // An end that is chosen changes the question that was begun, it is no place of its own to go back to.
  const choose = (ends: Partial<PathQuestion>) => goTo(pathAddress({ ...question, ...ends }), { replace: true });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The box of the end that was chosen is gone, and the keyboard with it.
    if (from !== null && to !== null) takeLostFocus(heading.current);
  }, [from, to]);
  return (
    <>
      <div className={styles.top}>
        <IconButton icon="back" label={messages.common.back} small disabled={!canGoBack} onClick={goBack} />
        <IconButton icon="forward" label={messages.common.forward} small disabled={!canGoForward} onClick={goForward} />
        <div className={styles.space} />
        {from !== null && to !== null && (
          <IconButton
            icon="cypher"
            label={messages.common.statements}
            small
            onClick={() => showStatements({ name: 'paths', input: pathsInput({ ...question, from, to }) })}
          />
        )}
        <IconButton
          icon="close"
          label={messages.common.close}
          shortcut={written(keys.page.escape)}
          small
          onClick={onClose}
        />
      </div>
      <div className={styles.body}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {messages.paths.title}
        </h2>
        <div className={styles.ends}>
          <div className={styles.fields}>
            <EndField
              key={`from ${from ?? ''}`}
              label={messages.paths.from}
              id={from}
              takesFocus={from === null}
              onChoose={(id) => choose({ from: id })}
            />
            <EndField
              key={`to ${to ?? ''}`}
              label={messages.paths.to}
              id={to}
              takesFocus={from !== null && to === null}
              onChoose={(id) => choose({ to: id })}
            />
          </div>
          <IconButton
            icon="swap"
            label={messages.paths.swap}
            small
            disabled={from === null && to === null}
            onClick={() => choose({ from: to, to: from })}
          />
        </div>
        {from === null || to === null ? (
          <p className={styles.hint}>{messages.paths.hint}</p>
        ) : (
          <>
            <TypeChoice types={question.types} onChange={(types) => choose({ types })} />
            <PathResults
              key={`${from} ${to} ${question.types.join()} ${question.max ?? ''}`}
              question={{ ...question, from, to }}
              onAsk={ask}
            />
          </>
        )}
      </div>
    </>
  );
}

import { Popover } from '@mantine/core';
import { useId, useState } from 'react';
import type { Ref } from 'react';
import { useLanguage } from '../../../i18n/language.tsx';
import { consoleWords } from '../../../i18n/words/console.ts';
import { useWords } from '../../../i18n/words.ts';
import { consoleState, setParameter, useConsole } from '../../../state/console/console-store.ts';
import { parameterTypes, readParameter } from '../../../state/console/parameter-values.ts';
import type { ParameterDraft, ParameterType } from '../../../state/console/parameter-values.ts';
import styles from './parameters.module.css';

interface ParameterBarProps {
  names: readonly string[];
  /** Which of them are asked for, since Run waits for them. */
  asked: boolean;
  ref: Ref<HTMLDivElement>;
}

/** The parameters of the text with their values; what is missing is dashed. Each opens its field. */
export function ParameterBar({ names, asked, ref }: ParameterBarProps) {
  const words = useWords(consoleWords).parameters;
  if (names.length === 0) return null;
  return (
    <div ref={ref} className={styles.bar} role="group" aria-label={words.label}>
      <span className={styles.title}>{words.label}</span>
      {names.map((name) => (
        <Parameter key={name} name={name} asked={asked} />
      ))}
    </div>
  );
}

/** Before anything is filled in: what stands behind LIMIT and SKIP is a number. */
function unsetDraft(name: string): ParameterDraft {
  const counts = new RegExp(
    String.raw`\b(LIMIT|SKIP)\s+\$${name.replace(/[^\p{L}\p{N}_]/gu, '.')}(?![\p{L}\p{N}_])`,
    'iu',
  );
  return { type: counts.test(consoleState().text) ? 'number' : 'text', text: '' };
}

function Parameter({ name, asked }: { name: string; asked: boolean }) {
  const words = useWords(consoleWords).parameters;
  const language = useLanguage();
  const draft = useConsole((state) => (Object.hasOwn(state.parameters, name) ? state.parameters[name] : undefined));
  const label = useConsole((state) => (Object.hasOwn(state.labels, name) ? state.labels[name] : undefined));
  const [open, setOpen] = useState(false);
  const id = useId();
  const { type, text } = draft ?? unsetDraft(name);
  const { state } = readParameter(draft);
  const said = state === 'missing' ? words.missing : state === 'wrong' ? words.wrong : type === 'null' ? 'null' : text;
  const change = (changes: Partial<ParameterDraft>) => setParameter(name, { type, text, ...changes });
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus withinPortal={false} returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={styles.chip}
          data-state={state}
          data-asked={(asked && state !== 'set') || undefined}
          aria-label={`$${name} ${words.types[type]} ${said}`}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <b>${name}</b>
          <i>{words.types[type]}</i>
          <span>{said}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.form} aria-label={`$${name}`}>
        {label !== undefined && <p className={styles.meaning}>{label[language]}</p>}
        <div className={styles.types} role="radiogroup" aria-label={words.type}>
          {parameterTypes.map((each: ParameterType) => (
            <label key={each}>
              <input
                type="radio"
                name={id}
                checked={each === type}
                onChange={() => change({ type: each, ...(each === 'boolean' && { text: 'true' }) })}
              />
              <span>{words.types[each]}</span>
            </label>
          ))}
        </div>
        <ParameterField
          id={id}
          type={type}
          text={text}
          onChange={(next) => change({ text: next })}
          onDone={() => setOpen(false)}
        />
        {state === 'wrong' && <p className={styles.wrong}>{words.hints[type]}</p>}
        {state !== 'wrong' && type === 'text' && <p className={styles.hint}>{words.hints.text}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}

interface FieldProps {
  id: string;
  type: ParameterType;
  text: string;
  onChange: (text: string) => void;
  onDone: () => void;
}

function ParameterField({ id, type, text, onChange, onDone }: FieldProps) {
  const words = useWords(consoleWords).parameters;
  if (type === 'null') return <p className={styles.hint}>{words.hints.null}</p>;
  if (type === 'boolean') {
    return (
      <select
        className={styles.input}
        aria-label={words.value}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="true">true</option>
        <option value="false">false</option>
      </select>
    );
  }
  if (type === 'json') {
    return (
      <textarea
        className={styles.input}
        aria-label={words.value}
        rows={4}
        spellCheck={false}
        data-autofocus
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <input
        id={`${id}-value`}
        className={styles.input}
        aria-label={words.value}
        inputMode={type === 'number' ? 'decimal' : 'text'}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    </form>
  );
}

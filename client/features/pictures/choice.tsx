import { useId } from 'react';
import { langTag } from '../../i18n/language.tsx';
import type { Language } from '../../i18n/language.tsx';
import styles from './pictures.module.css';

interface ChoiceProps<Value extends string> {
  name: string;
  value: Value;
  onChange: (value: Value) => void;
  choices: readonly {
    value: Value;
    name: string;
    /** What is read out, where the name is a sign. */
    spoken?: string;
    lang?: Language;
    /** Why it cannot be chosen. */
    reason?: string;
  }[];
}

/** One of a few, side by side: radio buttons, so that arrow keys move among them. */
export function Choice<Value extends string>({ name, value, onChange, choices }: ChoiceProps<Value>) {
  const group = useId();
  return (
    <div className={styles.row} role="radiogroup" aria-label={name}>
      <span className={styles.name} aria-hidden>
        {name}
      </span>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice} title={choice.reason}>
            <input
              type="radio"
              name={group}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.reason !== undefined}
              aria-label={choice.spoken}
              onChange={() => onChange(choice.value)}
            />
            <span lang={choice.lang === undefined ? undefined : langTag(choice.lang)}>{choice.name}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

import { Icon } from '../../../ui/icon.tsx';
import styles from './side.module.css';

interface FindFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Narrows the list below it. */
export function FindField({ label, value, onChange }: FindFieldProps) {
  return (
    <div className={styles.find}>
      <Icon name="search" size={14} />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** Whether each word of what was typed is somewhere in the texts. */
export function matchesTyped(typed: string, ...texts: readonly string[]): boolean {
  const all = texts.join('\n').toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

import { useRoving } from '../../ui/roving.ts';
import styles from './reader.module.css';

interface ChoiceGroupProps<Value extends string> {
  label: string;
  values: readonly { value: Value; name: string; lang?: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

/** One of a few, side by side; arrow keys go from one to the next. */
export function ChoiceGroup<Value extends string>({ label, values, chosen, onChoose }: ChoiceGroupProps<Value>) {
  const roving = useRoving<HTMLDivElement>('horizontal');
  return (
    <div className={styles.choices} role="radiogroup" aria-label={label} {...roving}>
      {values.map(({ value, name, lang }) => (
        <button
          key={value}
          type="button"
          role="radio"
          aria-checked={value === chosen}
          lang={lang}
          onClick={() => onChoose(value)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

import type { Basis } from '../../../../contracts/dataset.ts';
import styles from './legend.module.css';

/** A line as the canvas draws it. */
export function LineMark({ line, width }: { line: Basis | 'single' | 'lens'; width?: number }) {
  return (
    <svg viewBox="0 0 26 10" width={26} height={10} strokeWidth={width} aria-hidden>
      <path className={styles.stroke} data-line={line} d={line === 'lens' ? 'M1 5H25' : 'M1 5H20'} />
      {line !== 'lens' && <path className={styles.arrow} data-line={line} d="M25 5l-6-3v6z" />}
    </svg>
  );
}

import { lensWidth } from '../../../graph-view/styles/lens-width.ts';
import { formatCount } from '../../../i18n/format.ts';
import { useMessages } from '../../../i18n/language.tsx';
import styles from './legend.module.css';
import { LineMark } from './line-mark.tsx';

/** Numbers of passages whose widths are shown; the last one stands for more as well. */
const steps = [1, 3, 6] as const;

/** What the evidence lens makes of a line. */
export function LensKey() {
  const { legend } = useMessages();
  return (
    <div className={styles.lens}>
      <h3 className={styles.lensTitle}>{legend.lensWidth}</h3>
      <ul className={styles.lensSteps}>
        {steps.map((passages, index) => (
          <li key={passages}>
            <LineMark line="lens" width={lensWidth(passages)} />
            {formatCount(passages)}
            {index === steps.length - 1 && '+'}
          </li>
        ))}
      </ul>
      <p className={styles.lensNote}>{legend.lensDashed}</p>
    </div>
  );
}

import { useId } from 'react';
import { formatCount } from '../../../i18n/format.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { sourceCounts } from '../../../state/filter-counts.ts';
import { act, useAppState } from '../../../state/use-store.ts';
import { useRoving } from '../../../ui/roving.ts';
import { BasisRows } from './basis-rows.tsx';
import styles from './filters.module.css';

/** How many sources say so, and how it is known. */
export function EvidenceFilter({ withBases }: { withBases: boolean }) {
  const messages = useMessages();
  const labelId = useId();
  const groupName = useId();
  const { atLeast } = useAppState(sourceCounts);
  const { least, most } = useAppState((state) => state.filters.sources);
  const choices = [...new Set([0, ...atLeast.map(({ sources }) => sources), least])].toSorted((a, b) => a - b);
  return (
    <>
      {choices.length > 1 && (
        <>
          <p id={labelId} className={styles.label}>
            {messages.filters.sources}
          </p>
          <div className={styles.choices} role="radiogroup" aria-labelledby={labelId}>
            {choices.map((sources) => (
              <label key={sources} className={styles.choice}>
                <input
                  type="radio"
                  name={groupName}
                  checked={most === null && least === sources}
                  onChange={() => act('setSources', { least: sources, most: null })}
                />
                <span aria-hidden>{sources === 0 ? messages.filters.anySources : `≥ ${formatCount(sources)}`}</span>
                <span className={styles.unseen}>
                  {sources === 0
                    ? messages.filters.anySources
                    : `${messages.filters.atLeast(formatCount(sources))}${messages.common.listComma}${messages.legend.relationships(formatCount(atLeast.find((one) => one.sources === sources)?.relationships ?? 0))}`}
                </span>
              </label>
            ))}
          </div>
          <p className={styles.hint}>{messages.filters.sourcesNote}</p>
        </>
      )}
      {withBases && <Bases />}
    </>
  );
}

function Bases() {
  const messages = useMessages();
  const roving = useRoving<HTMLUListElement>('both');
  return (
    <ul className={styles.rows} aria-label={messages.filters.bases} {...roving}>
      <BasisRows />
    </ul>
  );
}

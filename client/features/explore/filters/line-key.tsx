import { useMessages } from '../../../i18n/language.tsx';
import { singleSource } from '../../../state/filters.ts';
import { sourceCounts } from '../../../state/filter-counts.ts';
import { act, useAppState } from '../../../state/use-store.ts';
import { useRoving } from '../../../ui/roving.ts';
import { BasisRows } from './basis-rows.tsx';
import { FilterRow } from './filter-row.tsx';
import { LensKey } from './lens-key.tsx';
import styles from './legend.module.css';
import { LineMark } from './line-mark.tsx';
import { useSpokenShare } from './shares.ts';

/** How a line is drawn says what it rests on; what no line of the canvas is needs no key. */
export function LineKey() {
  const messages = useMessages();
  const spokenShare = useSpokenShare();
  const { single } = useAppState(sourceCounts);
  const { least, most } = useAppState((state) => state.filters.sources);
  const lens = useAppState((state) => state.view.evidenceLens);
  const roving = useRoving<HTMLUListElement>('both');
  const onlySingle = most === singleSource.most;
  return (
    <>
      <ul className={styles.lines} aria-label={messages.legend.lines} {...roving}>
        <BasisRows />
        {(single.all > 0 || onlySingle) && (
          <FilterRow
            name={messages.legend.single}
            mark={<LineMark line="single" />}
            share={single}
            spoken={spokenShare(single, 'relationships')}
            visible={least <= 1}
            only={onlySingle}
            onToggle={() => act('setSources', least > 1 ? { least: 0, most: null } : { least: 2, most: null })}
            onOnly={() => act('setSources', onlySingle ? { least: 0, most: null } : singleSource)}
          />
        )}
      </ul>
      {lens && <LensKey />}
    </>
  );
}

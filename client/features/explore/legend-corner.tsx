import { useState } from 'react';
import { useViewport } from '../../graph-view/viewport.ts';
import { formatCount } from '../../i18n/format.ts';
import { useMessages } from '../../i18n/language.tsx';
import { hasFilters } from '../../state/filters.ts';
import { kindCounts, visibleElements } from '../../state/selectors.ts';
import { act, useAppState } from '../../state/use-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { FilterChips } from './filter-chips.tsx';
import { Legend } from './legend.tsx';
import styles from './legend.module.css';

/** Pixels of canvas under which the legend folds to a chip by itself. */
const ROOM_FOR_LEGEND = 700;

/** The legend in its corner: open, or a chip with the number of nodes; what is filtered stands above it. */
export function LegendCorner() {
  const messages = useMessages();
  const roomy = useViewport((viewport) => viewport.width === 0 || viewport.width >= ROOM_FOR_LEGEND);
  const beside = useMedia('(min-width: 1024px)');
  // Rows for fingers are twice as tall: there the legend would take a third of the canvas.
  const fingers = useMedia('(pointer: coarse)');
  const wide = roomy && beside && !fingers;
  const kept = useAppState((state) => state.view.legendOpen);
  const filtered = useAppState((state) => hasFilters(state.filters));
  const counts = useAppState(kindCounts);
  const [openedHere, setOpenedHere] = useState(false);
  const open = wide ? kept : openedHere;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const shown = useAppState((state) => visibleElements(state).nodes.length);

  function change(next: boolean) {
    if (wide) act('setView', { legendOpen: next });
    else setOpenedHere(next);
  }

  if (total === 0) return null;
  return (
    <div className={styles.corner} data-over-canvas>
      {filtered && (
        <div className={styles.chips}>
          <FilterChips />
        </div>
      )}
      {open ? (
        <Legend onFold={() => change(false)} />
      ) : (
        <button type="button" className={styles.chip} aria-expanded={false} onClick={() => change(true)}>
          <Icon name="up" size={13} />
          {messages.legend.chip}
          <span className={styles.count}>
            {shown === total ? formatCount(total) : messages.legend.shownOf(formatCount(shown), formatCount(total))}
          </span>
        </button>
      )}
    </div>
  );
}

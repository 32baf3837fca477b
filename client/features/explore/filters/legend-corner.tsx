import { useState } from 'react';
import { useViewport } from '../../../graph-view/viewport.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { filterEffect } from '../../../state/filter-counts.ts';
import { act, useAppState } from '../../../state/use-store.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useMedia } from '../../../ui/use-media.ts';
import { FilterChips } from './filter-chips.tsx';
import { HiddenChip } from '../hidden-chip.tsx';
import { Legend } from './legend.tsx';
import styles from './legend.module.css';
import { useShareText } from './shares.ts';

/** Pixels of canvas under which the legend folds to a chip by itself. */
const ROOM_FOR_LEGEND = 700;

/**
 * The legend in its corner: open, or a chip with the number of nodes; what is filtered stands above it.
 *
 * @param low the canvas is, since something lies under it: the legend folds
 */
export function LegendCorner({ low }: { low: boolean }) {
  const messages = useMessages();
  const shareText = useShareText();
  const roomy = useViewport((viewport) => viewport.width === 0 || viewport.width >= ROOM_FOR_LEGEND);
  const beside = useMedia('(min-width: 1024px)');
  // Rows for fingers are twice as tall: there the legend would take a third of the canvas.
  const fingers = useMedia('(pointer: coarse)');
  const wide = roomy && beside && !fingers && !low;
  const kept = useAppState((state) => state.view.legendOpen);
  const { nodes } = useAppState(filterEffect);
  const hidden = useAppState((state) => state.graph.hidden.size > 0);
  const [openedHere, setOpenedHere] = useState(false);
  const open = wide ? kept : openedHere;

  function change(next: boolean) {
    if (wide) act('setView', { legendOpen: next });
    else setOpenedHere(next);
  }

  if (nodes.all === 0 && !hidden) return null;
  return (
    <div className={styles.corner} data-over-canvas data-tour="legend">
      <HiddenChip />
      <FilterChips />
      {open ? (
        <Legend onFold={() => change(false)} />
      ) : (
        <button type="button" className={styles.chip} aria-expanded={false} onClick={() => change(true)}>
          <Icon name="up" size={13} />
          {messages.legend.chip}
          <span className={styles.count}>{shareText(nodes)}</span>
        </button>
      )}
    </div>
  );
}

import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import {
  bringTo,
  coveredOf,
  historyEntry,
  isInSight,
  keepPosition,
  keptPosition,
  passageElement,
  positionNow,
} from './reading-position.ts';

/** What an address asks for within a document. */
export type Target = { passage: string } | { section: string } | null;

interface PlaceInDocument {
  scroller: HTMLElement | null;
  target: Target;
  /** Grows with the pages that come. */
  passages: number;
  isWhole: boolean;
  /** The address asks for this passage, and it is there now; `back` where the reader was here before. */
  onArrive: (passage: string, back: boolean) => void;
}

/** Milliseconds without scrolling after which the place is noted. */
const REST = 120;

/**
 * Goes where the address asks, once for each entry of the browser's history; coming back to an entry goes to where the
 * reader was. The place is noted in the history itself, as a passage and not as pixels: heights change with the window.
 */
export function usePlaceInDocument({ scroller, target, passages, isWhole, onArrive }: PlaceInDocument): void {
  const arrived = useRef<string | null>(null);
  const entry = historyEntry();

  const arrive = useEffectEvent((): boolean => {
    if (scroller === null) return false;
    const kept = keptPosition();
    if (kept !== null) {
      const element = passageElement(scroller, kept.passage);
      if (element === null && !isWhole) return false;
      if (element !== null) bringTo(scroller, element, kept.offset);
      if (target !== null && 'passage' in target) onArrive(target.passage, true);
      return true;
    }
    if (target === null) {
      scroller.scrollTo({ top: 0 });
      return true;
    }
    const element =
      'passage' in target
        ? passageElement(scroller, target.passage)
        : scroller.querySelector(`[data-section="${CSS.escape(target.section)}"]`);
    if (element === null) return isWhole;
    const top = coveredOf(scroller);
    // A passage whose number was clicked is in sight already; a jump would only confuse.
    if (!('passage' in target) || !isInSight(scroller, element, top)) bringTo(scroller, element, top);
    if ('passage' in target) onArrive(target.passage, false);
    return true;
  });
  useLayoutEffect(() => {
    if (arrived.current !== entry && arrive()) arrived.current = entry;
  }, [entry, scroller, passages, isWhole]);

  const note = useEffectEvent(() => {
    // Between a new address and the arrival there the old place is none of the new one.
    if (scroller !== null && arrived.current === historyEntry())
      keepPosition(positionNow(scroller, coveredOf(scroller)));
  });
  useEffect(() => {
    if (scroller === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(note, REST);
    };
    // A click or a key may lead away before the rest is over.
    const onHand = () => note();
    scroller.addEventListener('scroll', onScroll, { passive: true });
    for (const name of ['pointerdown', 'keydown'] as const) document.addEventListener(name, onHand, true);
    return () => {
      clearTimeout(timer);
      scroller.removeEventListener('scroll', onScroll);
      for (const name of ['pointerdown', 'keydown'] as const) document.removeEventListener(name, onHand, true);
    };
  }, [scroller]);
}

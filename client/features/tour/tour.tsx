import { Button } from '@mantine/core';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { formatCount } from '../../i18n/format.ts';
import { tourWords } from '../../i18n/words/tour.ts';
import { useWords } from '../../i18n/words.ts';
import { matchesKey, pressedKey, keys } from '../../ui/shortcuts.ts';
import { placeCard } from './place-card.ts';
import styles from './tour.module.css';
import { stepsHere, targetOf } from './tour-targets.ts';
import type { Box } from './tour-targets.ts';

/**
 * A few cards, each beside what it speaks of. The page stays usable meanwhile: nothing is covered but by the card, and
 * Escape ends it. The keyboard is on the card and goes back to where it was.
 */
export function Tour({ onEnd }: { onEnd: () => void }) {
  const words = useWords(tourWords);
  const titleId = useId();
  const textId = useId();
  const [steps] = useState(stepsHere);
  const [at, setAt] = useState(0);
  const step = steps[at];
  const box = useBox(step === undefined ? null : () => targetOf(step));
  const next = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLElement>(null);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const shown = box !== null;
  useReturnedFocus();

  useLayoutEffect(() => {
    const element = card.current;
    if (element !== null) setSize({ width: element.offsetWidth, height: element.offsetHeight });
  }, [at, shown, words]);

  // The card of each step takes the keyboard, so that it is read out.
  useEffect(() => next.current?.focus({ preventScroll: true }), [at, shown, size]);
  useEffect(() => {
    if (step === undefined) onEnd();
  }, [step, onEnd]);

  if (step === undefined || box === null) return null;
  const last = at === steps.length - 1;
  const go = (to: number) => setAt(Math.max(0, Math.min(steps.length, to)));
  const { title, text } = words.steps[step];
  return (
    <>
      <div className={styles.ring} style={{ ...box }} data-tour-step={step} />
      <section
        ref={card}
        className={styles.card}
        style={
          size === null ? { visibility: 'hidden' } : placeCard(box, size, { width: innerWidth, height: innerHeight })
        }
        role="dialog"
        aria-labelledby={titleId}
        aria-describedby={textId}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const moved = pressedKey(event, { left: keys.list.left, right: keys.list.right });
          if (moved !== null) go(at + (moved === 'right' ? 1 : -1));
          else if (matchesKey(event, keys.page.escape)) onEnd();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <p className={styles.at}>
          {words.label} · {words.at(formatCount(at + 1), formatCount(steps.length))}
        </p>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <p id={textId} className={styles.text}>
          {text}
        </p>
        <div className={styles.foot}>
          {!last && (
            <Button variant="subtle" onClick={onEnd}>
              {words.skip}
            </Button>
          )}
          <span className={styles.space} />
          {at > 0 && <Button onClick={() => go(at - 1)}>{words.back}</Button>}
          <Button ref={next} variant="filled" onClick={() => go(at + 1)}>
            {last ? words.done : words.next}
          </Button>
        </div>
      </section>
    </>
  );
}

/** Follows what moves: windows change, panels open, the camera travels. */
function useBox(read: (() => Box | null) | null): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    let frame = 0;
    const look = () => {
      const next = latest.current?.() ?? null;
      setBox((old) => (JSON.stringify(old) === JSON.stringify(next) ? old : next));
      frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, []);
  return box;
}

function useReturnedFocus() {
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);
}

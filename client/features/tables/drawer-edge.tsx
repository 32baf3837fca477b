import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { tablesWords } from '../../i18n/words/tables.ts';
import { useWords } from '../../i18n/words.ts';
import { keys, matchesKey } from '../../ui/shortcuts.ts';
import styles from './tables.module.css';

/** Pixels a key moves the edge. */
const STEP = 24;

interface DrawerEdgeProps {
  height: number;
  bounds: { least: number; most: number };
  onResize: (height: number) => void;
}

/** The upper edge of the drawer: dragged, or moved with the arrow keys. */
export function DrawerEdge({ height, bounds, onResize }: DrawerEdgeProps) {
  const words = useWords(tablesWords);
  const start = useRef<{ y: number; height: number } | null>(null);
  const [dragging, setDragging] = useState(false);

  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { y: event.clientY, height };
    setDragging(true);
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    if (start.current !== null) onResize(start.current.height + start.current.y - event.clientY);
  }

  function end() {
    start.current = null;
    setDragging(false);
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const higher = matchesKey(event, keys.edge.higher);
    if (!higher && !matchesKey(event, keys.edge.lower)) return;
    event.preventDefault();
    onResize(height + (higher ? STEP : -STEP));
  }

  return (
    // A separator that moves is a control (WAI-ARIA 1.2, window splitter), hence its tab stop.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div
      className={styles.edge}
      data-dragging={dragging || undefined}
      role="separator"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={words.resize}
      aria-valuemin={bounds.least}
      aria-valuemax={bounds.most}
      aria-valuenow={height}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={onKeyDown}
    />
  );
}

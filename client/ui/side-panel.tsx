import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useMessages } from '../i18n/language.tsx';
import { isEmbedded } from './embedded.ts';
import { Sheet } from './sheet.tsx';
import styles from './side-panel.module.css';
import { useNarrow } from './use-media.ts';
import { keys, matchesKey } from './shortcuts.ts';

interface SidePanelProps {
  label: string;
  /** In pixels. */
  width: number;
  bounds: { least: number; most: number };
  onResize: (width: number) => void;
  children: ReactNode;
}

/** Details at the right edge, as wide as the reader likes; over the canvas on small screens, a sheet on a phone. */
export function SidePanel({ label, width, bounds, onResize, children }: SidePanelProps) {
  const narrow = useNarrow();
  if (narrow) return <Sheet label={label}>{children}</Sheet>;
  return (
    <aside id="panel" className={styles.panel} data-over={isEmbedded || undefined} aria-label={label} style={{ width }}>
      <Divider width={width} bounds={bounds} onResize={onResize} />
      {children}
    </aside>
  );
}

/** Pixels a key moves the edge. */
const STEP = 24;

/** The edge that can be dragged, or moved with the arrow keys. */
function Divider({ width, bounds, onResize }: Pick<SidePanelProps, 'width' | 'bounds' | 'onResize'>) {
  const messages = useMessages();
  const start = useRef<{ x: number; width: number } | null>(null);
  const [dragging, setDragging] = useState(false);

  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
    setDragging(true);
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    if (start.current !== null) onResize(start.current.width + start.current.x - event.clientX);
  }

  function end() {
    start.current = null;
    setDragging(false);
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const wider = matchesKey(event, keys.edge.wider);
    if (!wider && !matchesKey(event, keys.edge.narrower)) return;
    event.preventDefault();
    onResize(width + (wider ? STEP : -STEP));
  }

  return (
    // A separator that moves is a control (WAI-ARIA 1.2, window splitter), hence its tab stop.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div
      className={styles.divider}
      data-dragging={dragging || undefined}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={messages.inspector.resize}
      aria-valuemin={bounds.least}
      aria-valuemax={bounds.most}
      aria-valuenow={width}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={onKeyDown}
    />
  );
}

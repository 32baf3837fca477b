import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useMessages } from '../i18n/language.tsx';
import styles from './side-panel.module.css';
import { keys, matchesKey } from './shortcuts.ts';

/** Heights at which the sheet comes to rest: a line of it, over half, all of the screen's room. */
const stops = ['peek', 'half', 'full'] as const;
type Stop = (typeof stops)[number];

const PEEK = 96;
const HALF = 0.56;

function heightOf(stop: Stop, room: number): number {
  return stop === 'peek' ? PEEK : stop === 'half' ? Math.round(room * HALF) : room;
}

function nearest(height: number, room: number): Stop {
  const distance = (stop: Stop) => Math.abs(heightOf(stop, room) - height);
  return stops.reduce((best, stop) => (distance(stop) < distance(best) ? stop : best));
}

/** Details on a phone: drag the handle, or use the arrow keys on it. */
export function Sheet({ label, children }: { label: string; children: ReactNode }) {
  const messages = useMessages();
  const sheet = useRef<HTMLElement>(null);
  const drag = useRef<{ y: number; height: number } | null>(null);
  const [stop, setStop] = useState<Stop>('half');
  const [height, setHeight] = useState<number | null>(null);

  const room = () => sheet.current?.parentElement?.clientHeight ?? 600;

  function onPointerDown(event: PointerEvent<HTMLButtonElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { y: event.clientY, height: sheet.current?.clientHeight ?? 0 };
  }

  function onPointerMove(event: PointerEvent<HTMLButtonElement>) {
    if (drag.current === null) return;
    const wanted = drag.current.height + drag.current.y - event.clientY;
    setHeight(Math.max(PEEK, Math.min(room(), wanted)));
  }

  function onPointerUp() {
    if (height !== null) setStop(nearest(height, room()));
    drag.current = null;
    setHeight(null);
  }

  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>) {
    const higher = matchesKey(event, keys.edge.higher);
    if (!higher && !matchesKey(event, keys.edge.lower)) return;
    const next = stops[stops.indexOf(stop) + (higher ? 1 : -1)];
    event.preventDefault();
    if (next !== undefined) setStop(next);
  }

  return (
    <aside
      ref={sheet}
      id="panel"
      className={styles.sheet}
      data-stop={stop}
      data-dragging={height !== null || undefined}
      aria-label={label}
      style={height === null ? undefined : { height }}
    >
      <button
        type="button"
        className={styles.handle}
        aria-label={messages.inspector.sheetHandle}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
        onKeyDown={onKeyDown}
        onClick={() => setStop(stop === 'full' ? 'half' : stop === 'half' ? 'full' : 'half')}
      >
        <span />
      </button>
      {children}
    </aside>
  );
}

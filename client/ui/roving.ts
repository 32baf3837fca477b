import { useEffect, useRef } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { keys, pressedKey } from './shortcuts.ts';

const REACHABLE = 'button:not(:disabled), a[href], [data-roving]';

type Orientation = 'horizontal' | 'vertical' | 'both';

function items(container: HTMLElement): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>(REACHABLE)].filter(
    (item) => item.offsetParent !== null && item.closest('[role=menu]') === null,
  );
}

type Key = keyof typeof keys.list;

function step(key: Key | null, orientation: Orientation): number {
  if (orientation !== 'vertical' && key === 'right') return 1;
  if (orientation !== 'vertical' && key === 'left') return -1;
  if (orientation !== 'horizontal' && key === 'down') return 1;
  if (orientation !== 'horizontal' && key === 'up') return -1;
  return 0;
}

/**
 * Roving tab index (WAI-ARIA Authoring Practices): the buttons and links inside are one tab stop, arrow keys move
 * within, Home and End go to the ends. Spread the answer on the container. In a grid of rows (`both`), what carries
 * `data-roving-side` is reached with left and right only, so that up and down go from row to row.
 */
export function useRoving<Container extends HTMLElement>(orientation: Orientation) {
  const ref = useRef<Container>(null);
  const current = useRef<HTMLElement | null>(null);

  // After every render: items come and go, and exactly one of them must be the tab stop. After the painting as well: what
  // is shown is a question of layout, which would be worked out once more before it.
  useEffect(() => {
    if (ref.current === null) return;
    const all = items(ref.current);
    const stop = current.current !== null && all.includes(current.current) ? current.current : all[0];
    for (const item of all) item.tabIndex = item === stop ? 0 : -1;
  });

  function onFocus(event: FocusEvent<Container>) {
    const all = items(event.currentTarget);
    const item = all.find((each) => each.contains(event.target));
    if (item === undefined) return;
    current.current = item;
    for (const each of all) each.tabIndex = each === item ? 0 : -1;
  }

  function onKeyDown(event: KeyboardEvent<Container>) {
    const all = items(event.currentTarget);
    const at = all.findIndex((item) => item === document.activeElement);
    if (at < 0) return;
    const key = pressedKey(event, keys.list);
    const by = step(key, orientation);
    if (by === 0 && key !== 'first' && key !== 'last') return;
    const sideways = key === 'left' || key === 'right';
    let target = by === 0 ? (key === 'first' ? 0 : all.length - 1) : (at + by + all.length) % all.length;
    if (orientation === 'both' && by !== 0 && !sideways) {
      while (target !== at && all[target]?.dataset['rovingSide'] !== undefined) {
        target = (target + by + all.length) % all.length;
      }
    }
    event.preventDefault();
    all[target]?.focus();
  }

  return { ref, onFocus, onKeyDown };
}

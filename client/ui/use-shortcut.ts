import { useEffect, useEffectEvent } from 'react';
import { matchesKey } from './shortcuts.ts';
import type { Shortcut } from './shortcuts.ts';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input:not([type=checkbox]), textarea, select') !== null)
  );
}

/** An open menu takes all keys for itself: Escape closes it and nothing behind it. */
function isInMenu(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=menu]') !== null;
}

/**
 * Runs `action` on a key, anywhere on the page: not while text is typed or composed, not in a menu, and not behind a dialog. An
 * action that answers false leaves the key to the browser.
 */
export function useShortcut(shortcut: Shortcut, action: () => boolean | void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !matchesKey(event, shortcut)) return;
    if (isTyping(event.target) || isInMenu(event.target)) return;
    if (document.querySelector('[aria-modal="true"]') !== null) return;
    if (action() !== false) event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

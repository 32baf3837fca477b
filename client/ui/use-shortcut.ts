import { useEffect, useEffectEvent } from 'react';
import { matchesKey } from './shortcuts.ts';
import type { Shortcut } from './shortcuts.ts';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input:not([type=checkbox]), textarea, select') !== null)
  );
}

/**
 * Runs `action` on a key, anywhere on the page: not while text is typed or composed, and not behind a dialog. An
 * action that answers false leaves the key to the browser.
 */
export function useShortcut(shortcut: Shortcut, action: () => boolean | void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !matchesKey(event, shortcut)) return;
    if (isTyping(event.target) || document.querySelector('[aria-modal="true"]') !== null) return;
    if (action() !== false) event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/**
 * Keeps the keyboard in the details: what was focused there goes away when another entity or statement opens, and the
 * browser would start again at the top of the page.
 */

let within = false;

if (typeof document !== 'undefined')
  document.addEventListener('focusin', ({ target }) => {
    within = target instanceof Element && target.closest('#panel') !== null;
  });

/** True when the keyboard was in the details and what it was on is gone. */
export function hasLostFocus(): boolean {
  const { activeElement } = document;
  return within && (activeElement === null || activeElement === document.body);
}

/** For the heading of a card, as its ref: takes the keyboard that the card before it lost. */
export function takeLostFocus(heading: HTMLElement | null): void {
  if (heading !== null && hasLostFocus()) heading.focus({ preventScroll: true });
}

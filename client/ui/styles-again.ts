/**
 * A stylesheet that could not be read, of a part that is loaded on demand, is never asked for again: the part then stands
 * there bare at the next opening. It is read anew with the next thing the reader does, so that nothing asks while nobody
 * is there.
 */
export function readStylesAgain(page: Document): void {
  page.addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
      // The second of the two finds it replaced, and does nothing.
      const again = () => target.replaceWith(target.cloneNode());
      for (const done of ['pointerdown', 'keydown']) page.addEventListener(done, again, { once: true, capture: true });
    },
    // Errors of what is read do not bubble.
    true,
  );
}

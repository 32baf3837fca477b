import { useEffect } from 'react';

/** Calls back with the passage that is clicked or has the keyboard: that is the one that is read. */
export function useChosenPassage(scroller: HTMLElement | null, onChoose: (id: string) => void): void {
  useEffect(() => {
    if (scroller === null) return;
    const onEvent = ({ target }: Event) => {
      const passage = target instanceof Element ? target.closest<HTMLElement>('[data-passage]') : null;
      if (passage?.dataset['passage'] !== undefined) onChoose(passage.dataset['passage']);
    };
    for (const name of ['click', 'focusin'] as const) scroller.addEventListener(name, onEvent);
    return () => {
      for (const name of ['click', 'focusin'] as const) scroller.removeEventListener(name, onEvent);
    };
  }, [scroller, onChoose]);
}

import { useEffect, useState } from 'react';
import type { Seen } from './coverage-strip.tsx';

/** Pixels at the upper edge that the bar covers, about. */
const BAR = 56;

/**
 * Which passages are on the screen, counted from 0; null before the first look.
 *
 * @param count how many there are: more may come while a long document is read in
 */
export function useSeen(scroller: HTMLElement | null, count: number): Seen | null {
  const [seen, setSeen] = useState<Seen | null>(null);
  useEffect(() => {
    if (scroller === null) return;
    const all = [...scroller.querySelectorAll('[data-passage]')];
    const numbers = new Map(all.map((element, index) => [element, index]));
    const inSight = new Set<number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const number = numbers.get(target) ?? 0;
          if (isIntersecting) inSight.add(number);
          else inSight.delete(number);
        }
        const first = Math.min(...inSight);
        const last = Math.max(...inSight);
        if (inSight.size > 0)
          setSeen((before) => (before?.first === first && before.last === last ? before : { first, last }));
      },
      { root: scroller, rootMargin: `-${BAR}px 0px 0px` },
    );
    for (const element of all) observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, count]);
  return seen;
}

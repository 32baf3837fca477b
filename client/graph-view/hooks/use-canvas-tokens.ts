/** The design tokens as they stand; new ones when the theme of the page changes, by whatever means. */
import { useEffect, useState } from 'react';
import { readCanvasTokens } from '../styles/canvas-tokens.ts';
import type { CanvasTokens } from '../styles/canvas-tokens.ts';

function sameTokens(one: CanvasTokens, other: CanvasTokens): boolean {
  return (Object.keys(one) as (keyof CanvasTokens)[]).every((key) => one[key] === other[key]);
}

export function useCanvasTokens(): CanvasTokens {
  const [tokens, setTokens] = useState(() => readCanvasTokens());
  useEffect(() => {
    const read = () =>
      setTokens((before) => {
        const now = readCanvasTokens();
        return sameTokens(before, now) ? before : now;
      });
    read();
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributes: true });
    const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener('change', read);
    return () => {
      observer.disconnect();
      for (const query of queries) query.removeEventListener('change', read);
    };
  }, []);
  return tokens;
}

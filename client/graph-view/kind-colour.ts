/** The colour of a kind in words of CSS, for underlines and bars outside the canvas. */
import { useCallback } from 'react';
import { useKinds } from './kinds.tsx';

/** Switches with the theme by CSS alone. */
export function useKindColour(): (kind: string) => string {
  const kinds = useKinds();
  return useCallback(
    (label: string) => {
      const kind = kinds.get(label);
      return kind === undefined ? 'var(--ink-3)' : `light-dark(${kind.colours.light}, ${kind.colours.dark})`;
    },
    [kinds],
  );
}

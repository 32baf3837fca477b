import { useEffect, useRef } from 'react';
import { getViewport, useViewport } from '../../graph-view/viewport.ts';
import { useAppState, getState } from '../../state/use-store.ts';

/**
 * What is selected is in sight: when it is chosen, and when the canvas changes its size or is covered (details open, a
 * sheet rises). What is in sight already moves nothing.
 *
 * @param covered pixels at the right that details lie over
 */
export function useSelectionInView(covered: number): void {
  const width = useViewport((viewport) => viewport.width);
  const height = useViewport((viewport) => viewport.height);
  const node = useAppState((state) => state.selection.nodes.at(-1) ?? null);
  const relationship = useAppState((state) => state.selection.relationship);
  const measured = useRef(0);
  useEffect(() => {
    const before = measured.current;
    measured.current = width;
    // A canvas that has just got its size shows everything anyway.
    if (before === 0) return;
    const ends = relationship === null ? undefined : getState().graph.relationships.get(relationship);
    const wanted = ends === undefined ? (node === null ? [] : [node]) : [ends.source, ends.target];
    if (wanted.length > 0) getViewport().controls?.reveal(wanted);
  }, [width, height, covered, node, relationship]);
}

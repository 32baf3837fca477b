import { useEffect, useRef } from 'react';
import { getViewport, useViewport } from '../../graph-view/viewport.ts';
import { getState } from '../../state/use-store.ts';

/** Pixels from the edge within which a node counts as out of sight. */
const EDGE = 48;

/**
 * When the canvas changes its size or is covered (details open, a sheet rises), the selected node comes back into view.
 * A canvas that has just got its size shows everything anyway.
 *
 * @param covered pixels at the right that details lie over
 */
export function useSelectionInView(covered: number): void {
  const width = useViewport((viewport) => viewport.width);
  const height = useViewport((viewport) => viewport.height);
  const measured = useRef(0);
  useEffect(() => {
    const before = measured.current;
    measured.current = width;
    if (before === 0) return;
    const { controls } = getViewport();
    const { nodes, relationship } = getState().selection;
    const ends = relationship === null ? undefined : getState().graph.relationships.get(relationship);
    const wanted = ends === undefined ? nodes.slice(-1) : [ends.source, ends.target];
    const seen = wanted.every((id) => {
      const at = controls?.renderedPosition(id);
      return at == null || (at.x > EDGE && at.y > EDGE && at.x < width - covered - EDGE && at.y < height - EDGE);
    });
    if (!seen) controls?.centre(wanted);
  }, [width, height, covered]);
}

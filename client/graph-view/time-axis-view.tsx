/**
 * The years of a timeline: lines behind the canvas where each begins, and before it their numbers at the axis with how
 * many nodes have no date.
 */
import { useMemo } from 'react';
import type { TimeAxis } from '../state/graph.ts';
import { visibleElements } from '../state/selectors.ts';
import { useAppState } from '../state/use-store.ts';
import { useViewport } from './viewport.ts';
import { wordsIn } from './words.ts';

/** Pixels on the screen that a number needs, and that the row of numbers keeps from the edges of the canvas. */
const numberRoom = 38;
const edge = { above: 56, below: 14 } as const;
/** What the line about the undated takes, with half a number. */
const undatedRoom = 170;
/** Height of the row of numbers. */
const row = 18;

interface SeenYear {
  year: number;
  /** Where it begins, and its middle. */
  left: number;
  middle: number;
  numbered: boolean;
}

/**
 * Years in pixels of the screen. Where they are too narrow for all of their numbers, those that begin a run of years or
 * have room are written.
 */
export function yearsAt({ years, end }: TimeAxis, zoom: number, pan: number): SeenYear[] {
  let free = -Infinity;
  return years.map(({ year, x }, index) => {
    const next = years[index + 1]?.x ?? end;
    const middle = ((x + next) / 2) * zoom + pan;
    const wide = (next - x) * zoom >= numberRoom * 0.8;
    const numbered = wide && middle - numberRoom / 2 >= free;
    if (numbered) free = middle + numberRoom / 2;
    return { year, left: x * zoom + pan, middle, numbered };
  });
}

function useSeenAxis(axis: TimeAxis) {
  const zoom = useViewport((viewport) => viewport.zoom);
  const pan = useViewport((viewport) => viewport.pan);
  const height = useViewport((viewport) => viewport.height);
  const years = useMemo(() => yearsAt(axis, zoom, pan.x), [axis, zoom, pan.x]);
  const own = axis.y * zoom + pan.y;
  return {
    years,
    top: axis.top * zoom + pan.y - 12,
    // Looking elsewhere, the reader still sees which years these are.
    line: Math.min(height - edge.below - row, Math.max(edge.above, own)),
    own,
    left: (axis.years[0]?.x ?? 0) * zoom + pan.x,
    right: axis.end * zoom + pan.x,
  };
}

/** Behind the canvas. */
export function YearLines({ axis }: { axis: TimeAxis }) {
  const { years, top, line, left, right } = useSeenAxis(axis);
  return (
    <svg className="time-axis" aria-hidden>
      {[...years.map((one) => one.left), right].map((x, index) => (
        <line key={years[index]?.year ?? 'end'} className="time-axis-year" x1={x} x2={x} y1={top} y2={line} />
      ))}
      <line className="time-axis-line" x1={left} x2={right} y1={line} y2={line} />
    </svg>
  );
}

/** Before the canvas. */
export function YearNumbers({ axis }: { axis: TimeAxis }) {
  const words = wordsIn(useAppState((state) => state.view.lang));
  const { years, line, own, left } = useSeenAxis(axis);
  const undated = useAppState(
    (state) => visibleElements(state).nodes.filter(({ position }) => position.y > axis.y).length,
  );
  // Before the first number, where there is room; names of what has no date begin right below.
  const first = years.find(({ numbered }) => numbered)?.middle ?? Infinity;
  const below = first - left > undatedRoom ? 0 : row;
  return (
    <div className="time-axis" role="note" aria-label={words.timeline(years.at(0)?.year ?? 0, years.at(-1)?.year ?? 0)}>
      {years.map(({ year, middle, numbered }) =>
        numbered ? (
          <span key={year} style={{ transform: `translate(${middle}px, ${line + 3}px) translateX(-50%)` }}>
            {year}
          </span>
        ) : null,
      )}
      {undated > 0 && line === own && (
        <span style={{ transform: `translate(${left}px, ${line + 3 + below}px)` }}>{words.undated(undated)}</span>
      )}
    </div>
  );
}

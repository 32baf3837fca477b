/** The years of a timeline in a picture. */
import type { TimeAxis } from '../../state/graph.ts';
import type { Lang } from '../../state/view.ts';
import type { CanvasTokens } from '../styles/canvas-tokens.ts';
import { yearsAt } from '../time-axis-view.tsx';
import { wordsIn } from '../words.ts';
import { textLine } from './draw-text.ts';
import { tag } from './markup.ts';

/** What the row of numbers takes under the axis, in layout pixels. */
export const axisRow = 40;
const above = 12;
const size = 11;

/** @param undated nodes that have no date */
export function drawAxis(axis: TimeAxis, undated: number, tokens: CanvasTokens, lang: Lang): string {
  const years = yearsAt(axis, 1, 0);
  const left = axis.years[0]?.x ?? 0;
  const rule = { stroke: tokens.lineStrong, 'stroke-width': 1 };
  const lines = [...years.map((year) => year.left), axis.end].map((x) =>
    tag('line', { x1: x, x2: x, y1: axis.top - above, y2: axis.y, ...rule, 'stroke-opacity': 0.3 }),
  );
  const look = { size, colour: tokens.ink3, font: tokens.fontUi } as const;
  const numbers = years
    .filter(({ numbered }) => numbered)
    .map(({ year, middle }) => textLine(String(year), middle, axis.y + 14, { ...look, anchor: 'middle' }));
  const note = undated > 0 ? textLine(wordsIn(lang).undated(undated), left, axis.y + 32, look) : '';
  return (
    lines.join('') + tag('line', { x1: left, x2: axis.end, y1: axis.y, y2: axis.y, ...rule }) + numbers.join('') + note
  );
}

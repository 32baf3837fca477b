/** The years of a timeline in a picture. */
import type { TimeAxis } from '../../state/graph.ts';
import type { Lang } from '../../state/view.ts';
import { widthInPixels } from '../labels/measure-text.ts';
import type { CanvasTokens } from '../styles/canvas-tokens.ts';
import { yearsAt } from '../time-axis-view.tsx';
import { wordsIn } from '../words.ts';
import { textLine } from './draw-text.ts';
import { tag } from './markup.ts';

/** What the row of numbers takes under the axis, in layout pixels. */
export const axisRow = 40;
const above = 12;
const size = 11;

/** The axis as it lies behind everything, and its numbers, which lie before it. */
export interface DrawnAxis {
  behind: string;
  before: string;
}

/**
 * @param undated nodes that have no date
 * @param ground colour under the numbers; null where the picture has no ground
 */
export function drawAxis(
  axis: TimeAxis,
  undated: number,
  tokens: CanvasTokens,
  ground: string | null,
  lang: Lang,
): DrawnAxis {
  const years = yearsAt(axis, 1, 0);
  const left = axis.years[0]?.x ?? 0;
  const rule = { stroke: tokens.lineStrong, 'stroke-width': 1 };
  const under = (x: number, y: number, width: number) =>
    ground === null ? '' : tag('rect', { x, y, width, height: size + 3, rx: 2, fill: ground });
  const lines = [...years.map((year) => year.left), axis.end].map((x) =>
    tag('line', { x1: x, x2: x, y1: axis.top - above, y2: axis.y, ...rule, 'stroke-opacity': 0.3 }),
  );
  const look = { size, colour: tokens.ink3, font: tokens.fontUi } as const;
  const numbers = years
    .filter(({ numbered }) => numbered)
    .map(
      ({ year, middle }) =>
        under(middle - 16, axis.y + 4, 32) + textLine(String(year), middle, axis.y + 14, { ...look, anchor: 'middle' }),
    );
  const words = wordsIn(lang).undated(undated);
  const note =
    undated > 0
      ? under(left - 3, axis.y + 22, widthInPixels([words], size, false) + 6) + textLine(words, left, axis.y + 32, look)
      : '';
  const behind = lines.join('') + tag('line', { x1: left, x2: axis.end, y1: axis.y, y2: axis.y, ...rule });
  return { behind, before: numbers.join('') + note };
}

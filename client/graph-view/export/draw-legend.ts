/** The key of a picture: kinds by shape and colour, lines by what they rest on. */
import type { CanvasTokens } from '../styles/canvas-tokens.ts';
import type { ShapeName } from '../styles/shapes.ts';
import { shapePath } from '../styles/shapes.ts';
import { widthInPixels } from '../labels/measure-text.ts';
import { textLine } from './draw-text.ts';
import { tag } from './markup.ts';

export type LineMark = 'stated' | 'single' | 'inferred' | 'external' | 'lens';

/** One entry, with its name in the language of the picture. */
export type LegendEntry =
  | { name: string; kind: { shape: ShapeName; colour: string } }
  | { name: string; line: LineMark; width?: number | undefined };

const look = { size: 12, row: 22, mark: 18, line: 30, gap: 6, between: 20 } as const;

const dashes: Readonly<Partial<Record<LineMark, string>>> = { inferred: '6 4', external: '0.1 4' };

function lineMark(mark: LineMark, width: number | undefined, tokens: CanvasTokens): string {
  const stroke = width ?? (mark === 'external' ? 1.8 : mark === 'single' ? 1 : 1.3);
  const line = tag('path', {
    d: mark === 'lens' ? 'M0 0H28' : 'M0 0H21',
    fill: 'none',
    stroke: tokens.edge,
    'stroke-width': stroke,
    'stroke-dasharray': dashes[mark],
    'stroke-linecap': mark === 'external' ? 'round' : null,
  });
  if (mark === 'lens') return line;
  const hollow = mark === 'single';
  return (
    line +
    tag('path', {
      d: 'M28 0L21 -3.5V3.5Z',
      fill: hollow ? 'none' : tokens.edge,
      stroke: hollow ? tokens.edge : null,
      'stroke-width': hollow ? 1.1 : null,
    })
  );
}

export interface DrawnBlock {
  markup: string;
  height: number;
}

function row(entries: readonly LegendEntry[], top: number, width: number, tokens: CanvasTokens): DrawnBlock {
  let [x, y] = [0, top];
  const parts = entries.map((entry) => {
    const mark = 'kind' in entry ? look.mark : look.line;
    const own = mark + look.gap + widthInPixels([entry.name], look.size, false);
    if (x > 0 && x + own > width) [x, y] = [0, y + look.row];
    const middle = y + look.row / 2;
    const drawn =
      'kind' in entry
        ? tag('path', {
            transform: `translate(${(x + 8).toFixed(2)} ${middle.toFixed(2)})`,
            d: shapePath(entry.kind.shape, 13),
            fill: entry.kind.colour,
          })
        : tag(
            'g',
            { transform: `translate(${x.toFixed(2)} ${middle.toFixed(2)})` },
            lineMark(entry.line, entry.width, tokens),
          );
    const name = textLine(entry.name, x + mark + look.gap, middle + look.size * 0.36, {
      size: look.size,
      colour: tokens.ink2,
      font: tokens.fontUi,
    });
    x += own + look.between;
    return drawn + name;
  });
  return { markup: parts.join(''), height: y + look.row - top };
}

/** Kinds in rows, then lines in rows of their own, from 0, 0 down. */
export function drawLegend(entries: readonly LegendEntry[], width: number, tokens: CanvasTokens): DrawnBlock {
  const kinds = entries.filter((entry) => 'kind' in entry);
  const lines = entries.filter((entry) => 'line' in entry);
  const first = row(kinds, 0, width, tokens);
  const from = kinds.length === 0 ? 0 : first.height;
  if (lines.length === 0) return { markup: first.markup, height: from };
  const second = row(lines, from, width, tokens);
  return { markup: (kinds.length === 0 ? '' : first.markup) + second.markup, height: from + second.height };
}

/** Relationships in a picture: the line, its arrow, its phrase with the numbers of its sources. */
import type { EdgeElement } from '../elements/edge-elements.ts';
import type { BoxGrid } from '../labels/box-grid.ts';
import type { Box } from '../labels/label-box.ts';
import { widthInPixels } from '../labels/measure-text.ts';
import type { CanvasTokens } from '../styles/canvas-tokens.ts';
import { textLine } from './draw-text.ts';
import { arrowLength, arrowPath, linePath, lineShape, pointAt } from './line-shape.ts';
import type { LineShape } from './line-shape.ts';
import { tag } from './markup.ts';
import type { Outline } from './outlines.ts';
import { numberIn, textIn } from './resolve-style.ts';
import type { ResolvedStyle } from './resolve-style.ts';

export interface LineContext {
  tokens: CanvasTokens;
  /** Colour under phrases; null where the picture has no ground. */
  ground: string | null;
  /** Numbers of the sources, by relationship id. */
  numbers: ReadonlyMap<string, string>;
  /** What numbers without a phrase must not cover. */
  taken: BoxGrid;
}

export interface DrawnLine {
  line: string;
  /** Phrases and numbers lie over all lines. */
  words: string;
  /** Over nodes and names too: it is what is read now. */
  above: boolean;
  shape: LineShape;
}

const numberSize = 8.5;
const shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] as const;

/** A box for the numbers of a line that says nothing else, where they cover nothing. */
function roomForNumbers(shape: LineShape, text: string, taken: BoxGrid): Box | null {
  const half = widthInPixels([text], numberSize, false) / 2 + 2;
  for (const share of shares) {
    const { x, y } = pointAt(shape, share);
    const box = { x1: x - half, y1: y - numberSize * 0.6, x2: x + half, y2: y + numberSize * 0.6 };
    if (!taken.hits(box)) return box;
  }
  return null;
}

interface Words {
  markup: string;
  box: Box;
}

function phraseOf(
  edge: EdgeElement,
  style: ResolvedStyle,
  shape: LineShape,
  { numbers, taken, tokens }: LineContext,
): Words | null {
  const { data } = edge;
  const text = textIn(style, 'label', '');
  const raised = numbers.get(data.id) ?? '';
  if (text === '') {
    const box = raised === '' ? null : roomForNumbers(shape, raised, taken);
    if (box === null) return null;
    taken.add(box);
    const at = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 + numberSize * 0.34 };
    const look = { size: numberSize, colour: tokens.edgeLabel, font: tokens.fontUi, anchor: 'middle' } as const;
    return { box, markup: textLine(raised, at.x, at.y, { ...look, lang: 'en' }) };
  }
  const size = numberIn(style, 'font-size', data.fontSize);
  const weight = numberIn(style, 'font-weight', 400);
  const at = { x: shape.middle.x + data.phraseX, y: shape.middle.y + data.phraseY };
  const raisedWidth = raised === '' ? 0 : widthInPixels([raised], size * 0.72, false) + 1;
  const half = (widthInPixels([text], size, weight >= 600) + raisedWidth) / 2 + 2;
  const boxAt = (x: number) => ({ x1: x - half, y1: at.y - size * 0.68, x2: x + half, y2: at.y + size * 0.68 });
  // Room was found for the phrase alone: with its numbers it may have to give way a little.
  const ways = raised === '' ? [0] : [0, -raisedWidth / 2, raisedWidth / 2, -raisedWidth, raisedWidth];
  at.x += ways.find((way) => !taken.hits(boxAt(at.x + way))) ?? 0;
  const box = boxAt(at.x);
  taken.add(box);
  const look = {
    size,
    weight,
    colour: textIn(style, 'color', tokens.edgeLabel),
    font: textIn(style, 'font-family', tokens.fontUi),
    anchor: 'middle',
    raised,
  } as const;
  return { box, markup: textLine(text, at.x, at.y + size * 0.36, look) };
}

/** What lies under a line that is looked at: its own course, wide and pale. */
function underlay(style: ResolvedStyle, path: string): string {
  const opacity = numberIn(style, 'underlay-opacity', 0);
  if (opacity === 0) return '';
  return tag('path', {
    d: path,
    fill: 'none',
    stroke: textIn(style, 'underlay-color', '#000000'),
    'stroke-opacity': opacity,
    'stroke-width': numberIn(style, 'width', 1) + 2 * numberIn(style, 'underlay-padding', 0),
    'stroke-linecap': 'round',
  });
}

function arrow(style: ResolvedStyle, shape: LineShape, length: number): string {
  const colour = textIn(style, 'target-arrow-color', textIn(style, 'line-color', '#999999'));
  const hollow = style['target-arrow-fill'] === 'hollow';
  return tag('path', {
    d: arrowPath(shape, length),
    fill: hollow ? 'none' : colour,
    stroke: hollow ? colour : null,
    'stroke-width': hollow ? numberIn(style, 'target-arrow-width', 1) : null,
    'stroke-linejoin': hollow ? 'miter' : null,
  });
}

/** Draws one line between the outlines of its ends. */
export function drawLine(
  edge: EdgeElement,
  style: ResolvedStyle,
  ends: { source: Outline; target: Outline },
  context: LineContext,
): DrawnLine {
  const width = numberIn(style, 'width', 1);
  const gaps = {
    source: numberIn(style, 'source-distance-from-node', 0),
    target: numberIn(style, 'target-distance-from-node', 0),
  };
  const bend = style['curve-style'] === 'unbundled-bezier' ? Number(edge.data.bend) : 0;
  const shape = lineShape(ends.source, ends.target, bend, gaps);
  const pointed = style['target-arrow-shape'] === 'triangle';
  const length = pointed ? arrowLength(width, numberIn(style, 'arrow-scale', 1)) : 0;
  const words = phraseOf(edge, style, shape, context);
  const hole = words === null || words.box.x2 <= words.box.x1 ? null : words.box;
  const dashes = style['line-style'] === 'dashed' ? style['line-dash-pattern'] : undefined;
  const path = linePath(shape, pointed ? length - 0.5 : 0, hole);
  const opacity = numberIn(style, 'opacity', 1);
  const line =
    underlay(style, path) +
    tag('path', {
      d: path,
      fill: 'none',
      stroke: textIn(style, 'line-color', context.tokens.edge),
      'stroke-width': width,
      'stroke-dasharray': Array.isArray(dashes) ? dashes.join(' ') : null,
      'stroke-linecap': textIn(style, 'line-cap', '') === 'round' ? 'round' : null,
    }) +
    (pointed ? arrow(style, shape, length) : '');
  const ground =
    words === null || context.ground === null
      ? ''
      : tag('rect', {
          x: words.box.x1,
          y: words.box.y1,
          width: words.box.x2 - words.box.x1,
          height: words.box.y2 - words.box.y1,
          fill: context.ground,
        });
  const faint = (markup: string) => (opacity < 1 && markup !== '' ? tag('g', { opacity }, markup) : markup);
  return {
    line: faint(line),
    words: words === null ? '' : faint(ground + words.markup),
    above: style['z-index-compare'] === 'manual',
    shape,
  };
}

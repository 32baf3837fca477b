/** Nodes in a picture: shape, ring and icon, and the name beside it or in it. */
import type { GraphNode } from '../../../contracts/graph.ts';
import type { CaptionElement } from '../elements/build-elements.ts';
import type { NodeElement } from '../elements/node-elements.ts';
import type { LabelMode, Lang } from '../../state/view.ts';
import { lineHeight, nameGap } from '../labels/label-box.ts';
import type { Box } from '../labels/label-box.ts';
import { widthInPixels } from '../labels/measure-text.ts';
import { focusLines, nameLines } from '../labels/name-lines.ts';
import type { CanvasTokens } from '../styles/canvas-tokens.ts';
import type { ShapeName } from '../styles/shapes.ts';
import { shapePath, shapes } from '../styles/shapes.ts';
import { langOf, textLine } from './draw-text.ts';
import { tag } from './markup.ts';
import { numberIn, textIn } from './resolve-style.ts';
import type { ResolvedStyle } from './resolve-style.ts';

export interface NodeContext {
  tokens: CanvasTokens;
  labels: LabelMode;
}

export function shapeOf({ classes }: NodeElement): ShapeName {
  const name = classes.find((one) => one.startsWith('shape-'))?.slice('shape-'.length);
  return name !== undefined && Object.hasOwn(shapes, name) ? (name as ShapeName) : 'circle';
}

/** Nominal size that gives a shape the width of the node. */
function nominal(name: ShapeName, width: number): number {
  return width / shapes[name].width;
}

/** How much wider than its node a ring of a shape is drawn, over that of a circle: corners stand out. */
const ringShares: Readonly<Partial<Record<ShapeName, number>>> = {
  diamond: 1.4,
  triangle: Math.PI / 2,
  pentagon: 1.13,
  hexagon: 1.12,
};

/** Lines of dashes that Cytoscape draws round a node. */
const dashesOf: Readonly<Record<string, string>> = { dashed: '4 2', dotted: '1 1' };

function ring(element: NodeElement, style: ResolvedStyle): string {
  const width = numberIn(style, 'outline-width', 0);
  if (width === 0) return '';
  const name = shapeOf(element);
  // Cytoscape counts what lies between node and ring from side to side, a border outside on both.
  const collar =
    numberIn(style, 'border-width', 0) * (textIn(style, 'border-position', 'center') === 'outside' ? 2 : 1);
  const more = (collar + width + numberIn(style, 'outline-offset', 0)) * (ringShares[name] ?? 1);
  // The corners of a triangle reach up more than down.
  const rise = name === 'triangle' ? -(numberIn(style, 'outline-offset', 0) / 2 + width) / Math.PI : 0;
  return tag('path', {
    d: shapePath(name, nominal(name, element.data.width + more)),
    transform: rise === 0 ? null : `translate(0 ${rise.toFixed(2)})`,
    fill: 'none',
    stroke: textIn(style, 'outline-color', '#000000'),
    'stroke-opacity': numberIn(style, 'outline-opacity', 1),
    'stroke-width': width,
    'stroke-dasharray': dashesOf[textIn(style, 'outline-style', 'solid')] ?? null,
  });
}

function border(element: NodeElement, style: ResolvedStyle): string {
  const width = numberIn(style, 'border-width', 0);
  if (width === 0) return '';
  const name = shapeOf(element);
  const outside = textIn(style, 'border-position', 'center') === 'outside' ? width : 0;
  return tag('path', {
    d: shapePath(name, nominal(name, element.data.width + outside)),
    fill: 'none',
    stroke: textIn(style, 'border-color', '#000000'),
    'stroke-opacity': numberIn(style, 'border-opacity', 1),
    'stroke-width': width,
    'stroke-dasharray': dashesOf[textIn(style, 'border-style', 'solid')] ?? null,
  });
}

/** The pictures on a node are SVG of our own making: they go in as they are, each in its box. */
function pictures({ data }: NodeElement): string {
  if (data.images === '') return '';
  const pixels = (text: string) => text.split(' ').map((one) => Number.parseFloat(one));
  const [xs, ys, widths, heights] = [data.imageX, data.imageY, data.imageWidth, data.imageHeight].map(pixels);
  return data.images
    .split(' ')
    .map((uri, index) => {
      const svg = decodeURIComponent(uri.slice(uri.indexOf(',') + 1));
      const parts = /^<svg\b[^>]*?\bviewBox="(?<box>[^"]*)"(?<rest>[^>]*)>(?<content>.*)<\/svg>$/s.exec(svg)?.groups;
      if (parts === undefined) return '';
      const place = {
        x: (xs?.[index] ?? 0) - data.width / 2,
        y: (ys?.[index] ?? 0) - data.height / 2,
        width: widths?.[index] ?? 0,
        height: heights?.[index] ?? 0,
        viewBox: parts['box'],
      };
      const look = Object.fromEntries(
        [...(parts['rest'] ?? '').matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
      );
      return tag('svg', { ...place, ...look }, parts['content'] ?? '');
    })
    .join('');
}

/** The node without its name. */
export function drawNode(element: NodeElement, style: ResolvedStyle): string {
  const { data, position } = element;
  const name = shapeOf(element);
  const fill = numberIn(style, 'background-opacity', 1);
  const opacity = numberIn(style, 'opacity', 1);
  const content =
    border(element, style) +
    ring(element, style) +
    tag('path', {
      d: shapePath(name, nominal(name, data.width)),
      fill: data.colour,
      'fill-opacity': fill === 1 ? null : fill,
    }) +
    pictures(element);
  const transform = `translate(${position.x.toFixed(2)} ${position.y.toFixed(2)})`;
  return tag('g', { transform, opacity: opacity === 1 ? null : opacity }, content);
}

interface SetLine {
  text: string;
  size: number;
  colour: string;
  weight: number;
  font: string;
  /** Of the line, in layout pixels. */
  height: number;
  lang: Lang;
}

/** Share of the letters of the second language in the size of the first. */
const secondSize = 11 / 12;

/**
 * The lines of a name in the two-size form: where names are in both languages, English is smaller and quieter than the
 * Chinese above it.
 */
function setLines(
  element: NodeElement,
  node: GraphNode,
  style: ResolvedStyle,
  { tokens, labels }: NodeContext,
): SetLine[] {
  const text = textIn(style, 'label', '');
  if (text === '') return [];
  const focus = element.classes.includes('focus');
  const lines = text.split('\n');
  const first = (focus ? focusLines : nameLines)(node, 'zh');
  const two = labels === 'both' && first.length < lines.length && first.every((line, index) => line === lines[index]);
  const size = numberIn(style, 'font-size', 12);
  const weight = numberIn(style, 'font-weight', 400);
  const colour = textIn(style, 'color', tokens.ink);
  const font = textIn(style, 'font-family', tokens.fontUi);
  const spacing = numberIn(style, 'line-height', lineHeight);
  return lines.map((line, index) => {
    const second = two && index >= first.length;
    const own = focus && two && !second ? size * 1.25 : second ? (focus ? size * 0.85 : size * secondSize) : size;
    return {
      text: line,
      size: own,
      colour: second && !focus ? tokens.ink2 : colour,
      weight: second ? 400 : weight,
      font: focus && two && !second ? tokens.fontText : font,
      height: own * spacing,
      lang: second ? 'en' : langOf(line),
    };
  });
}

export interface DrawnName {
  markup: string;
  /** What it covers, in layout pixels. */
  box: Box;
}

/** Base line of letters under the top of their line, in their size. */
const rise = 0.97;

/** The name of a node; null where it shows none. */
export function drawName(
  element: NodeElement,
  node: GraphNode,
  style: ResolvedStyle,
  context: NodeContext,
): DrawnName | null {
  const lines = setLines(element, node, style, context);
  if (lines.length === 0) return null;
  const { data, position, classes } = element;
  const width = Math.max(...lines.map(({ text, size, weight }) => widthInPixels([text], size, weight >= 600)));
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  const [align, valign] = [textIn(style, 'text-halign', 'center'), textIn(style, 'text-valign', 'bottom')];
  const x = position.x + numberIn(style, 'text-margin-x', 0);
  const y = position.y + numberIn(style, 'text-margin-y', nameGap);
  const middle =
    align === 'left' ? x - data.width / 2 - width / 2 : align === 'right' ? x + data.width / 2 + width / 2 : x;
  const top =
    valign === 'top' ? y - data.height / 2 - height : valign === 'center' ? y - height / 2 : y + data.height / 2;
  const box = { x1: middle - width / 2, y1: top, x2: middle + width / 2, y2: top + height };
  let line = top;
  const markup = lines.map(({ text, size, colour, weight, font, height: own, lang }) => {
    // Lines inside the disc are spread evenly, those beside a node begin at its edge.
    const lead = classes.includes('focus') ? (own - size) / 2 - size * 0.09 : 0;
    const written = textLine(text, middle, line + lead + size * rise, {
      size,
      colour,
      weight,
      font,
      anchor: 'middle',
      lang,
    });
    line += own;
    return written;
  });
  const opacity = numberIn(style, 'opacity', 1);
  const content = markup.join('');
  return { box, markup: opacity < 1 ? tag('g', { opacity }, content) : content };
}

/** A text written once inside a fan of equal phrases. */
export function drawCaption(caption: CaptionElement, style: ResolvedStyle, { tokens }: NodeContext): DrawnName {
  const size = caption.fontSize;
  const half = widthInPixels([caption.label], size, false) / 2 + 2;
  const { x, y } = caption.position;
  const box = { x1: x - half, y1: y - size * 0.68, x2: x + half, y2: y + size * 0.68 };
  const look = { size, colour: textIn(style, 'color', tokens.ink3), font: tokens.fontUi, anchor: 'middle' } as const;
  const written = textLine(caption.label, x, y + size * 0.36, look);
  const opacity = numberIn(style, 'opacity', 1);
  return { box, markup: opacity < 1 ? tag('g', { opacity }, written) : written };
}

/** The drawing itself: every layer of it as markup in layout pixels, and how much room it takes. */
import type { GraphState } from '../../state/graph.ts';
import type { LabelMode, Lang } from '../../state/view.ts';
import type { EdgeElement } from '../elements/edge-elements.ts';
import { BoxGrid } from '../labels/box-grid.ts';
import { grow, unite } from '../labels/label-box.ts';
import type { Box } from '../labels/label-box.ts';
import { segmentMeetsBox } from '../labels/segments.ts';
import type { CanvasTokens } from '../styles/canvas-tokens.ts';
import { edgeStyle } from '../styles/edge-style.ts';
import { nodeStyle } from '../styles/node-style.ts';
import { axisRow, drawAxis } from './draw-axis.ts';
import { drawLine } from './draw-lines.ts';
import type { DrawnLine } from './draw-lines.ts';
import { drawCaption, drawName, drawNode, shapeOf } from './draw-nodes.ts';
import type { DrawnName } from './draw-nodes.ts';
import { tag } from './markup.ts';
import { outlineOf } from './outlines.ts';
import type { Outline } from './outlines.ts';
import type { PictureElements } from './picture-elements.ts';
import { numberIn, styleResolver } from './resolve-style.ts';
import type { ResolvedStyle } from './resolve-style.ts';

export interface DrawingRequest {
  picture: PictureElements;
  graph: Pick<GraphState, 'axis' | 'nodes'>;
  tokens: CanvasTokens;
  labels: LabelMode;
  lang: Lang;
  /** Numbers of its sources, by the id of the statement; empty for a picture without them. */
  sources: ReadonlyMap<string, readonly number[]>;
  /** Colour of the paper; null for none. */
  ground: string | null;
}

export interface Drawing {
  /** Layers from back to front. */
  markup: string;
  box: Box;
}

/** Rings reach over their nodes. */
const around = 7;

/** `1, 2` as `1,2` and three or more in a row as `1–4`. */
export function writtenNumbers(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String))).join(',');
}

/** Numbers on each line; a line that stands for several statements bears those of all of them. */
function numbersByLine({ picture, sources }: DrawingRequest): Map<string, string> {
  const own = new Map<string, number[]>(picture.elements.edges.map(({ data }) => [data.id, []]));
  const pair = (source: string, target: string) => (source < target ? `${source} ${target}` : `${target} ${source}`);
  const speakers = new Map(picture.elements.edges.map(({ data }) => [pair(data.source, data.target), data.id]));
  const bundles = new Map(picture.relationships.map(({ id, source, target }) => [id as string, pair(source, target)]));
  for (const { statement, line } of picture.statements) {
    const drawn = own.get(line) ?? own.get(speakers.get(bundles.get(line) ?? '') ?? '');
    drawn?.push(...(sources.get(statement.id) ?? []));
  }
  return new Map([...own].map(([id, numbers]) => [id, writtenNumbers(numbers)]));
}

/** Whether a line passes under a box; a curve is taken for the two straight ones to its middle. */
function passesUnder({ shape: { start, tip, middle, control } }: DrawnLine, box: Box): boolean {
  if (control === null) return segmentMeetsBox(start, tip, box);
  return segmentMeetsBox(start, middle, box) || segmentMeetsBox(middle, tip, box);
}

function rect({ x1, y1, x2, y2 }: Box, fill: string, opacity: number): string {
  return tag('rect', { x: x1, y: y1, width: x2 - x1, height: y2 - y1, rx: 2, fill, 'fill-opacity': opacity });
}

function byLevel<Item extends { style: ResolvedStyle }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => numberIn(a.style, 'z-index', 0) - numberIn(b.style, 'z-index', 0));
}

/** Elements between two looks at the clock of whoever runs the drawing. */
const slice = 60;

/**
 * Draws in steps, so that the page stays awake.
 *
 * @yields the share that is done, 0 to 1
 */
export function* drawPicture(request: DrawingRequest): Generator<number, Drawing> {
  const { picture, graph, tokens, labels, lang, ground } = request;
  const { elements, highlights } = picture;
  const total = elements.nodes.length * 2 + elements.edges.length;
  let done = 0;
  // Grounds of the canvas's own colour become the paper's.
  const paper = { ...tokens, canvas: ground ?? tokens.canvas };
  const styleOf = styleResolver([...nodeStyle(paper, { halo: false }), ...edgeStyle(paper)]);
  const marked = (id: string, classes: readonly string[]) => [...classes, ...(highlights.get(id) ?? [])];
  const context = { tokens, labels };

  const outlines = new Map<string, Outline>();
  const taken = new BoxGrid();
  const boxes: Box[] = [];
  const nodes: { style: ResolvedStyle; markup: string; name: DrawnName | null; ground: boolean; inside: boolean }[] =
    [];
  const drawnById = new Map(picture.nodes.map((one) => [one.node.id as string, one.node]));
  for (const element of elements.nodes) {
    const { data, position } = element;
    const classes = marked(data.id, element.classes);
    const style = styleOf({ group: 'node', data: { ...data }, classes });
    const node = drawnById.get(data.id);
    const name = node === undefined ? null : drawName(element, node, style, context);
    outlines.set(data.id, outlineOf(shapeOf(element), position, data));
    const [halfWidth, halfHeight] = [data.width / 2, data.height / 2];
    const own = {
      x1: position.x - halfWidth,
      y1: position.y - halfHeight,
      x2: position.x + halfWidth,
      y2: position.y + halfHeight,
    };
    taken.add(own);
    if (name) taken.add(name.box);
    // A badge reaches over the corner of its node.
    const badge = element.classes.includes('badged') ? { ...own, y1: own.y1 - 8, x2: own.x2 + 30 } : own;
    boxes.push(grow(own, around), badge, ...(name ? [name.box] : []));
    nodes.push({
      style,
      markup: drawNode(element, style),
      name,
      ground: numberIn(style, 'text-background-opacity', 0) > 0,
      inside: element.classes.includes('focus'),
    });
    if ((done += 1) % slice === 0) yield done / total;
  }

  const captions = elements.captions.map((caption) => {
    const style = styleOf({
      group: 'node',
      data: { label: caption.label, fontSize: caption.fontSize },
      classes: ['caption'],
    });
    const drawn = drawCaption(caption, style, context);
    taken.add(drawn.box);
    boxes.push(drawn.box);
    return drawn;
  });

  const numbers = numbersByLine(request);
  const lines = new Map<string, { style: ResolvedStyle; drawn: DrawnLine }>();
  // Phrases come first: numbers without a phrase go where room is left.
  const speaking = elements.edges.map((edge) => {
    const classes = marked(edge.data.id, edge.classes);
    const style = styleOf({ group: 'edge', data: { ...edge.data }, classes });
    return { edge, style, silent: (style['label'] ?? '') === '' };
  });
  for (const { edge, style } of speaking.toSorted((a, b) => Number(a.silent) - Number(b.silent))) {
    const [source, target] = [outlines.get(edge.data.source), outlines.get(edge.data.target)];
    if (source && target)
      lines.set(edge.data.id, {
        style,
        drawn: drawLine(edge, style, { source, target }, { tokens, ground, numbers, taken }),
      });
    if ((done += 1) % slice === 0) yield done / total;
  }
  const inOrder = elements.edges.flatMap((edge: EdgeElement) => lines.get(edge.data.id) ?? []);
  for (const { drawn } of inOrder) boxes.push(grow(hullOf(drawn), 4));

  const names: string[] = [];
  for (const { name, ground: always, inside } of byLevel(nodes)) {
    done += 1;
    if (done % slice === 0) yield done / total;
    if (name === null) continue;
    const crossed = always || (!inside && inOrder.some(({ drawn }) => passesUnder(drawn, name.box)));
    names.push((crossed && ground !== null ? rect(name.box, ground, 0.85) : '') + name.markup);
  }

  const below = byLevel(inOrder.filter(({ drawn }) => !drawn.above)).map(({ drawn }) => drawn);
  const above = inOrder.filter(({ drawn }) => drawn.above).map(({ drawn }) => drawn);
  const { axis } = graph;
  const undated = axis === null ? 0 : picture.nodes.filter(({ position }) => position.y > axis.y).length;
  if (axis !== null) boxes.push({ x1: axis.years[0]?.x ?? 0, y1: axis.top - 12, x2: axis.end, y2: axis.y + axisRow });
  const years = axis === null ? null : drawAxis(axis, undated, tokens, ground, lang);
  const layers: [string, string][] = [
    ['axis', years?.behind ?? ''],
    ['lines', below.map(({ line }) => line).join('')],
    [
      'phrases',
      captions.map(({ box, markup }) => (ground === null ? '' : rect(box, ground, 1)) + markup).join('') +
        below.map(({ words }) => words).join(''),
    ],
    [
      'nodes',
      byLevel(nodes)
        .map(({ markup }) => markup)
        .join(''),
    ],
    ['names', names.join('')],
    ['years', years?.before ?? ''],
    ['marked', above.map(({ line }) => line).join('') + above.map(({ words }) => words).join('')],
  ];
  return {
    markup: layers.map(([id, markup]) => (markup === '' ? '' : tag('g', { id }, markup))).join(''),
    box: unite(boxes) ?? { x1: 0, y1: 0, x2: 1, y2: 1 },
  };
}

function hullOf({ shape: { start, tip, middle } }: DrawnLine): Box {
  const [xs, ys] = [
    [start.x, tip.x, middle.x],
    [start.y, tip.y, middle.y],
  ];
  return { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
}

/** Nodes of the state as plain data for the canvas. Pure: state and looks in, data out. */
import type { DrawnNode, LabelSide, Point } from '../../state/graph.ts';
import { isGroupId } from '../../state/groups.ts';
import type { LabelMode } from '../../state/view.ts';
import { focusLines, nameLines } from '../labels/name-lines.ts';
import type { FittedName } from '../labels/fit-names.ts';
import { nameFontSize } from '../labels/label-box.ts';
import type { Box, Footprint } from '../labels/label-box.ts';
import type { CanvasTokens } from '../styles/canvas-tokens.ts';
import type { Detail } from '../styles/detail.ts';
import { iconOf, importanceOf, lookOf } from '../styles/kind-looks.ts';
import type { Importance, KindLook } from '../styles/kind-looks.ts';
import { badgeImage, badgeSize, countImage, iconImage, pinImage } from '../styles/node-images.ts';
import { focusSize, groupRim, nodeSizes, shapes } from '../styles/shapes.ts';

/** One picture on a node; the offset is from the top left corner of its box. */
interface NodeImage {
  uri: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What the stylesheet reads; flat, so that a change can be told apart cheaply. */
export interface NodeData {
  id: string;
  kind: string;
  importance: 1 | 2 | 3;
  width: number;
  height: number;
  corner: number;
  colour: string;
  /** The name in lines, empty where the zoom leaves it out. */
  label: string;
  /** The name that shows when the node is selected, hovered or on a path, whatever the zoom. */
  fullLabel: string;
  fontSize: number;
  images: string;
  imageX: string;
  imageY: string;
  imageWidth: string;
  imageHeight: string;
}

export interface NodeElement {
  data: NodeData;
  position: Point;
  classes: readonly string[];
}

export interface NodeContext {
  looks: ReadonlyMap<string, KindLook>;
  tokens: CanvasTokens;
  labels: LabelMode;
  detail: Detail;
  focus: string | null;
  /** Names as they fit: shortened, beside their nodes or left out for want of room. */
  fitted?: ReadonlyMap<string, FittedName> | undefined;
}

/** What a node and its name occupy, whatever language is shown: switching it moves nothing. */
export function footprintOf(
  { node, labelSide }: Pick<DrawnNode, 'node' | 'labelSide'>,
  degree: number,
  focus: boolean,
  looks: ReadonlyMap<string, KindLook>,
  modes: readonly LabelMode[] = ['zh', 'en'],
): Footprint {
  const shape = shapes[lookOf(node, looks, 'light').shape];
  const importance = importanceOf(node, degree);
  return {
    shape: isGroupId(node.id) ? withRim(shape, nodeSizes[importance]) : shape,
    importance,
    focus: focus ? Math.max(...modes.map(focusSize), nodeSizes.focus) : null,
    names: modes.map((mode) => nameLines(node, mode)),
    labelSide,
  };
}

/** A group reaches as far as its outline; as fractions of the size that its importance would give it. */
function withRim({ width, height }: Footprint['shape'], nominal: number): Footprint['shape'] {
  const reach = (side: number) => (side * nodeSizes.group + groupRim.whole * 2) / nominal;
  return { width: reach(width), height: reach(height) };
}

/** Top left corner of the badge from the centre of its node: top right, or bottom right under a name above. */
function badgeOffset(size: number, labelSide: LabelSide): Point {
  return { x: size * 0.34, y: labelSide === 'above' ? size * 0.3 : -size * 0.5 - 8 };
}

/** What the badge of a node covers. */
export function badgeBox({ position, labelSide }: DrawnNode, importance: Importance, hidden: number): Box {
  const from = badgeOffset(nodeSizes[importance], labelSide);
  const { width, height } = badgeSize(hidden);
  const [x1, y1] = [position.x + from.x, position.y + from.y];
  return { x1, y1, x2: x1 + width, y2: y1 + height };
}

/** Of the number on a group, in layout pixels. */
const countHeight = 14;

function imagesOf(
  { node, pinned, labelSide }: DrawnNode,
  look: KindLook,
  size: number,
  box: { width: number; height: number },
  hidden: number,
  { tokens, detail }: NodeContext,
): NodeImage[] {
  const images: NodeImage[] = [];
  const shape = shapes[look.shape];
  const side = Math.round(size * shape.icon * 10) / 10;
  const group = isGroupId(node.id);
  const wide = group ? countHeight * 2 : side;
  const high = group ? countHeight : side;
  images.push({
    uri: group
      ? countImage(Number(node.properties['members']), tokens.icon, tokens.fontUi, countHeight)
      : iconImage(iconOf(node, look), tokens.icon, side),
    x: (box.width - wide) / 2,
    y: (box.height - high) / 2 + shape.iconDrop * size,
    width: wide,
    height: high,
  });
  if (hidden > 0 && detail.badges) {
    const badge = badgeOffset(size, labelSide);
    images.push({
      uri: badgeImage(hidden, {
        surface: tokens.surface,
        line: tokens.lineStrong,
        text: tokens.ink2,
        font: tokens.fontUi,
      }),
      x: box.width / 2 + badge.x,
      y: box.height / 2 + badge.y,
      ...badgeSize(hidden),
    });
  }
  if (pinned)
    images.push({
      uri: pinImage(tokens.ink),
      x: box.width / 2 - size * 0.38 - 3,
      y: box.height / 2 + size * 0.38 - 3,
      width: 6,
      height: 6,
    });
  return images;
}

function inPixels(images: readonly NodeImage[], of: (image: NodeImage) => number): string {
  return images.map((image) => `${Math.round(of(image) * 100) / 100}px`).join(' ');
}

/**
 * @param degree statements of the node in the whole graph
 * @param hidden statements that are not on the canvas
 */
export function nodeElement(drawn: DrawnNode, degree: number, hidden: number, context: NodeContext): NodeElement {
  const { node, position, labelSide } = drawn;
  const { detail, tokens } = context;
  const look = lookOf(node, context.looks, tokens.theme);
  const importance = importanceOf(node, degree);
  const focus = context.focus === node.id;
  const group = isGroupId(node.id);
  const full = group ? nodeSizes.group : nodeSizes[importance];
  const size = focus ? focusSize(context.labels) : detail.dots ? nodeSizes.dot : full;
  const shape = focus ? shapes.circle : shapes[look.shape];
  const box = { width: size * shape.width, height: size * shape.height };
  const images = focus || detail.dots ? [] : imagesOf(drawn, look, size, box, hidden, context);
  const lines = focus ? focusLines(node, context.labels) : nameLines(node, context.labels);
  const fullLabel = lines.join('\n');
  const fitted = context.fitted?.get(node.id);
  const label = (fitted?.lines ?? lines).join('\n');
  const side = fitted === undefined || fitted.lines.length === 0 ? labelSide : fitted.side;
  const focusFont = context.labels !== 'both' && /\p{Script=Han}/u.test(fullLabel) ? 17 : 13;
  return {
    data: {
      id: node.id,
      kind: look.label,
      importance,
      width: box.width,
      height: box.height,
      corner: Math.round(shape.corner * size * 10) / 10,
      colour: look.colour,
      label: focus ? fullLabel : importance >= detail.namesWhereRoom ? label : '',
      fullLabel,
      fontSize: focus ? focusFont : Math.round(nameFontSize(importance) * detail.fontScale * 10) / 10,
      images: images.map(({ uri }) => uri).join(' '),
      imageX: inPixels(images, ({ x }) => x),
      imageY: inPixels(images, ({ y }) => y),
      imageWidth: inPixels(images, ({ width }) => width),
      imageHeight: inPixels(images, ({ height }) => height),
    },
    position,
    classes: [
      `shape-${focus ? 'circle' : look.shape}`,
      ...(focus ? ['focus', focusFont === 17 ? 'focus-serif' : 'focus-sans'] : []),
      ...(!focus && side !== 'below' ? [side] : []),
      ...(images.length > 1 ? ['badged'] : []),
      ...(group ? ['group'] : []),
    ],
  };
}

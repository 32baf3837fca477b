/** The look of nodes on the canvas. Pure: tokens in, stylesheet blocks out; the data is `elements/node-elements.ts`. */
import type { NodeSingular } from 'cytoscape';
import { lineHeight, nameGap } from '../labels/label-box.ts';
import type { CanvasTokens } from './canvas-tokens.ts';
import { shortImageName } from './image-names.ts';
import type { StyleBlock } from './style-block.ts';
import { groupRim, shapes } from './shapes.ts';

/** Above this many nodes names have no halo: it doubles the cost of drawing them. */
export const mostNodesWithHalo = 1000;

/** Lists travel as text in the data; the renderer wants lists. */
function list(key: string) {
  return (node: NodeSingular): string[] => (node.data(key) as string).split(' ');
}

/** Distance of a ring: Cytoscape measures the gap and the width of an outline from side to side, not on each side. */
const ringGap = 6;

/** Nodes that show a name, of those that a selector takes. */
function named(which: string): string {
  return ['[label != ""]', '.hovered', '.selected', '.onpath'].map((state) => `node${which}${state}`).join(', ');
}

/** A group: a collar in the colour of its kind and a dashed outline, whole and in ink when it is selected. */
function groupBlocks(tokens: CanvasTokens): StyleBlock[] {
  const away = nameGap + groupRim.whole;
  return [
    {
      selector: 'node.group',
      style: {
        'border-width': groupRim.collar,
        'border-color': 'data(colour)',
        'border-opacity': 0.35,
        'border-position': 'outside',
        'outline-width': groupRim.outline,
        'outline-style': 'dashed',
        'outline-color': 'data(colour)',
        'outline-offset': (groupRim.whole - groupRim.collar - groupRim.outline) * 2,
        'text-margin-y': away,
      },
    },
    { selector: 'node.group.hovered', style: { 'border-opacity': 0.55 } },
    {
      selector: 'node.group.selected',
      style: { 'outline-width': 2, 'outline-style': 'solid', 'outline-color': tokens.ink },
    },
    { selector: 'node.group.above', style: { 'text-margin-y': -away } },
    { selector: 'node.group.left, node.group.right', style: { 'text-margin-y': 0 } },
    { selector: 'node.group.left', style: { 'text-margin-x': -away } },
    { selector: 'node.group.right', style: { 'text-margin-x': away } },
  ];
}

export function nodeStyle(tokens: CanvasTokens, options: { halo: boolean }): StyleBlock[] {
  const shapeBlocks: StyleBlock[] = Object.entries(shapes)
    // What the library does by itself costs nothing: each property that is set costs on every node.
    .filter(([, shape]) => shape.canvas !== 'ellipse')
    .map(([name, shape]) => ({
      selector: `node.shape-${name}`,
      style: {
        shape: shape.canvas,
        ...(shape.points === undefined ? {} : { 'shape-polygon-points': shape.points }),
        ...(shape.corner > 0 ? { 'corner-radius': 'data(corner)' } : {}),
      },
    }));
  return [
    {
      selector: 'node[colour]',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        'background-color': 'data(colour)',
        // A box need not hold the badge too.
        'box-selection': 'overlap',
        'z-index': 1,
      },
    },
    {
      // Only where there is a name to write: far away most nodes have none.
      selector: named('[colour]'),
      style: {
        label: 'data(label)',
        color: tokens.ink,
        'font-family': tokens.fontUi,
        'font-size': 'data(fontSize)',
        'line-height': lineHeight,
        'text-wrap': 'wrap',
        'text-max-width': '2000px',
        'text-valign': 'bottom',
        'text-margin-y': nameGap,
        ...(options.halo ? { 'text-outline-color': tokens.canvas, 'text-outline-width': 1.75 } : {}),
        'text-events': 'yes',
      },
    },
    ...shapeBlocks,
    {
      selector: 'node[colour][images != ""]',
      style: {
        'background-image': (node: NodeSingular) => list('images')(node).map(shortImageName),
        'background-position-x': list('imageX'),
        'background-position-y': list('imageY'),
        'background-width': list('imageWidth'),
        'background-height': list('imageHeight'),
        // One entry an image: a missing one means the default, not the first.
        'background-clip': ['none', 'none', 'none'],
        'background-image-containment': ['over', 'over', 'over'],
        'background-image-crossorigin': ['null', 'null', 'null'],
      },
    },
    { selector: 'node.badged', style: { 'bounds-expansion': '16px 34px 16px 4px' } },
    { selector: named('[importance = 1]'), style: { color: tokens.ink2 } },
    { selector: 'node[importance = 3]', style: { 'font-weight': 600, 'z-index': 2 } },
    { selector: 'node.above', style: { 'text-valign': 'top', 'text-margin-y': -nameGap } },
    {
      selector: 'node.focus',
      style: {
        color: tokens.icon,
        'text-valign': 'center',
        'text-margin-y': 0,
        'text-outline-width': 0,
        'font-weight': 600,
        'z-index': 3,
      },
    },
    {
      selector: 'node.focus-serif',
      style: { 'font-family': tokens.fontText, 'font-weight': 700, 'line-height': 1.41 },
    },
    {
      selector: 'node.hovered',
      style: {
        label: 'data(fullLabel)',
        'border-width': 6,
        'border-color': tokens.ink,
        'border-opacity': 0.1,
        'border-position': 'outside',
        'z-index': 8,
      },
    },
    {
      selector: 'node.selected',
      style: {
        label: 'data(fullLabel)',
        'outline-width': 2,
        'outline-offset': ringGap,
        'outline-color': tokens.ink,
        'text-margin-y': nameGap + 5,
        'z-index': 9,
      },
    },
    {
      selector: 'node.onpath',
      style: {
        label: 'data(fullLabel)',
        'outline-width': 2,
        'outline-offset': ringGap,
        'outline-color': tokens.accent,
        'text-margin-y': nameGap + 5,
        'z-index': 9,
      },
    },
    {
      // A name that shows whatever the room: what lies under it must not show through.
      selector: 'node[colour].hovered, node[colour].selected, node[colour].onpath',
      style: {
        'text-background-color': tokens.canvas,
        'text-background-opacity': 0.85,
        'text-background-padding': '1px',
      },
    },
    { selector: 'node.focus.hovered, node.focus.selected, node.focus.onpath', style: { 'text-background-opacity': 0 } },
    { selector: 'node.above.selected, node.above.onpath', style: { 'text-margin-y': -nameGap - 5 } },
    {
      selector: 'node.left, node.right',
      style: { 'text-valign': 'center', 'text-margin-y': 0 },
    },
    { selector: 'node.left', style: { 'text-halign': 'left', 'text-margin-x': -nameGap } },
    { selector: 'node.right', style: { 'text-halign': 'right', 'text-margin-x': nameGap } },
    ...groupBlocks(tokens),
    { selector: 'node.focus.selected, node.focus.onpath', style: { 'text-margin-y': 0 } },
    { selector: 'node.faded', style: { opacity: 0.45 } },
    { selector: 'node.dimmed', style: { opacity: tokens.dimmed } },
    {
      selector: 'node.caption',
      style: {
        width: 1,
        height: 1,
        'background-opacity': 0,
        label: 'data(label)',
        color: tokens.ink3,
        'font-family': tokens.fontUi,
        'font-size': 'data(fontSize)',
        'text-valign': 'center',
        'text-background-color': tokens.canvas,
        'text-background-opacity': 1,
        'text-background-padding': '2px',
        events: 'no',
        'z-index': 0,
      },
    },
    { selector: 'node:active', style: { 'overlay-opacity': 0 } },
  ];
}

/** The whole stylesheet of the canvas for a theme and a size of graph. */
import type { StylesheetJson } from 'cytoscape';
import type { CanvasTokens } from './canvas-tokens.ts';
import { edgeStyle } from './edge-style.ts';
import { mostNodesWithHalo, nodeStyle } from './node-style.ts';
import type { StyleBlock } from './style-block.ts';

/** Elements above which motion hides the lines, and lines are plain where nodes are dots. */
export const richElements = 500;

/** @param nodes on the canvas */
export function hasHalo(nodes: number): boolean {
  return nodes <= mostNodesWithHalo;
}

export function canvasStylesheet(tokens: CanvasTokens, options: { halo: boolean }): StylesheetJson {
  const blocks: StyleBlock[] = [
    {
      selector: 'core',
      style: {
        'active-bg-opacity': 0,
        'selection-box-color': tokens.focus,
        'selection-box-border-color': tokens.focus,
        'selection-box-border-width': 1,
        'selection-box-opacity': 0.12,
        // What lies behind the canvas, the years of a timeline, shows through while it moves.
        'outside-texture-bg-opacity': 0,
      },
    },
    ...nodeStyle(tokens, options),
    ...edgeStyle(tokens),
  ];
  return blocks;
}

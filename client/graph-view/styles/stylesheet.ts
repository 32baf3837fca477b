/** The whole stylesheet of the canvas for a theme and a size of graph. */
import type { StylesheetJson } from 'cytoscape';
import type { CanvasTokens } from './canvas-tokens.ts';
import { edgeStyle } from './edge-style.ts';
import { mostNodesWithHalo, nodeStyle } from './node-style.ts';
import type { StyleBlock } from './style-block.ts';

/** Elements above which lines are plain; between this and `richElements` motion hides the lines. */
export const plainElements = 5000;
export const richElements = 500;

export interface CanvasSize {
  nodes: number;
  relationships: number;
}

/** Sizes that call for another stylesheet fall into the same tier; compare tiers, not sizes. */
export function sizeTier({ nodes, relationships }: CanvasSize): string {
  const edges = nodes + relationships > plainElements ? 'plain' : 'rich';
  return `${edges} ${nodes > mostNodesWithHalo ? 'bare' : 'halo'}`;
}

export function canvasStylesheet(tokens: CanvasTokens, size: CanvasSize): StylesheetJson {
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
    ...nodeStyle(tokens, { halo: size.nodes <= mostNodesWithHalo }),
    ...edgeStyle(tokens, size.nodes + size.relationships > plainElements ? 'plain' : 'rich'),
  ];
  return blocks;
}

/** The look of lines on the canvas: basis by pattern and arrow, never by colour. */
import type { CanvasTokens } from './canvas-tokens.ts';
import { groupRim } from './shapes.ts';
import type { StyleBlock } from './style-block.ts';

/** Lines that are looked at: drawn richly even among plain ones. */
const lookedAt = 'edge.hovered, edge.selected, edge.onpath';

/** The opacity of plain lines: thousands of them would cover the nodes. */
const plainOpacity = 0.55;

export function edgeStyle(tokens: CanvasTokens): StyleBlock[] {
  return [
    // Straight and without arrows, as the library draws lines by itself: each property set costs on every line.
    { selector: 'edge[rich = 0]', style: { width: 1, 'line-color': tokens.edge, opacity: plainOpacity } },
    {
      selector: `edge[rich = 1], ${lookedAt}`,
      style: {
        'curve-style': 'straight',
        width: 1.3,
        'line-color': tokens.edge,
        'target-arrow-shape': 'triangle',
        'target-arrow-color': tokens.edge,
        'arrow-scale': 0.82,
        'source-distance-from-node': 2.5,
        'target-distance-from-node': 3.5,
      },
    },
    {
      // Only where there is something to write: mapped properties cost on every line.
      selector: `edge[phrase != ""], ${lookedAt}`,
      style: {
        label: 'data(phrase)',
        color: tokens.edgeLabel,
        'font-family': tokens.fontUi,
        'font-size': 'data(fontSize)',
        'text-margin-x': 'data(phraseX)',
        'text-margin-y': 'data(phraseY)',
        'text-background-color': tokens.canvas,
        'text-background-opacity': 1,
        'text-background-padding': '2px',
        'text-events': 'yes',
      },
    },
    {
      selector: 'edge.parallel',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(bend)',
        'control-point-weights': 0.5,
      },
    },
    { selector: 'edge.from-group[rich = 1]', style: { 'source-distance-from-node': groupRim.whole + 2 } },
    { selector: 'edge.to-group[rich = 1]', style: { 'target-distance-from-node': groupRim.whole + 2 } },
    {
      selector: 'edge.single[rich = 1]',
      style: { width: 1, 'target-arrow-fill': 'hollow', 'target-arrow-width': 1.1 },
    },
    { selector: 'edge.inferred[rich = 1]', style: { 'line-style': 'dashed', 'line-dash-pattern': [6, 4] } },
    {
      selector: 'edge.external[rich = 1]',
      style: { width: 1.8, 'line-style': 'dashed', 'line-dash-pattern': [0.1, 4], 'line-cap': 'round' },
    },
    { selector: 'edge.lens', style: { width: 'data(width)' } },
    { selector: 'edge.single.lens[rich = 1]', style: { 'line-style': 'dashed', 'line-dash-pattern': [10, 3] } },
    {
      selector: 'edge.near',
      style: { 'line-color': tokens.edgeNear, 'target-arrow-color': tokens.edgeNear, 'z-index': 4 },
    },
    { selector: 'edge.near[width < 1.5]', style: { width: 1.5 } },
    { selector: 'edge.near[rich = 0]', style: { opacity: 1 } },
    {
      selector: lookedAt,
      style: { label: 'data(fullPhrase)', 'z-index': 5, opacity: 1 },
    },
    { selector: 'edge.hovered', style: { 'line-color': tokens.edgeStrong, 'target-arrow-color': tokens.edgeStrong } },
    {
      selector: 'edge.selected, edge.onpath',
      style: {
        width: 3,
        'line-color': tokens.accent,
        'target-arrow-color': tokens.accent,
        'target-arrow-fill': 'filled',
        'arrow-scale': 1.15,
        color: tokens.accent,
        'font-weight': 600,
        // Over nodes and their names too: it is what is read now.
        'z-index-compare': 'manual',
        'z-index': 20,
      },
    },
    {
      selector: 'edge.selected, edge.hop',
      style: { 'underlay-color': tokens.accent, 'underlay-opacity': 0.16, 'underlay-padding': 5 },
    },
    { selector: 'edge.faded', style: { opacity: 0.45 } },
    { selector: 'edge.dimmed', style: { opacity: tokens.dimmed } },
    { selector: 'edge.faded[rich = 0]', style: { opacity: 0.45 * plainOpacity } },
    { selector: 'edge.dimmed[rich = 0]', style: { opacity: tokens.dimmed * plainOpacity } },
    { selector: 'edge:active', style: { 'overlay-opacity': 0 } },
  ];
}

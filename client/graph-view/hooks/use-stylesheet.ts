/** The look of the canvas: another in another theme, and richness traded for speed as the graph grows. */
import type { Core, StylesheetJson } from 'cytoscape';
import { useEffect, useMemo } from 'react';
import type { CanvasTokens } from '../styles/canvas-tokens.ts';
import { canvasStylesheet, hasHalo, richElements } from '../styles/stylesheet.ts';

export interface CanvasSize {
  nodes: number;
  relationships: number;
}

/** Fields of the canvas renderer that the library reads from its options once, but honours when they change. */
interface AdaptiveRenderer {
  hideEdgesOnViewport: boolean;
  textureOnViewport: boolean;
  forcedPixelRatio: number | null;
}

function rendererOf(cy: Core): AdaptiveRenderer {
  // `renderer()` is part of the instance but not of the published types.
  return (cy as unknown as { renderer: () => AdaptiveRenderer }).renderer();
}

/** @returns the stylesheet that holds now; the same object until the theme changes, or the size so much that it matters */
export function useStylesheet(cy: Core | null, tokens: CanvasTokens, size: CanvasSize): StylesheetJson {
  const halo = hasHalo(size.nodes);
  const large = size.nodes + size.relationships > richElements;
  useEffect(() => {
    if (!cy) return;
    const renderer = rendererOf(cy);
    renderer.hideEdgesOnViewport = large;
    renderer.textureOnViewport = large;
    renderer.forcedPixelRatio = large ? 1 : null;
  }, [cy, large]);
  return useMemo(() => canvasStylesheet(tokens, { halo }), [tokens, halo]);
}

/** The look of the canvas: restyles on a theme switch, and trades richness for speed as the graph grows. */
import type { Core } from 'cytoscape';
import { useEffect } from 'react';
import type { CanvasTokens } from '../styles/canvas-tokens.ts';
import { canvasStylesheet, richElements, sizeTier } from '../styles/stylesheet.ts';
import type { CanvasSize } from '../styles/stylesheet.ts';

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

export function useStylesheet(cy: Core | null, tokens: CanvasTokens, size: CanvasSize): void {
  const tier = sizeTier(size);
  const large = size.nodes + size.relationships > richElements;
  useEffect(() => {
    // The size is read once per tier: within a tier the stylesheet is the same.
    cy?.style(canvasStylesheet(tokens, size));
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [cy, tokens, tier]);
  useEffect(() => {
    if (!cy) return;
    const renderer = rendererOf(cy);
    renderer.hideEdgesOnViewport = large;
    renderer.textureOnViewport = large;
    renderer.forcedPixelRatio = large ? 1 : null;
  }, [cy, large]);
}

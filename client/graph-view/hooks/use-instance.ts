/** Creates the Cytoscape instance in an element and keeps the viewport store in step with it. */
import cytoscape from 'cytoscape';
import type { Core } from 'cytoscape';
import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { updateViewport } from '../viewport.ts';
import { loadNamedImages } from '../styles/image-names.ts';
import { forgetStylesQuickly } from './forget-styles.ts';
import { measureBeforeDrawing } from './measure-before-drawing.ts';

export const zoomBounds = { least: 0.08, most: 4 } as const;

declare global {
  interface Window {
    /** For benchmarks, with `?bench=1` in the address. */
    cy?: Core;
  }
}

export function useInstance(container: RefObject<HTMLDivElement | null>): Core | null {
  const [instance, setInstance] = useState<Core | null>(null);
  useEffect(() => {
    if (!container.current) return;
    const cy = cytoscape({
      container: container.current,
      layout: { name: 'preset' },
      minZoom: zoomBounds.least,
      maxZoom: zoomBounds.most,
      boxSelectionEnabled: true,
      // Selection is state; the canvas only shows it.
      autounselectify: true,
    });
    forgetStylesQuickly(cy);
    loadNamedImages(cy);
    measureBeforeDrawing(cy);
    const report = () =>
      updateViewport({ zoom: cy.zoom(), pan: { ...cy.pan() }, width: cy.width(), height: cy.height() });
    cy.on('viewport resize', report);
    report();
    if (new URLSearchParams(location.search).get('bench') === '1') {
      window.cy = cy;
      void import('../bench-hook.ts');
    }
    setInstance(cy);
    return () => {
      setInstance(null);
      cy.destroy();
      delete window.cy;
    };
  }, [container]);
  return instance;
}

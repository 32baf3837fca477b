/** How much the canvas draws at the present zoom; follows once a zoom gesture has come to rest. */
import type { Core } from 'cytoscape';
import { useEffect, useState } from 'react';
import { detailAt, sameDetail } from '../styles/detail.ts';
import type { Detail } from '../styles/detail.ts';

const rest = 140;

export function useDetail(cy: Core | null, nodes: number): Detail {
  const [detail, setDetail] = useState(() => detailAt(1, nodes));
  useEffect(() => {
    if (!cy) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const measure = () =>
      setDetail((before) => {
        const now = detailAt(cy.zoom(), nodes);
        return sameDetail(before, now) ? before : now;
      });
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(measure, rest);
    };
    measure();
    cy.on('zoom', later);
    return () => {
      clearTimeout(timer);
      cy.off('zoom', later);
    };
  }, [cy, nodes]);
  return detail;
}

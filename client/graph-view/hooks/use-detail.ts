/** How much the canvas draws at the present zoom; follows once a zoom gesture has come to rest. */
import type { Core } from 'cytoscape';
import { useEffect, useState } from 'react';
import { detailAt, sameDetail } from '../styles/detail.ts';
import type { Detail } from '../styles/detail.ts';
import type { Look } from '../camera/fit-look.ts';

const rest = 140;

/**
 * @param look where a new scene is first looked at, null while there is no canvas; it is drawn at this detail at once:
 *   drawing it at another first would cost twice
 */
export function useDetail(cy: Core | null, nodes: number, look: Look | null): Detail {
  const [settled, setSettled] = useState(() => ({ look, detail: detailAt(look?.zoom ?? 1, nodes) }));
  const current = settled.look === look ? settled : { look, detail: detailAt(look?.zoom ?? 1, nodes) };
  // State adjusted while rendering (not in an effect), so that no frame shows the detail of the scene before.
  if (current !== settled) setSettled(current);
  useEffect(() => {
    if (!cy) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const measure = () =>
      setSettled((before) => {
        const now = detailAt(cy.zoom(), nodes);
        return sameDetail(before.detail, now) ? before : { ...before, detail: now };
      });
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(measure, rest);
    };
    later();
    cy.on('zoom', later);
    return () => {
      clearTimeout(timer);
      cy.off('zoom', later);
    };
  }, [cy, nodes]);
  return current.detail;
}

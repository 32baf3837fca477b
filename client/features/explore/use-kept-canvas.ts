import { useEffect, useEffectEvent } from 'react';
import { useMeta } from '../../api/queries.ts';
import { currentLook, onCameraMove } from '../../graph-view/viewport.ts';
import { keepCanvas } from '../../state/canvas-storage.ts';
import type { Circumstances } from '../../state/saved-canvas.ts';
import { getState } from '../../state/use-store.ts';
import { isEmbedded } from '../../ui/embedded.ts';

/** What a canvas is kept with at this moment. */
export function useCircumstances(): () => Circumstances {
  const { data: meta } = useMeta();
  return () => ({ look: currentLook(getState().graph.nodes), dataset: meta?.dataset ?? null });
}

/** Keeps the canvas over a reload, wherever in the page the reader is. */
export function useKeptCanvas(): void {
  const ask = useCircumstances();
  const circumstances = useEffectEvent(ask);
  useEffect(() => (isEmbedded ? undefined : keepCanvas(() => circumstances(), onCameraMove)), []);
}

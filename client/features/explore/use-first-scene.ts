import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Overview, Subgraph } from '../../../contracts/api.ts';
import { readForCanvas } from '../../api/canvas-reads.ts';
import { outageOf } from '../../api/problems.ts';
import { useMessages } from '../../i18n/language.tsx';
import { holdsCanvas, readCanvasFragment } from '../../state/canvas-link.ts';
import { readKeptCanvas, wasReloaded } from '../../state/canvas-storage.ts';
import { savedIds } from '../../state/saved-canvas.ts';
import type { SavedCanvas } from '../../state/saved-canvas.ts';
import type { OpenedSelection } from '../../state/saved-selection.ts';
import { act, getState, useAppState } from '../../state/use-store.ts';
import { subjectOf } from '../../ui/address.ts';
import { isEmbedded } from '../../ui/embedded.ts';
import { isPathAddress } from '../../ui/path-address.ts';
import { showToast } from '../../ui/toasts.tsx';
import { rememberSelected } from '../../ui/trail.ts';
import { markPath, openCanvas, selectDrawn } from './open-canvas.ts';
import { isTall, sceneOf } from './start-scene.ts';

/** A canvas to begin with; `undefined` while a link is being unpacked, null where the start view is meant. */
type Wanted = SavedCanvas | null | undefined;

function wantedAtFirst(): Wanted {
  if (holdsCanvas(location.hash)) return undefined;
  return wasReloaded() && !isEmbedded ? readKeptCanvas() : null;
}

/** The canvas is open: from here on the address is that of the selection alone, as everywhere else. */
function dropFragment() {
  // A frame is read anew from its address.
  if (isEmbedded) return;
  if (holdsCanvas(location.hash)) history.replaceState(history.state, '', location.pathname + location.search);
}

/** Selects several where the address names the last of them, or nothing: what it names is selected anyway. */
function selectSeveral(selection: OpenedSelection) {
  const subject = subjectOf(location.pathname);
  const isNamed = subject === null ? !isPathAddress(location.pathname) : subject.id === selection.nodes.at(-1);
  if (selection.nodes.length > 1 && isNamed && selectDrawn(selection)) rememberSelected(getState().selection.nodes);
}

/**
 * What the canvas begins with, once per visit: the canvas of a link, the one kept over a reload, or the start view.
 * A link that is opened later, in the same tab, replaces the canvas as one step that can be undone.
 *
 * @param onBegin called when the first scene has come
 * @returns whether there is a canvas
 */
export function useFirstScene(overview: Overview | undefined, onBegin: () => void): boolean {
  const messages = useMessages();
  const drawn = useAppState((state) => state.graph.nodes.size > 0);
  const [begun, setBegun] = useState(drawn);
  const [wanted, setWanted] = useState<Wanted>(() => (drawn ? null : wantedAtFirst()));
  // A canvas that was emptied later has begun all the same.
  if (drawn && !begun) setBegun(true);

  const ids = wanted ? savedIds(wanted) : [];
  const found = useQuery({
    queryKey: ['canvas', ids],
    queryFn: () => readForCanvas(ids, []),
    enabled: !begun && ids.length > 0,
    gcTime: 0,
  });

  function open(saved: SavedCanvas, answer: Subgraph, first: boolean): OpenedSelection | null {
    const selection = openCanvas(saved, answer, { first, overview });
    if (selection === null) showToast(messages.explore.canvasGone, 'alert');
    return selection;
  }

  const onLink = useEffectEvent(async (fragment: string) => {
    const saved = await readCanvasFragment(fragment);
    dropFragment();
    if (saved === null) showToast(messages.explore.canvasUnreadable, 'alert');
    if (!begun) {
      setWanted(saved);
      return;
    }
    if (saved === null) return;
    try {
      const selection = open(saved, await readForCanvas(savedIds(saved), []), false);
      if (selection === null) return;
      markPath(selection);
      selectSeveral(selection);
    } catch {
      showToast(messages.explore.canvasFailed, 'alert');
    }
  });
  useEffect(() => {
    const onHash = () => {
      if (holdsCanvas(location.hash)) void onLink(location.hash);
    };
    onHash();
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);

  const begin = useEffectEvent((start: Overview) => {
    const selection = wanted && found.data !== undefined ? open(wanted, found.data, true) : null;
    if (selection !== null) {
      onBegin();
      markPath(selection);
      selectSeveral(selection);
      return;
    }
    if (wanted && found.isError) showToast(messages.explore.canvasFailed, 'alert');
    act('beginWith', sceneOf(start, isTall()));
    onBegin();
  });
  // While the service is out the canvas is waited for, as the start view is.
  const failed = found.isError && outageOf(found.error) === null;
  const settled = wanted === null || found.isSuccess || failed;
  useEffect(() => {
    if (!begun && wanted !== undefined && settled && overview !== undefined) begin(overview);
  }, [begun, wanted, settled, overview]);
  return begun;
}

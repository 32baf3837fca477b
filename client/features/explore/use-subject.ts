import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { NodeId, RelationshipId } from '../../../contracts/graph.ts';
import { outageOf } from '../../api/problems.ts';
import { relationshipQuery } from '../../api/queries.ts';
import { useKinds } from '../../graph-view/kinds.tsx';
import { viewportControls } from '../../graph-view/viewport.ts';
import { useMessages } from '../../i18n/language.tsx';
import { selectedGroup } from '../../state/drawn-elements.ts';
import type { State } from '../../state/state.ts';
import { act, getState, subscribe } from '../../state/use-store.ts';
import { subjectOf, subjectPath } from '../../ui/address.ts';
import type { Subject } from '../../ui/address.ts';
import { showToast } from '../../ui/toasts.tsx';
import { isPathAddress, pathAddress, pathQuestionOf, withEnd } from '../../ui/path-address.ts';
import { goTo, rememberedSelected, rememberSelected } from '../../ui/trail.ts';
import { landOnCanvas } from './land-on-canvas.ts';
import { presentOnCanvas, takeSought } from './seek-on-canvas.ts';

/** Milliseconds between the end of an outage and the next try. */
const RECOVERY = 300;

function selectedSubject(state: State): Subject | null {
  const { nodes, relationship } = state.selection;
  if (relationship !== null) return { kind: 'relationship', id: relationship };
  // A group has no address of its own: it belongs to its owner's.
  const group = selectedGroup(state);
  if (group !== null) return state.graph.nodes.has(group.owner) ? { kind: 'entity', id: group.owner } : null;
  const node = nodes.at(-1);
  return node === undefined ? null : { kind: 'entity', id: node };
}

function isSame(one: Subject | null, other: Subject | null): boolean {
  return subjectPath(one) === subjectPath(other);
}

/** The start view with its focus selected is still the start view: its address is `/`. */
function isStart(subject: Subject | null, state: State): boolean {
  return subject === null || (location.pathname === '/' && subject.id === state.graph.focus);
}

/** The node of an address with those that were selected together with it when it was left, as far as they are drawn. */
function selectedWith(id: NodeId): NodeId[] {
  const several = rememberedSelected() as NodeId[];
  if (several.at(-1) !== id) return [id];
  const { nodes, hidden } = getState().graph;
  return several.filter((one) => nodes.has(one) && !hidden.has(one));
}

/** Notes several that are selected where the address is that of the last of them. */
function noteSeveral({ selection }: State, before: State) {
  const { nodes } = selection;
  if (nodes === before.selection.nodes || (nodes.length < 2 && before.selection.nodes.length < 2)) return;
  const subject = subjectOf(location.pathname);
  if (subject?.kind === 'entity' && subject.id === nodes.at(-1)) rememberSelected(nodes);
}

/**
 * Keeps the address and the selection the same. An address that names something puts it on the canvas and selects it;
 * a selection made on the canvas becomes the address, one step in the browser's history each.
 *
 * @param ready once the canvas has its first scene
 * @param onStart called when the reader comes back to the address of the start view
 * @returns why what the address names could not be shown; null when it could
 */
export function useSubject(path: string, ready: boolean, onStart: () => void): Error | null {
  const client = useQueryClient();
  const kinds = useKinds();
  const { yearsGone: yearsAreGone } = useMessages().canvas;
  const [failure, setFailure] = useState<{ path: string; error: Error } | null>(null);
  /** The address that this hook wrote itself, which therefore needs no answer. */
  const written = useRef<string | null>(null);

  const show = useCallback(
    async (subject: Subject) => {
      const still = () => isSame(subjectOf(location.pathname), subject);
      const fail = (error: Error) => setFailure({ path: subjectPath(subject), error });
      try {
        if (subject.kind === 'entity') {
          const id = subject.id as NodeId;
          const { yearsGone } = await landOnCanvas([id], [...kinds.values()]);
          if (yearsGone) showToast(yearsAreGone, 'info');
          if (!still()) return;
          if (!getState().graph.nodes.has(id)) {
            fail(new Error(`The graph holds no entity ${id}`));
            return;
          }
          setFailure(null);
          act('selectNodes', selectedWith(id));
          // Whoever looked for a node by name goes on with it by keyboard.
          if (takeSought(subjectPath(subject))) presentOnCanvas(id);
          else viewportControls()?.reveal([id]);
          return;
        }
        const view = await client.fetchQuery(relationshipQuery(subject.id));
        const ends = [view.source.id, view.target.id];
        const { yearsGone } = await landOnCanvas(ends, [...kinds.values()]);
        if (yearsGone) showToast(yearsAreGone, 'info');
        if (!still()) return;
        setFailure(null);
        act('selectRelationship', subject.id as RelationshipId);
        viewportControls()?.reveal(ends);
      } catch (reason) {
        if (still()) fail(reason instanceof Error ? reason : new Error(String(reason)));
      }
    },
    [client, kinds, yearsAreGone],
  );

  const onAddress = useEffectEvent((address: string) => {
    if (written.current === address) return;
    written.current = null;
    const state = getState();
    if (isPathAddress(address)) {
      // Paths have no selection of their own: what is selected next is an end of them, or opens its details.
      act('clearSelection');
      return;
    }
    const subject = subjectOf(address);
    if (subject === null) {
      if (!isStart(selectedSubject(state), state)) onStart();
      return;
    }
    if (!isSame(subject, selectedSubject(state))) void show(subject);
  });
  useEffect(() => {
    if (ready) onAddress(path);
  }, [path, ready]);

  useEffect(() => {
    if (!ready) return;
    return subscribe((state, before) => {
      if (state.selection === before.selection) return;
      const subject = selectedSubject(state);
      if (isSame(subject, selectedSubject(before)) || isSame(subject, subjectOf(location.pathname))) {
        noteSeveral(state, before);
        return;
      }
      if (location.pathname === '/' && isStart(subject, state)) return;
      const asked = pathQuestionOf(location.pathname, location.search);
      if (asked !== null && subject === null) return;
      if (asked !== null && subject?.kind === 'entity') {
        const next = withEnd(asked, subject.id);
        if (next !== null) {
          goTo(pathAddress(next), { replace: true });
          return;
        }
      }
      // Leaving what a hop rests on leads back to the paths.
      const address = subject === null ? (state.selection.path?.address ?? subjectPath(null)) : subjectPath(subject);
      written.current = isPathAddress(address) ? null : address;
      goTo(address);
      noteSeveral(state, before);
    });
  }, [ready]);

  const again = useEffectEvent(() => {
    const subject = subjectOf(location.pathname);
    if (subject !== null && !isSame(subject, selectedSubject(getState()))) void show(subject);
  });
  const out = failure !== null && outageOf(failure.error) !== null ? failure : null;
  useEffect(() => {
    if (out === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = client.getQueryCache().subscribe((event) => {
      if (event.query.queryKey[0] !== 'ready' || event.type !== 'updated' || event.action.type !== 'success') return;
      clearTimeout(timer);
      timer = setTimeout(again, RECOVERY);
    });
    // What lands on the canvas is no query: nobody else would notice that the service is out.
    void client.refetchQueries({ queryKey: ['ready'] });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client, out]);

  // An address typed by hand may be written otherwise than ours: compared by what it names.
  return failure !== null && isSame(subjectOf(failure.path), subjectOf(path)) ? failure.error : null;
}

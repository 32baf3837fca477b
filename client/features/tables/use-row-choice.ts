import { useRef } from 'react';
import type { NodeId } from '../../../contracts/graph.ts';
import { act, getState } from '../../state/use-store.ts';
import type { Choice } from './data-grid.tsx';
import type { NodeRow } from './node-rows.ts';

/** What was hidden one by one is not selected, it is shown again first. */
function selectable(rows: readonly NodeRow[]): NodeId[] {
  return rows.filter(({ presence }) => presence !== 'hidden').map(({ id }) => id);
}

/** Selecting nodes by their rows, as lists of files do it: alone, besides others, or all from the last one chosen. */
export function useRowChoice(rows: readonly NodeRow[]) {
  const anchor = useRef<NodeId | null>(null);

  function choose(index: number, choice: Choice, from = index) {
    const row = rows[index];
    if (row === undefined) return;
    if (choice === 'range') {
      // What was selected elsewhere since then begins anew.
      const kept = getState().selection.nodes.find((id) => id === anchor.current);
      const begun = rows.findIndex(({ id }) => id === kept);
      const start = begun < 0 ? from : begun;
      anchor.current = rows[start]?.id ?? row.id;
      const between = rows.slice(Math.min(start, index), Math.max(start, index) + 1);
      const ids = selectable(start <= index ? between : between.toReversed());
      if (ids.length > 0) act('selectNodes', ids);
      return;
    }
    if (row.presence === 'hidden') {
      if (choice !== 'open') return;
      act('showNodes', [row.id]);
    }
    anchor.current = row.id;
    if (choice === 'toggle') act('toggleNode', row.id);
    else act('selectNodes', [row.id]);
  }

  /** All that the table lists; what was selected last stays what the details are about. */
  function chooseAll() {
    const ids = selectable(rows);
    const last = getState().selection.nodes.at(-1);
    if (ids.length === 0) return;
    act('selectNodes', last !== undefined && ids.includes(last) ? [...ids.filter((id) => id !== last), last] : ids);
  }

  return { choose, chooseAll };
}

import { visibleElements } from '../state/selectors.ts';
import { act, getState } from '../state/use-store.ts';

/** Selects all that can be seen; what was selected last stays what the details and the address are about. */
export function selectAll(): void {
  const state = getState();
  const ids = visibleElements(state).nodes.map(({ node }) => node.id);
  const last = state.selection.nodes.at(-1);
  act('selectNodes', last === undefined ? ids : [...ids.filter((id) => id !== last), last]);
}

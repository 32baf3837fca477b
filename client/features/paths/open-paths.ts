import { getState } from '../../state/use-store.ts';
import { pathAddress } from '../../ui/path-address.ts';
import { goTo } from '../../ui/trail.ts';

/** Asks for paths from what is selected: between the first two of several, or from the one to what is chosen next. */
export function openPaths(): void {
  const [from = null, to = null] = getState().selection.nodes;
  goTo(pathAddress({ from, to, types: [], max: null }));
}

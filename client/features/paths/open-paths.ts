import { getState } from '../../state/use-store.ts';
import { isPathAddress, pathAddress } from '../../ui/path-address.ts';
import { goTo } from '../../ui/trail.ts';

/**
 * Asks for paths from what is selected: between the first two of several, or from the one to what is chosen next. While
 * the evidence of a path is read, it goes back to the path.
 */
export function openPaths(): void {
  if (isPathAddress(location.pathname)) return;
  const { nodes, path } = getState().selection;
  if (nodes.length === 0 && path?.address !== undefined) {
    goTo(path.address);
    return;
  }
  const [from = null, to = null] = nodes;
  goTo(pathAddress({ from, to, types: [], max: null }));
}

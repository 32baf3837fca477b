import { act, getState } from '../../state/use-store.ts';
import { keys } from '../../ui/shortcuts.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { hasBrought, selectWithNeighbours, togglePin } from './node-actions.ts';

/** The keys of what can be done with the selected nodes. Without a selection they are left to the browser. */
export function useNodeKeys(): void {
  const selected = () => getState().selection.nodes;
  useShortcut(keys.page.pin, () => {
    if (selected().length === 0) return false;
    togglePin(selected());
  });
  useShortcut(keys.page.hide, () => {
    if (selected().length === 0) return false;
    act('hideNodes', selected());
  });
  useShortcut(keys.page.showHidden, () => {
    if (getState().graph.hidden.size === 0) return false;
    act('showNodes');
  });
  useShortcut(keys.page.remove, () => {
    if (selected().length === 0) return false;
    act('removeNodes', selected());
  });
  useShortcut(keys.page.collapse, () => {
    const id = selected().at(-1);
    if (id === undefined || !hasBrought(getState(), id)) return false;
    act('collapseNode', id);
  });
  useShortcut(keys.page.neighbours, () => {
    if (selected().length === 0) return false;
    selectWithNeighbours(selected());
  });
}

import { useKinds } from '../../graph-view/kinds.tsx';
import { openGroups, toggleGroups } from '../../graph-view/placement/group-on-canvas.ts';
import { useMessages } from '../../i18n/language.tsx';
import { selectedGroup } from '../../state/drawn-elements.ts';
import { act, getState } from '../../state/use-store.ts';
import { keys } from '../../ui/shortcuts.ts';
import { showToast } from '../../ui/toasts.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { hasBrought, selectWithNeighbours, togglePin } from './node-actions.ts';

/** The keys of what can be done with the selected nodes. Without a selection they are left to the browser. */
export function useNodeKeys(): void {
  const selected = () => getState().selection.nodes;
  const kinds = useKinds();
  const { menu } = useMessages();
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
  useShortcut(keys.page.group, () => {
    const id = selected().at(-1);
    if (id === undefined) return false;
    const group = selectedGroup(getState());
    if (group !== null) openGroups([group.id], [...kinds.values()]);
    else if (!toggleGroups(id, [...kinds.values()])) showToast(menu.groupNothing, 'info');
  });
  useShortcut(keys.page.neighbours, () => {
    if (selected().length === 0) return false;
    selectWithNeighbours(selected());
  });
}

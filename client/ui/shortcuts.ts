/**
 * Every key and gesture of the page, once: the handlers take their keys from here, and the help lists all of it. What is
 * not in this table does nothing.
 */
import type { Messages } from '../i18n/messages-zh.ts';

/** A key for the whole page, as `useShortcut` takes it. */
export interface Shortcut {
  /** `KeyboardEvent.key`, in lower case. */
  key: string;
  /** Ctrl, or Command on a Mac. */
  command?: boolean;
  /** Left out: with or without. */
  shift?: boolean;
}

export const shortcuts = {
  search: { key: '/' },
  expand: { key: 'e' },
  hide: { key: 'h' },
  labels: { key: 'l' },
  fit: { key: '0' },
  undo: { key: 'z', command: true, shift: false },
  redo: { key: 'z', command: true, shift: true },
  redoOther: { key: 'y', command: true },
  escape: { key: 'escape' },
  help: { key: '?' },
} as const satisfies Record<string, Shortcut>;

/** Ctrl or ⌘, as this machine writes it. */
export const commandKey = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '') ? '⌘' : 'Ctrl';

/** A shortcut as it stands on a keyboard: `Ctrl ⇧ Z`. */
export function written({ key, command = false, shift = false }: Shortcut): string {
  const name = key === 'escape' ? 'Esc' : key.toUpperCase();
  return [...(command ? [commandKey] : []), ...(shift ? ['⇧'] : []), name].join(' ');
}

export type HelpId = keyof Messages['help']['keys'];
export type HelpGroup = keyof Messages['help']['groups'];
type HandName = keyof Messages['help']['hands'];

/** A line of the help: keys as they are written, or names of what a hand does. */
export interface HelpLine {
  id: HelpId;
  keys?: readonly string[];
  hand?: HandName;
}

/** What the help lists, group by group. */
export const helpLines: Readonly<Record<HelpGroup, readonly HelpLine[]>> = {
  page: [
    { id: 'search', keys: [written(shortcuts.search)] },
    { id: 'expand', keys: [written(shortcuts.expand)] },
    { id: 'hide', keys: [written(shortcuts.hide)] },
    { id: 'labels', keys: [written(shortcuts.labels)] },
    { id: 'fit', keys: [written(shortcuts.fit)] },
    { id: 'undo', keys: [written(shortcuts.undo)] },
    { id: 'redo', keys: [written(shortcuts.redo), written(shortcuts.redoOther)] },
    { id: 'escape', keys: [written(shortcuts.escape)] },
    { id: 'help', keys: [written(shortcuts.help)] },
  ],
  canvas: [
    { id: 'move', keys: ['←', '↑', '→', '↓'] },
    { id: 'moveAlong', keys: ['⇧ ←', '⇧ →', '…'] },
    { id: 'open', keys: ['↵'] },
    { id: 'addChosen', keys: ['E E'] },
    { id: 'zoom', keys: ['+', '−'] },
  ],
  search: [
    { id: 'searchMove', keys: ['↑', '↓'] },
    { id: 'searchOpen', keys: ['↵'] },
    { id: 'searchAdd', keys: ['⇧ ↵'] },
    { id: 'searchGroup', keys: ['Tab', '⇧ Tab'] },
  ],
  hand: [
    { id: 'select', hand: 'click' },
    { id: 'selectMore', hand: 'clickWith' },
    { id: 'expandHere', hand: 'doubleClick' },
    { id: 'moveNode', hand: 'dragNode' },
    { id: 'pan', hand: 'dragPaper' },
    { id: 'selectBox', hand: 'dragBox' },
    { id: 'zoomHand', hand: 'wheel' },
    { id: 'panMap', hand: 'pressMap' },
    { id: 'resize', hand: 'dragEdge' },
  ],
};

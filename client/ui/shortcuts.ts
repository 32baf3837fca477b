/**
 * Every key and gesture of the page, once: the handlers take their keys from here, and the help lists all of it. What is
 * not in this table does nothing.
 */
import type { Messages } from '../i18n/messages-zh.ts';

/** A key as a handler takes it. */
export interface Shortcut {
  /** `KeyboardEvent.key`, in lower case. */
  key: string;
  /** Ctrl, or Command on a Mac. */
  command?: boolean;
  /** Left out: with or without. */
  shift?: boolean;
}

type Keys = Readonly<Record<string, Shortcut>>;

export const keys = {
  /** Wherever the reader is, while no text is typed. */
  page: {
    search: { key: '/' },
    find: { key: '.' },
    expand: { key: 'e' },
    paths: { key: 'p' },
    pin: { key: 'f' },
    hide: { key: 'h', shift: false },
    showHidden: { key: 'h', shift: true },
    remove: { key: 'delete' },
    collapse: { key: 'c' },
    neighbours: { key: 'n' },
    group: { key: 'g' },
    table: { key: 't' },
    labels: { key: 'l' },
    statements: { key: 'y' },
    picture: { key: 'x' },
    print: { key: 'p', command: true },
    fit: { key: '0' },
    views: { key: 'v' },
    undo: { key: 'z', command: true, shift: false },
    redo: { key: 'z', command: true, shift: true },
    redoOther: { key: 'y', command: true },
    escape: { key: 'escape' },
    help: { key: '?' },
  },
  canvas: {
    left: { key: 'arrowleft', shift: false },
    up: { key: 'arrowup', shift: false },
    right: { key: 'arrowright', shift: false },
    down: { key: 'arrowdown', shift: false },
    alongLeft: { key: 'arrowleft', shift: true },
    alongUp: { key: 'arrowup', shift: true },
    alongRight: { key: 'arrowright', shift: true },
    alongDown: { key: 'arrowdown', shift: true },
    open: { key: 'enter' },
    selectAll: { key: 'a', command: true },
    menu: { key: 'contextmenu' },
    menuOther: { key: 'f10', shift: true },
    zoomIn: { key: '+' },
    /** The same key of many keyboards without ⇧. */
    zoomInOther: { key: '=' },
    zoomOut: { key: '-' },
  },
  search: {
    previous: { key: 'arrowup' },
    next: { key: 'arrowdown' },
    open: { key: 'enter', shift: false },
    add: { key: 'enter', shift: true },
    pick: { key: 'enter', command: true, shift: false },
    addGroup: { key: 'enter', command: true, shift: true },
    forget: { key: 'delete' },
    nextGroup: { key: 'tab', shift: false },
    previousGroup: { key: 'tab', shift: true },
  },
  /** The box while something is looked for on the canvas. */
  find: {
    next: { key: 'enter', shift: false },
    previous: { key: 'enter', shift: true },
  },
  /** Tools, legend and other lists that are one tab stop. */
  list: {
    left: { key: 'arrowleft' },
    up: { key: 'arrowup' },
    right: { key: 'arrowright' },
    down: { key: 'arrowdown' },
    first: { key: 'home' },
    last: { key: 'end' },
  },
  /** The table under the canvas. */
  table: {
    left: { key: 'arrowleft' },
    up: { key: 'arrowup', shift: false },
    right: { key: 'arrowright' },
    down: { key: 'arrowdown', shift: false },
    alongUp: { key: 'arrowup', shift: true },
    alongDown: { key: 'arrowdown', shift: true },
    first: { key: 'home' },
    last: { key: 'end' },
    top: { key: 'home', command: true },
    bottom: { key: 'end', command: true },
    pageUp: { key: 'pageup' },
    pageDown: { key: 'pagedown' },
    select: { key: ' ' },
    open: { key: 'enter' },
    selectAll: { key: 'a', command: true },
  },
  /** In a document. */
  reader: {
    next: { key: 'j' },
    previous: { key: 'k' },
    find: { key: 'f' },
    nextMatch: { key: 'enter', shift: false },
    previousMatch: { key: 'enter', shift: true },
  },
  /** The console: its editor, then its result table. */
  console: {
    run: { key: 'enter', command: true },
    format: { key: 'f', command: true, shift: true },
    comment: { key: '/', command: true },
    fix: { key: '.', command: true },
    older: { key: 'arrowup' },
    newer: { key: 'arrowdown' },
    copyCell: { key: 'c', command: true },
  },
  results: {
    narrower: { key: 'arrowleft', shift: true },
    wider: { key: 'arrowright', shift: true },
    left: { key: 'arrowleft' },
    up: { key: 'arrowup' },
    right: { key: 'arrowright' },
    down: { key: 'arrowdown' },
    first: { key: 'home' },
    last: { key: 'end' },
    open: { key: 'enter' },
    close: { key: 'escape' },
  },
  /** The edge of the details. */
  edge: {
    wider: { key: 'arrowleft' },
    narrower: { key: 'arrowright' },
    higher: { key: 'arrowup' },
    lower: { key: 'arrowdown' },
  },
} as const satisfies Readonly<Record<string, Keys>>;

/** What of a key press counts: React's events and the browser's both have it. */
type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

export function matchesKey(press: Press, { key, command = false, shift }: Shortcut): boolean {
  return (
    press.key.toLowerCase() === key &&
    (press.ctrlKey || press.metaKey) === command &&
    (shift === undefined || press.shiftKey === shift) &&
    !press.altKey
  );
}

/** Which of some keys was pressed; null when it was none of them. */
export function pressedKey<Name extends string>(press: Press, of: Readonly<Record<Name, Shortcut>>): Name | null {
  const names = Object.keys(of) as Name[];
  return names.find((name) => matchesKey(press, of[name])) ?? null;
}

/** Ctrl or ⌘, as this machine writes it. */
export const commandKey = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '') ? '⌘' : 'Ctrl';

const keyNames: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowup: '↑',
  arrowright: '→',
  arrowdown: '↓',
  enter: '↵',
  escape: 'Esc',
  tab: 'Tab',
  ' ': 'Space',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  '-': '−',
  delete: 'Del',
  contextmenu: '☰',
};

/** A shortcut as it stands on a keyboard: `Ctrl ⇧ Z`. */
export function written({ key, command = false, shift = false }: Shortcut): string {
  return [...(command ? [commandKey] : []), ...(shift ? ['⇧'] : []), keyNames[key] ?? key.toUpperCase()].join(' ');
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

const { page, canvas, search, find, table, list, reader, edge } = keys;

/** What the help lists, group by group. */
export const helpLines: Readonly<Record<HelpGroup, readonly HelpLine[]>> = {
  page: [
    { id: 'search', keys: [written(page.search)] },
    { id: 'find', keys: [written(page.find)] },
    { id: 'expand', keys: [written(page.expand)] },
    { id: 'paths', keys: [written(page.paths)] },
    { id: 'pin', keys: [written(page.pin)] },
    { id: 'hide', keys: [written(page.hide)] },
    { id: 'showHidden', keys: [written(page.showHidden)] },
    { id: 'remove', keys: [written(page.remove)] },
    { id: 'collapse', keys: [written(page.collapse)] },
    { id: 'neighbours', keys: [written(page.neighbours)] },
    { id: 'group', keys: [written(page.group)] },
    { id: 'table', keys: [written(page.table)] },
    { id: 'labels', keys: [written(page.labels)] },
    { id: 'statements', keys: [written(page.statements)] },
    { id: 'picture', keys: [written(page.picture)] },
    { id: 'print', keys: [written(page.print)] },
    { id: 'fit', keys: [written(page.fit)] },
    { id: 'views', keys: [written(page.views)] },
    { id: 'undo', keys: [written(page.undo)] },
    { id: 'redo', keys: [written(page.redo), written(page.redoOther)] },
    { id: 'escape', keys: [written(page.escape)] },
    { id: 'help', keys: [written(page.help)] },
  ],
  canvas: [
    { id: 'move', keys: [canvas.left, canvas.up, canvas.right, canvas.down].map(written) },
    { id: 'moveAlong', keys: [canvas.alongLeft, canvas.alongUp, canvas.alongRight, canvas.alongDown].map(written) },
    { id: 'open', keys: [written(canvas.open)] },
    { id: 'selectAll', keys: [written(canvas.selectAll)] },
    { id: 'menu', keys: [written(canvas.menu), written(canvas.menuOther)] },
    { id: 'addChosen', keys: [`${written(page.expand)} ${written(page.expand)}`] },
    { id: 'zoom', keys: [canvas.zoomIn, canvas.zoomInOther, canvas.zoomOut].map(written) },
  ],
  parts: [
    { id: 'listMove', keys: [list.left, list.up, list.right, list.down].map(written) },
    { id: 'listEnds', keys: [list.first, list.last].map(written) },
    { id: 'edgeMove', keys: [edge.wider, edge.narrower, edge.higher, edge.lower].map(written) },
  ],
  table: [
    { id: 'tableMove', keys: [table.left, table.up, table.right, table.down].map(written) },
    { id: 'tablePage', keys: [table.pageUp, table.pageDown].map(written) },
    { id: 'tableEnds', keys: [table.first, table.last, table.top, table.bottom].map(written) },
    { id: 'tableSelect', keys: [written(table.select)] },
    { id: 'tableAlong', keys: [table.alongUp, table.alongDown].map(written) },
    { id: 'tableOpen', keys: [written(table.open)] },
  ],
  reader: [
    { id: 'passageMove', keys: [written(reader.next), written(reader.previous)] },
    { id: 'passageFind', keys: [written(reader.find)] },
    { id: 'matchMove', keys: [written(reader.nextMatch), written(reader.previousMatch)] },
  ],
  search: [
    { id: 'searchMove', keys: [search.previous, search.next].map(written) },
    { id: 'searchOpen', keys: [written(search.open)] },
    { id: 'searchAdd', keys: [written(search.add)] },
    { id: 'searchPick', keys: [written(search.pick)] },
    { id: 'searchAddGroup', keys: [written(search.addGroup)] },
    { id: 'searchForget', keys: [written(search.forget)] },
    { id: 'findMove', keys: [find.previous, find.next].map(written) },
    { id: 'searchGroup', keys: [search.nextGroup, search.previousGroup].map(written) },
  ],
  console: [
    { id: 'consoleRun', keys: [written(keys.console.run)] },
    { id: 'consoleFormat', keys: [written(keys.console.format)] },
    { id: 'consoleComment', keys: [written(keys.console.comment)] },
    { id: 'consoleFix', keys: [written(keys.console.fix)] },
    // The editor's own key: Ctrl on a Mac too, where ⌘ and Space are the system's.
    { id: 'consoleComplete', keys: ['Ctrl Space'] },
    { id: 'consoleHistory', keys: [keys.console.older, keys.console.newer].map(written) },
    { id: 'consoleLeave', keys: ['Esc', 'Tab'] },
    { id: 'consoleCopy', keys: [written(keys.console.copyCell)] },
    { id: 'consoleWidth', keys: [keys.results.narrower, keys.results.wider].map(written) },
  ],
  hand: [
    { id: 'select', hand: 'click' },
    { id: 'menuHere', hand: 'rightClick' },
    { id: 'selectMore', hand: 'clickWith' },
    { id: 'expandHere', hand: 'doubleClick' },
    { id: 'moveNode', hand: 'dragNode' },
    { id: 'pan', hand: 'dragPaper' },
    { id: 'selectBox', hand: 'dragBox' },
    { id: 'zoomHand', hand: 'wheel' },
    { id: 'panMap', hand: 'pressMap' },
    { id: 'resize', hand: 'dragEdge' },
    { id: 'onlyThis', hand: 'clickRow' },
  ],
};

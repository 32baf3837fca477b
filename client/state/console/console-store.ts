/**
 * The state of the console, apart from the canvas: it comes with the console's own files. Undo of the canvas knows
 * nothing of it; the editor has an undo of its own.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { MOST_HISTORY, readMemory, writeMemory } from './console-memory.ts';
import type { ConsoleLimits, ConsoleMemory, HistoryEntry, SavedQuery } from './console-memory.ts';
import type { ParameterDraft } from './parameter-values.ts';
import type { Run } from './run.ts';

export type SidePart = 'history' | 'saved' | 'examples' | 'schema';

export interface ConsoleState extends ConsoleMemory {
  /** Counts up when a statement was put into the editor from outside of it. */
  opened: number;
  /** Where the parameters have names in words: an example says what each is for. */
  labels: Readonly<Record<string, { zh: string; en: string }>>;
  /** One a statement of the last press of Run, in order. */
  runs: readonly Run[];
  /** Which of them is shown. */
  shown: number;
  side: SidePart;
}

const removed = new Set<string>();

const store = createStore<ConsoleState>()(() => ({
  ...readMemory(),
  opened: 0,
  labels: {},
  runs: [],
  shown: 0,
  side: 'history',
}));

/** Milliseconds without a change before it is written down. */
const REST = 300;
let timer: ReturnType<typeof setTimeout> | undefined;

function write(): void {
  clearTimeout(timer);
  timer = undefined;
  const { text, parameters, history, saved, limits } = store.getState();
  writeMemory({ text, parameters, history, saved, limits }, removed);
}

store.subscribe((state, before) => {
  const kept = ['text', 'parameters', 'history', 'saved', 'limits'] as const;
  if (kept.every((key) => state[key] === before[key])) return;
  clearTimeout(timer);
  timer = setTimeout(write, REST);
});
globalThis.addEventListener?.('pagehide', () => {
  if (timer !== undefined) write();
});

export function useConsole<Part>(selector: (state: ConsoleState) => Part): Part {
  return useStore(store, selector);
}

export function consoleState(): ConsoleState {
  return store.getState();
}

export function setConsole(changes: Partial<Pick<ConsoleState, 'text' | 'side' | 'shown' | 'runs' | 'limits'>>): void {
  store.setState(changes);
}

export function setLimits(changes: Partial<ConsoleLimits>): void {
  store.setState(({ limits }) => ({ limits: { ...limits, ...changes } }));
}

export function setParameter(name: string, draft: ParameterDraft): void {
  store.setState(({ parameters }) => ({ parameters: { ...parameters, [name]: draft } }));
}

/** Puts a statement into the editor; nothing runs. What was there is one undo of the editor away. */
export function openStatement(
  text: string,
  parameters: Readonly<Record<string, ParameterDraft>> = {},
  labels: ConsoleState['labels'] = {},
): void {
  store.setState((state) => ({
    text,
    parameters: { ...state.parameters, ...parameters },
    labels,
    opened: state.opened + 1,
  }));
}

/** Replaces one run by its newer self; nothing where another press of Run has taken its place. */
export function changeRun(id: string, changes: Partial<Run>): void {
  store.setState(({ runs }) => ({ runs: runs.map((run) => (run.id === id ? { ...run, ...changes } : run)) }));
}

export function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}

export function remember(entry: HistoryEntry): void {
  store.setState(({ history }) => {
    // The same statement again, one after the other, is one line with its latest outcome.
    const [last] = history;
    const same = last !== undefined && last.statement === entry.statement;
    if (same) removed.add(last.id);
    return { history: [entry, ...history.slice(same ? 1 : 0)].slice(0, MOST_HISTORY) };
  });
}

/** @returns the way back */
export function clearHistory(): () => void {
  const { history } = store.getState();
  for (const { id } of history) removed.add(id);
  store.setState({ history: [] });
  return () => {
    for (const { id } of history) removed.delete(id);
    store.setState((state) => ({ history: [...state.history, ...history].slice(0, MOST_HISTORY) }));
  };
}

export function saveQueries(queries: readonly Omit<SavedQuery, 'id'>[]): void {
  store.setState(({ saved }) => {
    const names = new Set(queries.map(({ name }) => name));
    const kept = saved.filter(({ name, id }) => {
      if (names.has(name)) removed.add(id);
      return !names.has(name);
    });
    return { saved: [...kept, ...queries.map((query) => ({ ...query, id: newId() }))] };
  });
}

/** @returns the way back */
export function removeSaved(id: string): () => void {
  const { saved } = store.getState();
  removed.add(id);
  store.setState({ saved: saved.filter((query) => query.id !== id) });
  return () => {
    const query = saved.find((each) => each.id === id);
    removed.delete(id);
    if (query !== undefined) store.setState((state) => ({ saved: [...state.saved, query] }));
  };
}

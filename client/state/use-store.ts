/**
 * The store and its one bridge to React.
 *
 * - `useAppState((state) => state.view.lang)` reads; selectors that build lists come from `selectors.ts` (they return
 *   the same object until their inputs change, which the hook needs).
 * - `act('hideNodes', [id])` changes: every action of `actions.ts`, arguments typed by its id.
 * - `undo()`, `redo()`; whether there is anything to undo: `state.history.past.length > 0`.
 * - `getState()` for event handlers.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { perform } from './actions.ts';
import type { ActionArguments, ActionId } from './actions.ts';
import { embeddedView } from './embed-settings.ts';
import { redo as redoStep, undo as undoStep } from './history.ts';
import { initialState } from './state.ts';
import type { State } from './state.ts';
import { readView, writeView } from './view-storage.ts';

/** Even reading the property throws where storage is forbidden. */
function deviceStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

const languages = globalThis.navigator?.languages ?? [];
const framed = embeddedView(globalThis.location?.search ?? '', languages);

function startState(): State {
  return { ...initialState, view: framed ?? readView(deviceStorage(), languages) };
}

const store = createStore<State>()(startState);

store.subscribe((state, before) => {
  // What a frame in somebody's page looks like is that page's choice, not this reader's.
  if (state.view !== before.view && framed === null) writeView(deviceStorage(), state.view);
});

export function useAppState<Part>(selector: (state: State) => Part): Part {
  return useStore(store, selector);
}

export function act<Id extends ActionId>(id: Id, ...args: ActionArguments<Id>): void {
  store.setState(perform(id, ...args), true);
}

export function undo(): void {
  store.setState(undoStep, true);
}

export function redo(): void {
  store.setState(redoStep, true);
}

export function getState(): State {
  return store.getState();
}

/** Calls back after every change; returns the way to stop. */
export function subscribe(listener: (state: State, before: State) => void): () => void {
  return store.subscribe(listener);
}

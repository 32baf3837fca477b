/** Undo and redo over state: each step keeps the undoable part as it was (shared structure, so a step is cheap). */
import type { FiltersState } from './filters.ts';
import type { GraphState } from './graph.ts';
import type { SelectionState } from './selection.ts';

/** What undo brings back. The selection goes with it, so that undoing a removal selects again what was selected. */
export interface Undoable {
  graph: GraphState;
  filters: FiltersState;
  selection: SelectionState;
}

export interface HistoryStep {
  /** What the action is called. */
  labels: { zh: string; en: string };
  /** The undoable part before the action (in `past`) or after it (in `future`). */
  kept: Undoable;
}

export interface HistoryState {
  /** Oldest first. */
  past: readonly HistoryStep[];
  /** The next one to redo last. */
  future: readonly HistoryStep[];
}

/** The part of the state that steps are made of and kept in. */
interface Remembering extends Undoable {
  history: HistoryState;
}

export const emptyHistory: HistoryState = { past: [], future: [] };

/** Older steps are forgotten. */
export const historyLimit = 200;

function undoablePart(state: Undoable): Undoable {
  return { graph: state.graph, filters: state.filters, selection: state.selection };
}

/** Notes the step from `before` to `after`; nothing when graph and filters are the same. */
export function remember<S extends Remembering>(labels: HistoryStep['labels'], before: S, after: S): S {
  if (before.graph === after.graph && before.filters === after.filters) return after;
  const past = [...before.history.past, { labels, kept: undoablePart(before) }].slice(-historyLimit);
  return { ...after, history: { past, future: [] } };
}

export function undo<S extends Remembering>(state: S): S {
  const step = state.history.past.at(-1);
  if (!step) return state;
  return {
    ...state,
    ...step.kept,
    history: {
      past: state.history.past.slice(0, -1),
      future: [...state.history.future, { labels: step.labels, kept: undoablePart(state) }],
    },
  };
}

export function redo<S extends Remembering>(state: S): S {
  const step = state.history.future.at(-1);
  if (!step) return state;
  return {
    ...state,
    ...step.kept,
    history: {
      past: [...state.history.past, { labels: step.labels, kept: undoablePart(state) }],
      future: state.history.future.slice(0, -1),
    },
  };
}

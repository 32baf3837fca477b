import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actions, perform } from './actions.ts';
import type { ActionId } from './actions.ts';
import { historyLimit, redo, undo } from './history.ts';
import { initialState } from './state.ts';
import type { State } from './state.ts';
import { anyCall, buildNode, callOf } from './testing/arbitraries.ts';
import type { AnyCall } from './testing/arbitraries.ts';

function run(state: State, call: AnyCall): State {
  // The pair of id and arguments comes from one generator, so they fit each other.
  return perform(call.id, ...(call.args as never))(state);
}

function contents(state: State) {
  return { graph: state.graph, filters: state.filters, selection: state.selection, view: state.view };
}

const someState = fc.array(anyCall, { maxLength: 12 }).map((calls) => calls.reduce(run, initialState));

describe.each(Object.keys(actions) as ActionId[])('undo over %s', (id) => {
  it('brings back what was there, and redo brings back what was done', () => {
    fc.assert(
      fc.property(someState, callOf(id), (before, call) => {
        const after = run(before, call);
        const stepped = after.history.past !== before.history.past;
        if (!actions[id].undoable) {
          expect(after.history).toBe(before.history);
          return;
        }
        if (!stepped) {
          expect(contents(after)).toEqual(contents(before));
          return;
        }
        expect(contents(undo(after))).toEqual(contents(before));
        expect(redo(undo(after))).toEqual(after);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a long history', () => {
  it('undone to the end is the start, redone to the end is the end', () => {
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 40 }), (calls) => {
        const undoableOnly = calls.filter((call) => actions[call.id].undoable);
        const end = undoableOnly.reduce(run, initialState);
        let state = end;
        for (let step = 0; step < end.history.past.length; step += 1) state = undo(state);
        expect(contents(state)).toEqual(contents(initialState));
        for (let step = 0; step < end.history.past.length; step += 1) state = redo(state);
        expect(state).toEqual(end);
      }),
      { numRuns: 60 },
    );
  });

  it('forgets the oldest steps beyond the limit', () => {
    let state = perform('addElements', { nodes: [buildNode('a')], relationships: [] })(initialState);
    for (let step = 0; step < historyLimit + 20; step += 1)
      state = perform('moveNodes', { a: { x: step, y: 1 } })(state);
    expect(state.history.past).toHaveLength(historyLimit);
  });

  it('does nothing at either end', () => {
    expect(undo(initialState)).toBe(initialState);
    expect(redo(initialState)).toBe(initialState);
  });

  it('drops what could be redone when something new is done', () => {
    const added = perform('addElements', { nodes: [buildNode('a')], relationships: [] })(initialState);
    const other = perform('toggleValue', 'kinds', 'Actor')(undo(added));
    expect(other.history.future).toEqual([]);
    expect(redo(other)).toBe(other);
  });
});

/** Selectors that remember their last answer: the same inputs give the same object. */
import type { State } from './state.ts';

/** @param inputs the parts of the state that the answer depends on, compared one by one */
export function rememberLast<Inputs extends unknown[], Answer>(
  inputs: (state: State) => [...Inputs],
  compute: (...args: Inputs) => Answer,
): (state: State) => Answer {
  let last: { inputs: Inputs; answer: Answer } | null = null;
  return (state) => {
    const now = inputs(state);
    if (last?.inputs.every((input, index) => input === now[index])) return last.answer;
    last = { inputs: now, answer: compute(...now) };
    return last.answer;
  };
}

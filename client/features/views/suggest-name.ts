import { namesOf } from '../../api/entity-text.ts';
import type { Language } from '../../i18n/language.tsx';
import type { DrawnNode } from '../../state/graph.ts';
import { tidyName } from '../../state/saved-views.ts';
import type { State } from '../../state/state.ts';

/** The node that a canvas is about: what is selected, else its focus, else what has the most statements. */
function centralNode({ graph, selection }: State) {
  const chosen = selection.nodes.at(-1) ?? graph.focus;
  const drawn = chosen === null ? undefined : graph.nodes.get(chosen);
  if (drawn !== undefined) return drawn.node;
  const degreeOf = ({ node }: DrawnNode) => graph.degrees.get(node.id) ?? 0;
  const [first, ...rest] = graph.nodes.values();
  if (first === undefined) return null;
  return rest.reduce((most, one) => (degreeOf(one) > degreeOf(most) ? one : most), first).node;
}

/** The day as the reader's clock has it: `2026-11-21`. */
export function dayOf(time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** What a view of this canvas may be called: its central node and the day. */
export function suggestName(state: State, language: Language, now: Date): string {
  const node = centralNode(state);
  const name = node === null ? '' : tidyName(namesOf(node)[language]).slice(0, 60);
  return tidyName(`${name} ${dayOf(now)}`);
}

/** What is wrong with a text, as the editor marks it. */
import type { SyntaxDiagnostic } from '@neo4j-cypher/language-support';

export type NameKind = 'label' | 'type' | 'property' | 'function' | 'name';

/** A name that the database does not have, and the nearest that it has. */
export interface UnknownName {
  kind: NameKind;
  name: string;
  suggestion: string | null;
}

export interface EditorProblem {
  /** Offsets in the text. */
  from: number;
  to: number;
  severity: 'error' | 'warning';
  /** In the words of the analyser, which are English. */
  message: string;
  unknown: UnknownName | null;
}

/** Names that exist, by what they name. */
export type KnownNames = Readonly<Record<NameKind, readonly string[]>>;

const UNKNOWN =
  /^(?:(Label|Relationship type|Function|Procedure|Label or relationship type)\s+)?([^]+?) is not present in the database/i;
const KINDS: Readonly<Record<string, NameKind>> = {
  label: 'label',
  'relationship type': 'type',
  function: 'function',
};

/** How many letters have to change to make one word of another (Levenshtein 1965), case apart. */
export function distance(a: string, b: string): number {
  const [from, to] = [[...a.toLowerCase()], [...b.toLowerCase()]];
  let row = to.map((_, index) => index + 1);
  from.forEach((letter, index) => {
    let diagonal = index;
    let left = index + 1;
    row = row.map((above, at) => {
      const cost = Math.min(left + 1, above + 1, diagonal + (to[at] === letter ? 0 : 1));
      diagonal = above;
      left = cost;
      return cost;
    });
  });
  return row.at(-1) ?? from.length;
}

/** The name that was probably meant: a third of its letters may differ; null where none is near. */
export function nearestName(name: string, known: readonly string[]): string | null {
  let best: { name: string; cost: number } | null = null;
  for (const each of known) {
    const cost = distance(name, each);
    if (cost <= Math.max(1, Math.floor(name.length / 3)) && (best === null || cost < best.cost))
      best = { name: each, cost };
  }
  return best?.name ?? null;
}

function unknownOf(message: string, known: KnownNames): UnknownName | null {
  const [, what, quoted] = UNKNOWN.exec(message) ?? [];
  if (quoted === undefined) return null;
  const name = quoted.replace(/^`|`$/g, '');
  const kind = what === undefined ? 'property' : (KINDS[what.toLowerCase()] ?? 'name');
  return { kind, name, suggestion: nearestName(name, known[kind]) };
}

/**
 * Parameters have a form of their own, procedures a list at the server: both say better what is missing. Patterns that
 * the data does not have are no mistake: a question may ask for what there is not.
 */
const LEFT_TO_OTHERS = /^Parameter .* is not defined\.$|^Procedure |^[([]:[^]* has no [^]*[([]:/;

/** The analyser's findings, within the text, the first place first. */
export function problemsOf(
  diagnostics: readonly SyntaxDiagnostic[],
  length: number,
  known: KnownNames,
): EditorProblem[] {
  return diagnostics
    .map(({ offsets, severity, message: said }): EditorProblem => {
      const message = typeof said === 'string' ? said : said.value;
      const from = Math.max(0, Math.min(offsets.start, length));
      const to = Math.max(from, Math.min(offsets.end, length));
      return { from, to, severity: severity === 1 ? 'error' : 'warning', message, unknown: unknownOf(message, known) };
    })
    .filter(({ message }) => !LEFT_TO_OTHERS.test(message))
    .toSorted((a, b) => a.from - b.from);
}

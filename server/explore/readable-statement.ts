/**
 * A named statement as a person would write it: without the names of all types where all are meant, without backticks,
 * without lines for what was not asked for.
 */
import type { StatementPart } from '../../contracts/statements.ts';
import type { CypherPart } from '../graph/cypher-files.ts';
import { quoteName } from '../graph/cypher-files.ts';

export interface ReadableContext {
  /** What fills the `$$placeholders`; numbers may stand where Cypher takes no parameter. */
  names: Readonly<Record<string, string | string[]>>;
  /** Which values the lines that ask for one are kept for. */
  given: ReadonlySet<string>;
  /** Types of all statements between entities. */
  statementTypes: readonly string[];
}

export function readableParts(parts: readonly CypherPart[], context: ReadableContext): StatementPart[] {
  return parts
    .filter(({ when }) => when === undefined || context.given.has(when))
    .map(({ text, as, zh, en }) => ({
      text: readableText(withoutComments(as ?? text), context),
      ...(zh !== undefined && en !== undefined && { zh, en }),
    }));
}

/** A pattern of all types towards a node, with the label of that node if it has one. */
const OF_ANY_TYPE = /\[(\w*):\$\$types\](->?)\((\w*)([:\s{)])/g;
const PLAIN = /^(?:[\p{L}_][\p{L}\p{N}_]*|\d+)$/u;

function readableText(text: string, { names, statementTypes }: ReadableContext): string {
  const types = new Set([names['types'] ?? []].flat());
  const areAll = statementTypes.length > 0 && statementTypes.every((type) => types.has(type));
  // Between entities there is nothing but statements: that the other end is one says the same as the names of all types.
  const short = areAll
    ? text.replace(OF_ANY_TYPE, (_, r: string, arrow: string, node: string, next: string) => {
        return `[${r}]${arrow}(${node}${next === ':' ? ':' : `:Entity${next}`}`;
      })
    : text;
  return short.replace(/\$\$([A-Za-z]+)/g, (_, placeholder: string) => {
    return [names[placeholder] ?? []].flat().map(readableName).join('|');
  });
}

function readableName(name: string): string {
  return PLAIN.test(name) ? name : quoteName(name);
}

/** Remarks of ours on how an engine works; what lines do is explained beside them. */
function withoutComments(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('//'))
    .join('\n');
}

/** Parameters written into a statement as values of Cypher, for tools that take no parameters. */
import type { GraphValue } from '../../../contracts/graph.ts';
import { isTagged } from '../../../contracts/graph.ts';
import { cypherTokens } from './cypher-tokens.ts';

export interface FilledIn {
  text: string;
  /** Parameters that stay: nothing was given for them, or their value has no form in Cypher. */
  left: string[];
}

export function fillIn(statement: string, parameters: Readonly<Record<string, GraphValue>>): FilledIn {
  const left = new Set<string>();
  const text = cypherTokens(statement)
    .map(({ kind, text: piece }) => {
      if (kind !== 'parameter') return piece;
      const name = piece.slice(1);
      const literal = Object.hasOwn(parameters, name) ? cypherLiteral(parameters[name] ?? null) : null;
      if (literal === null) left.add(name);
      return literal ?? piece;
    })
    .join('');
  return { text, left: [...left] };
}

/** Functions that read the text of a temporal value. */
const TEMPORAL: Readonly<Record<string, string>> = {
  Date: 'date',
  Time: 'time',
  LocalTime: 'localtime',
  DateTime: 'datetime',
  LocalDateTime: 'localdatetime',
  Duration: 'duration',
};

/** A value as Cypher text; null for what can only be a parameter (nodes, points, bytes …). */
export function cypherLiteral(value: GraphValue): string | null {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberLiteral(value);
  if (typeof value === 'string') return textLiteral(value);
  if (Array.isArray(value)) return listed(value.map(cypherLiteral), '[', ']');
  if (isTagged(value)) {
    if (value.$type === 'Integer') return value.value;
    const read = TEMPORAL[value.$type];
    return read !== undefined && 'value' in value && typeof value.value === 'string'
      ? `${read}(${textLiteral(value.value)})`
      : null;
  }
  const entries = Object.entries(value).map(([key, item]) => {
    const literal = cypherLiteral(item);
    return literal === null ? null : `${keyLiteral(key)}: ${literal}`;
  });
  return listed(entries, '{', '}');
}

function listed(items: (string | null)[], open: string, close: string): string | null {
  return items.includes(null) ? null : `${open}${items.join(', ')}${close}`;
}

/** Cypher knows no plus sign in an exponent; a whole number of more digits than an integer has is a float by its dot. */
function numberLiteral(value: number): string {
  const text = String(value).replace('e+', 'e');
  return Number.isInteger(value) && !Number.isSafeInteger(value) && /^-?\d+$/.test(text) ? `${text}.0` : text;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Control characters and halves of pairs go as `\uXXXX`: they are lost on the way to an editor. */
function textLiteral(text: string): string {
  // oxlint-disable-next-line no-control-regex
  const escaped = text.replace(/[\\'\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Surrogate}/gu, (character) => {
    return ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `'${escaped}'`;
}

function keyLiteral(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? key : `\`${key.replaceAll('`', '``')}\``;
}

/** `SHOW INDEXES` and its kin, answered by statements of ours where the database has them. */
import { cypherFile } from '../../graph/cypher-files.ts';
import type { Capabilities } from '../../graph/graph-store.ts';
import type { CypherToken } from './cypher-tokens.ts';
import { isSymbol } from './cypher-tokens.ts';

const OWN: Record<string, string> = {
  'SHOW INDEX': 'schema/show-indexes',
  'SHOW INDEXES': 'schema/show-indexes',
  'SHOW CONSTRAINT': 'schema/show-constraints',
  'SHOW CONSTRAINTS': 'schema/show-constraints',
  'SHOW PROCEDURE': 'schema/show-procedures',
  'SHOW PROCEDURES': 'schema/show-procedures',
  'SHOW FUNCTION': 'schema/show-functions',
  'SHOW FUNCTIONS': 'schema/show-functions',
};

/** Our statement for the plain command, or null for anything else; YIELD and WHERE would make it a text of theirs. */
export function ownShow(tokens: CypherToken[], capabilities: Capabilities): string | null {
  if (capabilities.dialect !== 'cypher-5') return null;
  const words = tokens.filter((token) => !isSymbol(token, ';'));
  if (words.length !== 2 || words.some((token) => token.kind !== 'word')) return null;
  const name = OWN[words.map((token) => token.text.toUpperCase()).join(' ')];
  return name === undefined ? null : cypherFile(name).text;
}

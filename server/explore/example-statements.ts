/** Statements that people are shown to begin with. */
import { cypherFile } from '../graph/cypher-files.ts';

/** The text of `cypher/examples/<name>.cypher` on one line, as it fits into a command of a terminal. */
export function exampleStatement(name: string): string {
  return cypherFile(`examples/${name}`).text.trim().replace(/\s+/g, ' ');
}

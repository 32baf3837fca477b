import type { DbSchema, SymbolTable } from '@neo4j-cypher/language-support';
import type { EditorProblem } from './problems.ts';

/** From the page to the worker. */
export interface LintRequest {
  id: number;
  text: string;
  schema: DbSchema;
}

/** And back. */
export interface LintReply {
  id: number;
  problems: EditorProblem[];
  /** What the variables of each statement are: completion goes by it. */
  symbolTables: SymbolTable[];
}

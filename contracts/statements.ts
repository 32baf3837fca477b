/** The Cypher behind an answer (`?statement=1`): what ran, and what a person would write, line by line. */
import { z } from 'zod/mini';
import { graphValue } from './graph.ts';
import { localText } from './problem.ts';

export const statementRole = z.enum([
  /** Made the answer. */
  'ran',
  /** Stands for a question that this database is not asked in Cypher. */
  'instead',
  /** Asks much the same in one statement, as a person would. */
  'written',
]);

/** Lines of a statement that are explained together. */
export const statementPart = z.object({
  text: z.string(),
  zh: z.optional(z.string()),
  en: z.optional(z.string()),
});
export type StatementPart = z.infer<typeof statementPart>;

/** In the order in which they ran first; those that did not run come last. */
export const answeredBy = z.object({
  name: z.string(),
  role: statementRole,
  purpose: localText,
  /** Exactly what ran, with the parameters of its first run; both are taken by `POST /query` as they are. */
  text: z.string(),
  parameters: z.record(z.string(), graphValue),
  /** The same as a person would write it: takes those of the parameters that it names. */
  parts: z.array(statementPart),
  /** How often it ran for this answer, with other parameters; the rows and milliseconds of all runs. */
  runs: z.int(),
  rows: z.int(),
  elapsedMs: z.number(),
});
export type AnsweredBy = z.infer<typeof answeredBy>;

/** The examples of the console: questions about the shipped dataset, each with what its clauses teach. */
import { z } from 'zod/mini';
import { localText } from './problem.ts';

const parameter = z.object({
  name: z.string(),
  type: z.enum(['text', 'integer', 'list']),
  /** What the example is asked with. */
  value: z.union([z.string(), z.number(), z.array(z.string())]),
  label: localText,
});

const example = z.object({
  /** Stable; in links. */
  name: z.string(),
  /** Place in the course, from 1. */
  step: z.int(),
  /** From 1, an index of `levels` less one. */
  level: z.int(),
  title: localText,
  question: localText,
  teaches: localText,
  parameters: z.array(parameter),
  columns: z.array(z.string()),
  statement: z.string(),
});
export type Example = z.infer<typeof example>;

/** All of them in the order of the course; none where the database holds no dataset of ours. */
export const examplesResponse = z.object({ levels: z.array(localText), examples: z.array(example) });
export type Examples = z.infer<typeof examplesResponse>;

/** Problem details (RFC 9457) as every failed call answers them, in both languages and with what to do next. */
import { z } from 'zod/mini';

export const problemCode = z.enum([
  'bad-request',
  'not-found',
  'method-not-allowed',
  'request-timeout',
  'payload-too-large',
  'unsupported-media-type',
  'cypher-syntax',
  'cypher-semantic',
  'cypher-runtime',
  'forbidden-statement',
  'forbidden-host',
  'unauthorised',
  'too-many-requests',
  'busy',
  'timeout',
  'memory-limit',
  'cancelled',
  'conflict',
  'unknown-outcome',
  'database-unavailable',
  'database-locked',
  'loading',
  'dataset-not-loaded',
  'internal',
]);
export type ProblemCode = z.infer<typeof problemCode>;

export const localText = z.object({ zh: z.string(), en: z.string() });
export type LocalText = z.infer<typeof localText>;

export const problem = z.object({
  /** `/api/docs#problem-<code>`. */
  type: z.string(),
  /** One line in English; `messages` holds both languages. */
  title: z.string(),
  status: z.int(),
  code: problemCode,
  messages: localText,
  /** What to do next. */
  hints: z.optional(localText),
  /** The fields that were wrong, as `query.limit` or `body.statement`. */
  errors: z.optional(z.array(z.object({ field: z.string(), message: z.string() }))),
  /** Ids that exist and look like the one asked for. */
  suggestions: z.optional(z.array(z.object({ id: z.string(), nameZh: z.string(), nameEn: z.string() }))),
  /** The database's own code and words; line and column count from 1. */
  database: z.optional(
    z.object({
      code: z.optional(z.string()),
      message: z.string(),
      line: z.optional(z.int()),
      column: z.optional(z.int()),
    }),
  ),
  /** What refused a statement: `write`, `procedure`, `function`, `operator`, `administration`, `load-csv` …, and its name. */
  refusal: z.optional(z.object({ reason: z.string(), name: z.string() })),
  /** Finds the call in the server's log. */
  requestId: z.optional(z.string()),
});
export type Problem = z.infer<typeof problem>;

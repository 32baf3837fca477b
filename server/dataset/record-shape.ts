/** Checking one value against a schema of `contracts/dataset.ts`, with messages that say what to write instead. */
import { config, locales } from 'zod';
import type { z } from 'zod/mini';
import { didYouMean } from './did-you-mean.ts';

// zod/mini brings no messages of its own.
config(locales.en());

export interface ShapeIssue {
  path: (string | number)[];
  message: string;
  hint: string;
}

/** No record has more than a few levels; what has very many breaks whoever walks through it. */
const MOST_LEVELS = 20;
export const TOO_DEEP = {
  message: `it is nested more than ${MOST_LEVELS} levels deep`,
  hint: 'records hold texts, numbers and lists of texts: write it flat',
};

/** @param level the level that `value` stands on */
export function isTooDeep(value: unknown, level = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return level >= MOST_LEVELS || Object.values(value).some((item) => isTooDeep(item, level + 1));
}

/** The parsed value, or everything that is wrong with it. */
export function checkShape<T extends z.ZodMiniType>(
  schema: T,
  value: unknown,
): { ok: true; value: z.infer<T> } | { ok: false; issues: ShapeIssue[] } {
  if (isTooDeep(value)) return { ok: false, issues: [{ path: [], ...TOO_DEEP }] };
  // It would become the prototype of the record, and be gone.
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__')) {
    const issue = { path: [], message: 'unknown key __proto__', hint: 'remove it: no property can have this name' };
    return { ok: false, issues: [issue] };
  }
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, issues: result.error.issues.flatMap((issue) => toIssues(issue, schema, value)) };
}

function toIssues(issue: z.core.$ZodIssue, schema: z.ZodMiniType, value: unknown): ShapeIssue[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const name = nameOf(path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `unknown key ${nameOf([...path, key])}`,
      hint: didYouMean(key, keysOf(schema, path), 'remove it'),
    }));
  if (issue.code === 'invalid_type' && valueAt(value, path) === undefined)
    return [{ path, message: `${name} is missing`, hint: `add ${name}` }];
  const values = allowedValues(issue);
  return [
    {
      path,
      message: `${name} is ${shown(valueAt(value, path))}`,
      hint: values.length > 0 ? `write one of ${values.join(', ')}` : lowerFirst(issue.message),
    },
  ];
}

/** A value as it was written, cut where it is long. */
export function shown(value: unknown): string {
  const given = JSON.stringify(value) ?? 'nothing';
  return given.length > 80 ? `${given.slice(0, 80)}…` : given;
}

/** What may stand there, when that is a few given values. */
function allowedValues(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union') return [];
  return issue.errors.flat().flatMap(allowedValues);
}

function nameOf(path: (string | number)[]): string {
  if (path.length === 0) return 'the record';
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
}

function valueAt(value: unknown, path: (string | number)[]): unknown {
  let at = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = Reflect.get(at, part);
  }
  return at;
}

/** Keys that the top of a schema knows; nested ones are not worth the search. */
function keysOf(schema: z.ZodMiniType, path: (string | number)[]): string[] {
  if (path.length > 0 || !('shape' in schema) || typeof schema.shape !== 'object' || schema.shape === null) return [];
  return Object.keys(schema.shape);
}

function lowerFirst(text: string): string {
  const start = text.charAt(0).toLowerCase() + text.slice(1);
  return /^(?:invalid|expected|too )/.test(start) ? `correct it: ${start}` : `write ${start}`;
}

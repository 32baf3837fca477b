/** What the page asked the graph in this visit, so that the Cypher behind it can be asked for, and which of it is shown. */
import { useSyncExternalStore } from 'react';
import type { Call, CallName } from './call-types.ts';

/** Reads of the graph that a reader would know as something that was done. */
const READING = [
  'overview',
  'search',
  'find',
  'entity',
  'neighbours',
  'passages',
  'subgraph',
  'paths',
  'relationship',
  'passage',
  'documents',
  'document',
  'paragraphs',
] as const satisfies readonly CallName[];
export type ReadName = (typeof READING)[number];

/** A question as it can be put again. */
export type Ask = { [Name in ReadName]: { name: Name; input: Omit<Call<Name>, 'signal'> } }[ReadName];

/** One that was put: when, for how many milliseconds, and how many rows came; null where the answer does not say. */
export type Asked = Ask & { id: string; at: number; ms: number; rows: number | null };

/** Which question is shown with its Cypher. */
export type ShownStatements = Ask | 'latest';

/** As many as a reader remembers. */
const MOST = 20;

let asked: readonly Asked[] = [];
let shown: ShownStatements | null = null;
const listeners = new Set<() => void>();

/** What a call takes, of whichever endpoint. */
interface Inputs {
  params?: unknown;
  query?: unknown;
  body?: unknown;
  signal?: AbortSignal;
}

/** Notes a call that was answered; what is no read of the graph, or asked for its Cypher alone, is passed over. */
export function noteAsked(name: CallName, input: Inputs, answer: unknown, ms: number): void {
  const { signal: _, ...rest } = input;
  const reading: readonly string[] = READING;
  if (!reading.includes(name) || (typeof rest.query === 'object' && rest.query !== null && 'statement' in rest.query))
    return;
  // The name was looked up among those that the type allows; the input belongs to it by the type of `call`.
  const ask = { name, input: rest } as Ask;
  const id = keyOf(ask);
  // What is asked again moves up instead of standing there twice.
  const others = asked.filter((other) => other.id !== id);
  asked = [{ ...ask, id, at: Date.now(), ms, rows: rowsOf(answer) }, ...others].slice(0, MOST);
  tell();
}

/** The same for the same question. */
export function keyOf({ name, input: { params, query, body } }: Ask): string {
  return JSON.stringify([name, params, query, body]);
}

function rowsOf(answer: unknown): number | null {
  return typeof answer === 'object' && answer !== null && 'returned' in answer && typeof answer.returned === 'number'
    ? answer.returned
    : null;
}

/** Opens the Cypher of a question, or of the last one that was put; null closes it. */
export function showStatements(of: ShownStatements | null): void {
  shown = of;
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Latest first. */
export function lastAsked(): readonly Asked[] {
  return asked;
}

export function useAsked(): readonly Asked[] {
  return useSyncExternalStore(subscribe, lastAsked);
}

export function useShownStatements(): ShownStatements | null {
  return useSyncExternalStore(subscribe, () => shown);
}

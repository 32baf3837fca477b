import { useSyncExternalStore } from 'react';
import { usualFormat } from './citation.ts';
import type { CitationFormat } from './citation.ts';
import type { CitationLanguage } from './reference.ts';

let chosen: CitationFormat | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The format chosen last on this visit, for whatever is cited next; at first the one usual in the language. */
export function useCitationFormat(
  language: CitationLanguage,
): [format: CitationFormat, choose: (next: CitationFormat) => void] {
  const format = useSyncExternalStore(subscribe, () => chosen);
  return [format ?? usualFormat(language), chooseFormat];
}

function chooseFormat(next: CitationFormat): void {
  chosen = next;
  for (const listener of listeners) listener();
}

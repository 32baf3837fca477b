/** How the reader likes to read; kept on this device. A browser that forbids storage costs the memory, nothing else. */
import { useSyncExternalStore } from 'react';
import type { ReadPassage } from '../../../contracts/documents.ts';
import { otherLanguage } from '../../i18n/language.tsx';
import type { Language } from '../../i18n/language.tsx';
import { scriptOf } from '../../i18n/localised.ts';
import type { Block } from './find-matches.ts';
import type { ReadParagraph } from './reading.ts';

export const shows = ['gist', 'paragraph'] as const;
export const readLanguages = ['zh', 'en', 'both'] as const;

export interface ReaderChoices {
  shows: (typeof shows)[number];
  languages: (typeof readLanguages)[number];
}

const KEY = 'zhitu.reader';
const usual: ReaderChoices = { shows: 'gist', languages: 'both' };

function readChoices(): ReaderChoices {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return usual;
    const chosen = { ...usual, ...stored };
    return {
      shows: shows.find((each) => each === chosen.shows) ?? usual.shows,
      languages: readLanguages.find((each) => each === chosen.languages) ?? usual.languages,
    };
  } catch {
    return usual;
  }
}

let choices: ReaderChoices | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function current(): ReaderChoices {
  choices ??= readChoices();
  return choices;
}

function choose(change: Partial<ReaderChoices>): void {
  choices = { ...current(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // It holds for this visit.
  }
  for (const listener of listeners) listener();
}

export function useReaderChoices(): [choices: ReaderChoices, choose: (change: Partial<ReaderChoices>) => void] {
  return [useSyncExternalStore(subscribe, current), choose];
}

/** A text of a passage with the language it is in. */
export interface TextBlock extends Block {
  language: Language;
}

/**
 * What of a passage is read, the leading text first: its gists, the one in the language of the interface before the
 * other; or its paragraph, and the gists behind it that the reader wants beside Chinese.
 */
export function textBlocks(
  { gistZh, gistEn }: Pick<ReadPassage, 'gistZh' | 'gistEn'>,
  paragraph: Pick<ReadParagraph, 'text'> | undefined,
  { shows, languages }: ReaderChoices,
  language: Language,
): TextBlock[] {
  const wanted: readonly Language[] = languages === 'both' ? [language, otherLanguage(language)] : [languages];
  const gists = wanted.map((each) => ({ key: each, text: each === 'zh' ? gistZh : gistEn, language: each }));
  if (shows === 'gist' || paragraph === undefined) return gists;
  const { text } = paragraph;
  const behind = languages === 'zh' ? [] : gists;
  return [{ key: 'text', text, language: scriptOf(text) }, ...behind];
}

/**
 * Words of a part that is loaded on demand: they come with the part, so that the first page does not carry them. Words of
 * what every reader sees at once are in `messages-zh.ts` and `messages-en.ts`.
 */
import { useLanguage } from './language.tsx';
import type { Language } from './language.tsx';

/** The same shape in both languages; `T` is inferred from the Chinese words. */
export type Words<T> = Readonly<Record<Language, T>>;

/** @param en is held to the shape of `zh`: a missing or a further key does not compile */
export function defineWords<T>(zh: T, en: NoInfer<T>): Words<T> {
  return { zh, en };
}

/** The words of a part in the language of the interface. */
export function useWords<T>(words: Words<T>): T {
  return words[useLanguage()];
}

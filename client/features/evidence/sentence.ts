import type { Language } from '../../i18n/language.tsx';

/** A statement as a sentence: its parts in order, the verb told apart. */
export interface SentencePart {
  text: string;
  verb: boolean;
}

/**
 * Source, phrase, target in reading order. A phrase with a gap (“以……为原则”) takes the target into it.
 *
 * @param phrase the phrase from source to target
 */
export function sentenceOf(source: string, phrase: string, target: string, language: Language): SentencePart[] {
  const [before = '', after] = phrase.split(/…+/u);
  const parts: SentencePart[] = [
    { text: source, verb: false },
    { text: before, verb: true },
    { text: target, verb: false },
    { text: after ?? '', verb: true },
  ];
  const filled = parts.filter(({ text }) => text !== '');
  return language === 'zh' ? filled : filled.map(({ text, verb }) => ({ text: text.trim(), verb }));
}

/** The same as one text. */
export function sentenceText(parts: readonly SentencePart[], language: Language): string {
  return parts.map(({ text }) => text).join(language === 'zh' ? '' : ' ');
}

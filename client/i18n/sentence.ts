import type { Language } from './language.tsx';

/** A statement as a sentence: its parts in order, each part told apart. */
export interface SentencePart {
  text: string;
  part: 'source' | 'verb' | 'target';
}

/**
 * Source, phrase, target in reading order. A phrase with a gap (“以……为原则”) takes the target into it.
 *
 * @param phrase the phrase from source to target
 */
export function sentenceOf(source: string, phrase: string, target: string, language: Language): SentencePart[] {
  const [before = '', after] = phrase.split(/…+/u);
  const parts: SentencePart[] = [
    { text: source, part: 'source' },
    { text: before, part: 'verb' },
    { text: target, part: 'target' },
    { text: after ?? '', part: 'verb' },
  ];
  const filled = parts.filter(({ text }) => text !== '');
  return language === 'zh' ? filled : filled.map(({ text, part }) => ({ text: text.trim(), part }));
}

/** The same as one text. */
export function sentenceText(parts: readonly SentencePart[], language: Language): string {
  return parts.map(({ text }) => text).join(language === 'zh' ? '' : ' ');
}

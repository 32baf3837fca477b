import type { Language } from './language.tsx';

/** A text of the data with the language it is in, for the `lang` attribute. */
export interface Localised {
  text: string;
  language: Language;
}

const HAN = /\p{Script=Han}/u;

/** The language a text is written in, told by its script. For data that does not say. */
export function scriptOf(text: string): Language {
  return HAN.test(text) ? 'zh' : 'en';
}

/** The text in the wanted language, else in the other one; null when there is neither. */
export function pick(pair: { zh?: string; en?: string }, language: Language): Localised | null {
  const other = language === 'zh' ? 'en' : 'zh';
  for (const each of [language, other] as const) {
    const text = pair[each];
    if (text !== undefined && text !== '') return { text, language: each };
  }
  return null;
}

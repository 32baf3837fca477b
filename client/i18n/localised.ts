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
export function pick(zh: string | undefined, en: string | undefined, language: Language): Localised | null {
  const wanted = language === 'zh' ? zh : en;
  if (wanted !== undefined && wanted !== '') return { text: wanted, language };
  const other = language === 'zh' ? en : zh;
  if (other !== undefined && other !== '') return { text: other, language: language === 'zh' ? 'en' : 'zh' };
  return null;
}

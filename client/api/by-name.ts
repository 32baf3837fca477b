/** Names in order: by pinyin in Chinese, by the alphabet in English; figures inside go by their value. */
import type { GraphNode } from '../../contracts/graph.ts';
import type { Language } from '../i18n/language.tsx';
import { namesOf } from './entity-text.ts';

const collators: Readonly<Record<Language, Intl.Collator>> = {
  zh: new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
};

export function byName(nodes: readonly GraphNode[], language: Language): GraphNode[] {
  const { compare } = collators[language];
  return nodes.toSorted((one, other) => compare(namesOf(one)[language], namesOf(other)[language]));
}

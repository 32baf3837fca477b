/** Names in order: by pinyin in Chinese, by the alphabet in English; figures inside go by their value. */
import type { GraphNode } from '../../contracts/graph.ts';
import { namesOf } from './entity-text.ts';

const collators: Readonly<Record<'zh' | 'en', Intl.Collator>> = {
  zh: new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
};

export function byName(nodes: readonly GraphNode[], language: 'zh' | 'en'): GraphNode[] {
  const { compare } = collators[language];
  return nodes.toSorted((one, other) => compare(namesOf(one)[language], namesOf(other)[language]));
}

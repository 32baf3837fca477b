/** Why a result was found, in both languages. */
import type { LocalText } from '../../contracts/problem.ts';
import type { TextMatch } from './search-match.ts';

/** `typed` is the query as it was typed. */
export function reasonFor(typed: string, match: Pick<TextMatch, 'form' | 'place' | 'role' | 'text'>): LocalText {
  const isAlias = match.role === 'alias';
  switch (match.form) {
    case 'exact':
      return { zh: `名称“${match.text}”`, en: `name “${match.text}”` };
    case 'prefix':
      return { zh: `名称以“${typed}”开头`, en: `name begins with “${typed}”` };
    case 'alias':
      return { zh: `又称“${match.text}”`, en: `also called “${match.text}”` };
    case 'initials':
      return { zh: `拼音首字母 ${typed}`, en: `initials ${typed}` };
    case 'pinyin':
      return { zh: `拼音 ${typed}`, en: `pinyin ${typed}` };
    case 'words':
      return {
        zh: `${isAlias ? '别名' : '名称'}含词 ${typed}`,
        en: `words “${typed}” in ${isAlias ? 'an alias' : 'the name'}`,
      };
    case 'infix':
      return {
        zh: `${isAlias ? '别名' : '名称'}含“${typed}”`,
        en: `“${typed}” in ${isAlias ? 'an alias' : 'the name'}`,
      };
    case 'summary':
      return { zh: `摘要含“${typed}”`, en: `“${typed}” in the summary` };
  }
}

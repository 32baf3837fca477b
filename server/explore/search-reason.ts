/** Why a result was found, in both languages. */
import type { LocalText } from '../../contracts/problem.ts';
import type { TextMatch } from './text-match.ts';

/** `typed` is the query as it was typed. */
export function reasonFor(
  typed: string,
  match: Pick<TextMatch, 'form' | 'place' | 'role' | 'text' | 'ranges'>,
): LocalText {
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
    case 'similar':
      return { zh: `拼写相近：${markedText(match)}`, en: `similar spelling: ${markedText(match)}` };
  }
}

/** The stretches that matched, those that are neighbours in one. */
function markedText({ text, ranges }: Pick<TextMatch, 'text' | 'ranges'>): string {
  const pieces: string[] = [];
  let before = -1;
  for (const [start, end] of ranges) {
    const piece = text.slice(start, end);
    if (start === before) pieces.push((pieces.pop() ?? '') + piece);
    else pieces.push(piece);
    before = end;
  }
  return pieces.join(' ');
}

/** The name of a node on the canvas: the short form of the data where it has one, in the language(s) asked for. */
import type { GraphNode } from '../../../contracts/graph.ts';
import { usualName } from '../../../contracts/usual-names.ts';
import type { LabelMode } from '../../state/view.ts';
import { wrapChinese } from './wrap-chinese.ts';
import { wrapLatin } from './wrap-latin.ts';

const trailingDate = /^(?<name>.*\S)\s+(?<date>\d{4}(?:-\d{2}(?:-\d{2})?)?)$/su;
const han = /\p{Script=Han}/u;

function textOf(node: GraphNode, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = node.properties[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}

/** The name in one language for the canvas, unwrapped; falls back to the other language, then to a usual name. */
export function canvasName(node: GraphNode, language: 'zh' | 'en'): string {
  const own = language === 'zh' ? ['captionZh', 'nameZh'] : ['captionEn', 'nameEn'];
  const other = language === 'zh' ? ['captionEn', 'nameEn'] : ['captionZh', 'nameZh'];
  return textOf(node, [...own, ...other]) ?? usualName(node);
}

/** Dates get a line of their own. */
function splitDate(name: string): string {
  const parts = trailingDate.exec(name)?.groups;
  return parts?.['name'] !== undefined && parts['date'] !== undefined && parts['name'].length > 3
    ? `${parts['name']}\n${parts['date']}`
    : name;
}

/** A name that brings its own line breaks has no more lines than this. */
const mostLines = 5;

function wrap(name: string, short: boolean): string[] {
  const text = splitDate(name.split('\n', mostLines).join('\n'));
  const lines = han.test(text) ? wrapChinese(text) : wrapLatin(text, short ? { lines: 2 } : {});
  return lines.slice(0, mostLines);
}

const cache = new WeakMap<GraphNode, Map<LabelMode, string[]>>();

/** The lines under (or above) a node. In both languages: Chinese first, at most two lines of English after it. */
export function nameLines(node: GraphNode, mode: LabelMode): string[] {
  let byMode = cache.get(node);
  if (!byMode) cache.set(node, (byMode = new Map()));
  let lines = byMode.get(mode);
  if (!lines) {
    if (mode === 'both') {
      const [zh, en] = [canvasName(node, 'zh'), canvasName(node, 'en')];
      const first = wrap(zh, false);
      // A date on a line of its own reads the same in both languages.
      lines = zh === en ? first : [...first, ...wrap(en, true).filter((line) => !first.includes(line))];
    } else lines = wrap(canvasName(node, mode), false);
    byMode.set(mode, lines);
  }
  return lines;
}

/** Characters of a line where a name has little room at its sides. */
const narrowLine = 12;

/** The ways to set a name on the canvas, the usual one first: an English name may stand in more and shorter lines. */
export function nameSettings(node: GraphNode, mode: LabelMode): string[][] {
  const usual = nameLines(node, mode);
  if (mode === 'both' || usual.some((line) => han.test(line))) return [usual];
  const narrow = wrapLatin(splitDate(canvasName(node, mode)), { characters: narrowLine });
  return narrow.some((line) => line.endsWith('…')) || narrow.length === usual.length ? [usual] : [usual, narrow];
}

/** Lines inside the disc of the focus: narrower, so that they fit the circle. In both languages: Chinese first. */
export function focusLines(node: GraphNode, mode: LabelMode): string[] {
  if (mode !== 'both') return focusLinesIn(node, mode);
  const [zh, en] = [canvasName(node, 'zh'), canvasName(node, 'en')];
  return zh === en ? focusLinesIn(node, 'zh') : [...focusLinesIn(node, 'zh'), ...wrapLatin(en, { lines: 3 })];
}

function focusLinesIn(node: GraphNode, language: 'zh' | 'en'): string[] {
  const name = canvasName(node, language);
  if (!han.test(name)) return wrapLatin(name, { characters: 13 });
  if (name.includes('\n') || [...name].length <= 4) return wrapChinese(name);
  return wrapChinese(name).length > 1 ? wrapChinese(name) : [name];
}

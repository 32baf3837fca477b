/**
 * The source texts of `SOURCES_DIR`, read once at the start. A request names a passage, never a file: texts are found
 * by the number at the beginning of their name (`000_….txt` is text `000`).
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphNode } from '../../contracts/graph.ts';
import type { SourceText } from '../dataset/source-text.ts';
import { findPassage, prepareSource } from '../dataset/source-text.ts';
import { textOf, textsOf } from './row-values.ts';

export interface PassageLocator {
  id: string;
  textFile: string | undefined;
  textHash: string;
  textLength: number;
}

export interface SourceTexts {
  /** How many texts there are. */
  count: number;
  /** The paragraph of a passage as it stands in its text, or null when the texts don't hold it. */
  paragraph: (passage: PassageLocator) => string | null;
}

export const NO_SOURCE_TEXTS: SourceTexts = { count: 0, paragraph: () => null };

/** @throws Error when the folder can't be read */
export function readSourceTexts(folder: string): SourceTexts {
  const texts = new Map<string, SourceText>();
  for (const file of readdirSync(folder).toSorted()) {
    const number = /^([A-Za-z0-9-]+)(?:_[^/]*)?\.txt$/.exec(file)?.[1];
    if (number !== undefined && !texts.has(number))
      texts.set(number, prepareSource(readFileSync(join(folder, file), 'utf8')));
  }
  const found = new Map<string, string | null>();
  return {
    count: texts.size,
    paragraph: (passage) => {
      const source = passage.textFile === undefined ? undefined : texts.get(passage.textFile);
      if (source === undefined) return null;
      // Looking through a text takes a while; the hash stands for the passage in whatever version.
      const known = found.get(passage.textHash);
      if (known !== undefined) return known;
      const spans = findPassage(source, passage);
      const text = spans === null ? null : joinLines(spans.map((span) => source.original.slice(span.start, span.end)));
      found.set(passage.textHash, text);
      return text;
    },
  };
}

export interface Mark {
  node: GraphNode['id'];
  start: number;
  end: number;
}

const NAME_PROPERTIES = ['nameZh', 'nameEn', 'captionZh', 'captionEn'];
const ALIAS_PROPERTIES = ['aliasesZh', 'aliasesEn'];

/** Where the names and aliases of nodes stand in a text, in UTF-16 code units; the longest name wins, none overlap. */
export function markNames(text: string, nodes: GraphNode[]): Mark[] {
  const names = nodes.flatMap((node) =>
    [
      ...NAME_PROPERTIES.map((key) => textOf(node.properties[key])),
      ...ALIAS_PROPERTIES.flatMap((key) => textsOf(node.properties[key])),
    ]
      .filter((name) => name.length > 1)
      .map((name) => ({ node: node.id, name: name.toLowerCase() })),
  );
  names.sort((a, b) => b.name.length - a.name.length);
  const lower = text.toLowerCase();
  // Lower case may change the length of rare letters; positions would be wrong then.
  if (lower.length !== text.length) return [];
  const marks: Mark[] = [];
  for (const { node, name } of names) {
    for (let start = lower.indexOf(name); start !== -1; start = lower.indexOf(name, start + name.length)) {
      const end = start + name.length;
      if (!marks.some((mark) => start < mark.end && mark.start < end)) marks.push({ node, start, end });
    }
  }
  return marks.toSorted((a, b) => a.start - b.start);
}

/** Lines of a paragraph as one: no blank between Han, one between words. */
function joinLines(lines: string[]): string {
  return lines.reduce((joined, line) => {
    if (joined === '') return line;
    const wordsMeet = /[\p{Script=Latin}\p{N},.;:]$/u.test(joined) && /^[\p{Script=Latin}\p{N}]/u.test(line);
    return wordsMeet ? `${joined} ${line}` : joined + line;
  }, '');
}

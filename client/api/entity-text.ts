/** What a node says about itself, read from its properties. A foreign database has other names for the same. */
import type { DocumentReference } from '../../contracts/api.ts';
import type { GraphNode } from '../../contracts/graph.ts';
import { usualName } from '../../contracts/usual-names.ts';

/** A text in one language or both. */
export interface TextPair {
  zh?: string;
  en?: string;
}

export function textProperty(node: GraphNode, key: string): string | undefined {
  const value = node.properties[key];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function textList(node: GraphNode, key: string): string[] {
  const value = node.properties[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function textPair(node: GraphNode, stem: string): TextPair {
  const zh = textProperty(node, `${stem}Zh`);
  const en = textProperty(node, `${stem}En`);
  return { ...(zh !== undefined && { zh }), ...(en !== undefined && { en }) };
}

/** The full names; in a database of other make the usual name, for both. */
export function namesOf(node: GraphNode): Required<TextPair> {
  const { zh, en } = textPair(node, 'name');
  const fallback = zh ?? en ?? usualName(node);
  return { zh: zh ?? fallback, en: en ?? fallback };
}

export function summariesOf(node: GraphNode): TextPair {
  return textPair(node, 'summary');
}

export function coverageOf(node: GraphNode): TextPair {
  return textPair(node, 'coverage');
}

/** Other names, without those that repeat the name itself. */
export function aliasesOf(node: GraphNode): { zh: string[]; en: string[] } {
  return { zh: textList(node, 'aliasesZh'), en: textList(node, 'aliasesEn') };
}

export function categoryOf(node: GraphNode): string | undefined {
  return textProperty(node, 'category');
}

/** The short names of a document (“白皮书 2022-11-07”), else its full ones. */
export function documentNames(document: DocumentReference): Required<TextPair> {
  return { zh: document.captionZh ?? document.nameZh, en: document.captionEn ?? document.nameEn };
}

/** What a thing is called in a database that nobody described to us: a guess by the names of its properties. */
import type { GraphNode } from './graph.ts';

/** Likeliest first. Those of a dataset of ours are not among them. */
const USUAL = ['name', 'title', 'label', 'caption', 'displayname', 'fullname', '名称', '名字', '姓名', '标题', '名'];
const LIKE_A_NAME = /(?:name|title|label|caption|名称|名字|姓名|标题)$/i;
/** Longer texts are no names. */
const MOST_CHARACTERS = 120;

/** Whether a property of that name usually holds what a thing is called. */
export function isNameKey(key: string): boolean {
  return USUAL.includes(key.toLowerCase()) || LIKE_A_NAME.test(key);
}

/** Property keys in the order in which a name is looked for: usual ones, those that end like one, `id`, the others. */
export function byLikelihoodOfName(keys: readonly string[]): string[] {
  return keys.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
}

function rank(key: string): number {
  const at = USUAL.indexOf(key.toLowerCase());
  if (at !== -1) return at;
  if (LIKE_A_NAME.test(key)) return USUAL.length;
  return USUAL.length + (key === 'id' ? 1 : 2);
}

/** The likeliest name of a node of any database; its label and number where no property may be one. */
export function usualName(node: GraphNode): string {
  for (const key of byLikelihoodOfName(Object.keys(node.properties))) {
    const value = node.properties[key];
    if (typeof value === 'string' && value.trim() !== '' && value.length <= MOST_CHARACTERS) return value.trim();
    if (typeof value === 'number' && isNameKey(key)) return String(value);
  }
  // Of Neo4j's `4:<a long uuid>:12` the number tells enough.
  const number = /^\d+:.+:(\d+)$/.exec(node.id)?.[1];
  const [label] = node.labels;
  return number === undefined || label === undefined ? node.id : `${label} ${number}`;
}

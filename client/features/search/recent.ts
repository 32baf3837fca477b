import { useSyncExternalStore } from 'react';
import type { GraphNode } from '../../../contracts/graph.ts';
import { namesOf } from '../../api/entity-text.ts';
import { kindOf } from '../../state/graph.ts';

export interface RecentEntity {
  id: string;
  kind: string;
  names: { zh: string; en: string };
}

const KEY = 'zhitu.recent';
const SEARCHES_KEY = 'zhitu.searches';
const MOST = 6;
const MOST_SEARCHES = 4;

function isRecent(value: unknown): value is RecentEntity {
  if (typeof value !== 'object' || value === null) return false;
  if (!('id' in value && 'kind' in value && 'names' in value)) return false;
  const { id, kind, names } = value;
  if (typeof id !== 'string' || typeof kind !== 'string' || typeof names !== 'object' || names === null) return false;
  return 'zh' in names && 'en' in names && typeof names.zh === 'string' && typeof names.en === 'string';
}

function isSearch(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function read<T>(key: string, most: number, isOne: (value: unknown) => value is T): T[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isOne).slice(0, most) : [];
  } catch {
    // Forbidden storage or a broken entry: nothing was opened or searched for recently, as far as we know.
    return [];
  }
}

let recent = read(KEY, MOST, isRecent);
let searches = read(SEARCHES_KEY, MOST_SEARCHES, isSearch);
const listeners = new Set<() => void>();

/** Notes that an entity was opened from the search box; kept on this device. */
export function noteOpened(node: GraphNode): void {
  const entry = { id: node.id, kind: kindOf(node), names: namesOf(node) };
  recent = [entry, ...recent.filter(({ id }) => id !== entry.id)].slice(0, MOST);
  keep(KEY, recent);
}

/** Notes a text that led to something; kept on this device. */
export function noteSearched(text: string): void {
  searches = [text, ...searches.filter((other) => other !== text)].slice(0, MOST_SEARCHES);
  keep(SEARCHES_KEY, searches);
}

/** Takes an entity out of those that were opened. */
export function forgetOpened(id: string): void {
  recent = recent.filter((entry) => entry.id !== id);
  keep(KEY, recent);
}

/** Takes a text out of those that were searched for. */
export function forgetSearched(text: string): void {
  searches = searches.filter((other) => other !== text);
  keep(SEARCHES_KEY, searches);
}

function keep(key: string, list: readonly unknown[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(list));
  } catch {
    // Full or forbidden storage: remembered until the page closes.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useRecent(): RecentEntity[] {
  return useSyncExternalStore(subscribe, () => recent);
}

export function useSearches(): string[] {
  return useSyncExternalStore(subscribe, () => searches);
}

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
const MOST = 6;

function isRecent(value: unknown): value is RecentEntity {
  if (typeof value !== 'object' || value === null) return false;
  if (!('id' in value && 'kind' in value && 'names' in value)) return false;
  const { id, kind, names } = value;
  if (typeof id !== 'string' || typeof kind !== 'string' || typeof names !== 'object' || names === null) return false;
  return 'zh' in names && 'en' in names && typeof names.zh === 'string' && typeof names.en === 'string';
}

function read(): RecentEntity[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, MOST) : [];
  } catch {
    // Forbidden storage or a broken entry: nothing was opened recently, as far as we know.
    return [];
  }
}

let recent = read();
const listeners = new Set<() => void>();

/** Notes that an entity was opened from the search box; kept on this device. */
export function noteOpened(node: GraphNode): void {
  const entry = { id: node.id, kind: kindOf(node), names: namesOf(node) };
  recent = [entry, ...recent.filter(({ id }) => id !== entry.id)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(recent));
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

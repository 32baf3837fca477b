/**
 * Where the reader has been in this visit, over the browser's own history: each entry carries its depth, so “back” in
 * a panel is the browser's “back” and is only offered where it stays inside the page.
 */
import { useSyncExternalStore } from 'react';
import { framedAddress, isEmbedded, isOnCanvas } from './embedded.ts';
import { isPathAddress } from './path-address.ts';

interface Trail {
  depth: number;
  deepest: number;
}

let trail: Trail = { depth: readDepth(), deepest: readDepth() };
const listeners = new Set<() => void>();

function readDepth(): number {
  const state: unknown = globalThis.history?.state;
  return typeof state === 'object' && state !== null && 'depth' in state && typeof state.depth === 'number'
    ? state.depth
    : 0;
}

function change(next: Trail) {
  trail = next;
  for (const listener of listeners) listener();
}

globalThis.addEventListener?.('popstate', () => {
  const depth = readDepth();
  change({ depth, deepest: Math.max(trail.deepest, depth) });
});

/** Goes to a path of the page. The router hears of it because it watches `pushState`. */
export function goTo(path: string, options: { replace?: boolean } = {}): void {
  // Of paths alone the query is part of what the address names.
  const here = isPathAddress(path) ? location.pathname + location.search : location.pathname;
  if (path === here) return;
  if (isEmbedded) {
    // “Back” belongs to the page around the frame.
    if (isOnCanvas(path.replace(/[?#].*/, ''))) history.replaceState({ depth: 0 }, '', framedAddress(path));
    else open(path, '_blank', 'noopener');
    return;
  }
  if (options.replace === true) {
    history.replaceState({ depth: trail.depth }, '', path);
    return;
  }
  const depth = trail.depth + 1;
  history.pushState({ depth }, '', path);
  change({ depth, deepest: depth });
}

/** As many as an entry of the browser's history holds with ease. */
const MOST_REMEMBERED = 500;

/** Notes in the browser's history what is selected where several are: the address names the last of them alone. */
export function rememberSelected(ids: readonly string[]): void {
  const several = ids.length > 1 && ids.length <= MOST_REMEMBERED;
  history.replaceState({ depth: trail.depth, ...(several && { selected: [...ids] }) }, '');
}

/** What was selected at this place of the browser's history; empty where it was one, or none. */
export function rememberedSelected(): string[] {
  const state: unknown = globalThis.history?.state;
  const { selected } = typeof state === 'object' && state !== null && 'selected' in state ? state : {};
  return Array.isArray(selected) ? selected.filter((id) => typeof id === 'string') : [];
}

export function goBack(): void {
  history.back();
}

export function goForward(): void {
  history.forward();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether there is a way back and forward within this visit. */
export function useTrail(): { canGoBack: boolean; canGoForward: boolean } {
  const now = useSyncExternalStore(subscribe, () => trail);
  return { canGoBack: now.depth > 0, canGoForward: now.depth < now.deepest };
}

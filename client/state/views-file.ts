/** Saved views as a file that people pass on: JSON that says what it is. */
import { z } from 'zod/mini';
import { savedView } from './saved-views.ts';
import type { SavedView } from './saved-views.ts';

const format = 'zhitu-views';
const version = 1;

/** Bytes. As many views as are kept, of large canvases. */
export const largestFile = 8_000_000;

/** Why a file was not taken. */
export type FileProblem =
  | { code: 'notJson' | 'notViews' | 'empty' | 'tooLarge' | 'unreadable' }
  | { code: 'newer'; version: string }
  | { code: 'wrong'; place: string }
  | { code: 'wrongView'; number: number; name: string; place: string };

export function viewsFile(views: readonly SavedView[], now: Date): string {
  return `${JSON.stringify({ format, version, exported: now.toISOString(), views }, null, 1)}\n`;
}

/** A name for the file: of the only view, else of the day. */
export function viewsFileName(views: readonly SavedView[], now: Date): string {
  const [only, ...more] = views;
  const day = now.toISOString().slice(0, 10);
  const spoken = only === undefined || more.length > 0 ? `views-${day}` : only.name;
  return `zhitu-${spoken.replaceAll(/[\p{Cc}\s\\/:*?"<>|.]+/gu, '-').replaceAll(/^-+|-+$/g, '') || day}.json`;
}

const envelope = z.object({
  format: z.literal(format),
  version: z.number(),
  views: z.array(z.unknown()),
});

function placeOf(issue: { path: readonly PropertyKey[] } | undefined, start: string): string {
  return (issue?.path ?? []).reduce<string>(
    (place, key) => (typeof key === 'number' ? `${place}[${key}]` : `${place}.${String(key)}`),
    start,
  );
}

function nameOf(view: unknown): string {
  return typeof view === 'object' && view !== null && 'name' in view && typeof view.name === 'string'
    ? view.name.slice(0, 80)
    : '';
}

/** The views of a file, or the first reason not to take any of it. Never throws: files come from anywhere. */
export function parseViewsFile(text: string): { views: SavedView[] } | { problem: FileProblem } {
  if (text.length > largestFile) return { problem: { code: 'tooLarge' } };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: { code: 'notJson' } };
  }
  const outer = envelope.safeParse(json);
  if (!outer.success) {
    const isOurs = typeof json === 'object' && json !== null && 'format' in json && json.format === format;
    return {
      problem: isOurs ? { code: 'wrong', place: placeOf(outer.error.issues[0], 'file') } : { code: 'notViews' },
    };
  }
  if (outer.data.version > version) return { problem: { code: 'newer', version: String(outer.data.version) } };
  if (outer.data.views.length === 0) return { problem: { code: 'empty' } };
  const views: SavedView[] = [];
  for (const [at, view] of outer.data.views.entries()) {
    const parsed = savedView.safeParse(view);
    if (!parsed.success) {
      const place = placeOf(parsed.error.issues[0], `views[${at}]`);
      return { problem: { code: 'wrongView', number: at + 1, name: nameOf(view), place } };
    }
    views.push(parsed.data);
  }
  return { views };
}

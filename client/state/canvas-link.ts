/**
 * A canvas in the fragment of an address (`#canvas=…`): JSON, deflated (RFC 1951), in base64url (RFC 4648). A fragment
 * never leaves the browser, so no server logs it and no server limits its length; what people paste it into does.
 */
import { packText, unpackText } from './packed-text.ts';
import { forLink, parseSavedCanvas, withoutFilters, withoutPlaces } from './saved-canvas.ts';
import type { SavedCanvas } from './saved-canvas.ts';

const prefix = '#canvas=';

/** Characters of a fragment. Mail programs and chats pass addresses of 8,000 characters on whole. */
export const longestFragment = 7_500;

/** How much of a canvas a link holds: all of it, its nodes without their places, without filters too, or nothing. */
export interface CanvasFragment {
  fragment: string;
  holds: 'all' | 'nodes' | 'ids' | 'nothing';
}

/** The fragment of a link to a canvas, at most `longestFragment` characters; what does not fit is left out and said. */
export async function canvasFragment(canvas: SavedCanvas): Promise<CanvasFragment> {
  const saved = forLink(canvas);
  const nodes = withoutPlaces(saved);
  const attempts = [
    ['all', saved],
    ['nodes', nodes],
    ['ids', withoutFilters(nodes)],
  ] as const;
  for (const [holds, part] of attempts) {
    const packed = await packText(JSON.stringify(part));
    const fragment = prefix + packed;
    if (packed !== null && fragment.length <= longestFragment) return { fragment, holds };
  }
  return { fragment: '', holds: 'nothing' };
}

export function holdsCanvas(fragment: string): boolean {
  return fragment.startsWith(prefix);
}

/** The canvas of a fragment; null when it holds none that can be read. Never throws: links are typed and cut by others. */
export async function readCanvasFragment(fragment: string): Promise<SavedCanvas | null> {
  if (!holdsCanvas(fragment) || fragment.length > longestFragment) return null;
  try {
    return parseSavedCanvas(await unpackText(fragment.slice(prefix.length)));
  } catch {
    return null;
  }
}

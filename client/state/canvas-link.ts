/**
 * A canvas in the fragment of an address (`#canvas=…`): JSON, deflated (RFC 1951), in base64url (RFC 4648). A fragment
 * never leaves the browser, so no server logs it and no server limits its length; what people paste it into does.
 */
import { forLink, parseSavedCanvas, withoutFilters, withoutPlaces } from './saved-canvas.ts';
import type { SavedCanvas } from './saved-canvas.ts';

const prefix = '#canvas=';

/** Characters of a fragment. Mail programs and chats pass addresses of 8,000 characters on whole. */
export const longestFragment = 7_500;

/** A few bytes can stand for many: what a link unpacks to is bounded too. */
const mostUnpacked = 1_000_000;

async function throughStream(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough<Uint8Array>(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value);
    length += read.value.length;
    if (length > mostUnpacked) {
      await reader.cancel();
      throw new RangeError(`a canvas unpacks to more than ${mostUnpacked} bytes`);
    }
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.codePointAt(0) ?? 0);
}

async function pack(saved: SavedCanvas): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(saved));
  return prefix + toBase64Url(await throughStream(bytes, new CompressionStream('deflate-raw')));
}

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
    const fragment = await pack(part);
    if (fragment.length <= longestFragment) return { fragment, holds };
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
    const bytes = await throughStream(
      fromBase64Url(fragment.slice(prefix.length)),
      new DecompressionStream('deflate-raw'),
    );
    return parseSavedCanvas(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

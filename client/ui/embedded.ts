/**
 * The page inside another page (`?embed=1`): a canvas to look at, without what stands around it. Decided once, when the
 * document is opened.
 */

const given = new URLSearchParams(globalThis.location?.search ?? '');

export const isEmbedded = given.get('embed') === '1';

/** Whether a frame shows what is at a path: the canvas. The rest opens beside the page around it. */
export function isOnCanvas(pathname: string): boolean {
  return /^\/(entity|relationship|path)\/|^\/(path)?$/.test(pathname);
}

/** Of a question about paths, not of the frame. */
const OF_PATHS = new Set(['types', 'max']);

/** An address within the frame: it stays one for the frame, with the canvas that the frame was opened with. */
export function framedAddress(path: string): string {
  const [pathname = '', search = ''] = path.split('?');
  const wanted = new URLSearchParams(search);
  for (const [name, value] of given) if (!OF_PATHS.has(name)) wanted.set(name, value);
  return `${pathname}?${wanted.toString()}${location.hash}`;
}

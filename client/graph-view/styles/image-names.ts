/**
 * Short names for images: the library works through the whole address of each image whenever a node is styled, and an
 * address that holds an SVG is a thousand letters long.
 */
import type { Core } from 'cytoscape';

const names = new Map<string, string>();
const addresses = new Map<string, string>();

/** @param address a data URI */
export function shortImageName(address: string): string {
  let name = names.get(address);
  if (name === undefined) {
    name = `image-${names.size}`;
    names.set(address, name);
    addresses.set(name, address);
  }
  return name;
}

/** The part of the canvas renderer that loads images; not in the published types. */
interface ImageLoader {
  getCachedImage?: (address: string, crossOrigin: string | null, onLoad: () => void) => HTMLImageElement;
}

/** Tells a renderer what the names stand for. */
export function loadNamedImages(cy: Core): void {
  const renderer = (cy as unknown as { renderer: () => ImageLoader }).renderer();
  const load = renderer.getCachedImage?.bind(renderer);
  if (!load) return;
  renderer.getCachedImage = (name, crossOrigin, onLoad) => load(addresses.get(name) ?? name, crossOrigin, onLoad);
}

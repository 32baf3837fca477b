import { isEmbedded, isOnCanvas } from './embedded.ts';
import { isPathAddress } from './path-address.ts';
import { goTo } from './trail.ts';

/** Addresses of the page itself: the rest (the API, files) is the server's. */
const OWN = /^\/(entity|relationship|path|document|passage)\/|^\/(about|console|path|documents)?$/;

function onClick(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.origin !== location.origin) return;
  if (isEmbedded && !isOnCanvas(link.pathname)) {
    event.preventDefault();
    open(link.href, '_blank', 'noopener');
    return;
  }
  if (link.hash !== '' || !OWN.test(link.pathname)) return;
  event.preventDefault();
  goTo(isPathAddress(link.pathname) ? link.pathname + link.search : link.pathname);
}

/**
 * Plain links within the page change the address without loading it anew. Clicks with a modifier, on links that open
 * elsewhere, and on addresses that are not the page's own are left to the browser.
 *
 * @returns the way to stop
 */
export function followLinks(document: Document): () => void {
  document.addEventListener('click', onClick);
  return () => document.removeEventListener('click', onClick);
}

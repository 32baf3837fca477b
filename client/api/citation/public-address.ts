/** An address that a reader elsewhere could open; null for one of this very machine, which is of no use to others. */
export function publicAddress(href: string): string | null {
  const { protocol, hostname } = new URL(href);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  const name = hostname.toLowerCase().replace(/\.$/, '');
  const loopback =
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    /^127(\.\d+){3}$/.test(name) ||
    name === '0.0.0.0' ||
    name === '[::1]' ||
    name === '[::]';
  return loopback ? null : href;
}

/**
 * Addresses of what is read: the list `/documents`, a document `/document/<id>`, one of its sections
 * `/document/<id>/<section>`, and a passage `/passage/<id>`, which stays its address whatever document page it is on.
 */

export const documentsPath = '/documents';

export type ReaderAddress =
  { kind: 'list' } | { kind: 'document'; id: string; section: string | null } | { kind: 'passage'; id: string };

export function documentPath(id: string, section?: string): string {
  return `/document/${encodeURIComponent(id)}${section === undefined ? '' : `/${encodeURIComponent(section)}`}`;
}

export function passagePath(id: string): string {
  return `/passage/${encodeURIComponent(id)}`;
}

/** What an address of the reader is about; null for every other place. */
export function readerAddressOf(pathname: string): ReaderAddress | null {
  const [, first, id, section, more] = pathname.replace(/\/$/, '').split('/');
  if (first === 'documents' && id === undefined) return { kind: 'list' };
  if (id === undefined || id === '' || more !== undefined) return null;
  if (first === 'document') {
    return { kind: 'document', id: decoded(id), section: section === undefined ? null : decoded(section) };
  }
  return first === 'passage' && section === undefined ? { kind: 'passage', id: decoded(id) } : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % in an address typed by hand.
    return text;
  }
}

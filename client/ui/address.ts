/** Addresses of what can be opened, and the way there. */

/** What an address is about. */
export type Subject = { kind: 'entity'; id: string } | { kind: 'relationship'; id: string };

export function entityPath(id: string): string {
  return `/entity/${encodeURIComponent(id)}`;
}

export function relationshipPath(id: string): string {
  return `/relationship/${encodeURIComponent(id)}`;
}

export function subjectPath(subject: Subject | null): string {
  if (subject === null) return '/';
  return subject.kind === 'entity' ? entityPath(subject.id) : relationshipPath(subject.id);
}

/** The subject of a path; null for the start view and for every other place. */
export function subjectOf(path: string): Subject | null {
  const [, kind, id] = /^\/(entity|relationship)\/([^/]+)\/?$/.exec(path) ?? [];
  if (id === undefined) return null;
  try {
    return { kind: kind === 'entity' ? 'entity' : 'relationship', id: decodeURIComponent(id) };
  } catch {
    // A stray % in an address typed by hand.
    return { kind: kind === 'entity' ? 'entity' : 'relationship', id };
  }
}

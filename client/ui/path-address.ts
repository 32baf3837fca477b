/** Addresses of paths between two entities: `/path/<from>/<to>?types=…&max=…`. A dash stands for an end not chosen yet. */

export interface PathQuestion {
  from: string | null;
  to: string | null;
  /** Only over statements of these types; empty: over all. */
  types: readonly string[];
  /** Hops at most; null: as many as the server looks for by itself. */
  max: number | null;
}

const OPEN = '-';

export function isPathAddress(pathname: string): boolean {
  return /^\/path(\/|$)/.test(pathname);
}

/** The question of an address; null for every other place. */
export function pathQuestionOf(pathname: string, search: string): PathQuestion | null {
  if (!isPathAddress(pathname)) return null;
  const [, , from, to] = pathname.split('/');
  const given = new URLSearchParams(search);
  const max = Number(given.get('max') ?? Number.NaN);
  return {
    from: idOf(from),
    to: idOf(to),
    types: (given.get('types') ?? '').split(',').filter((type) => type !== ''),
    max: Number.isInteger(max) && max >= 1 && max <= 10 ? max : null,
  };
}

export function pathAddress({ from, to, types, max }: PathQuestion): string {
  const given = new URLSearchParams();
  if (types.length > 0) given.set('types', types.join(','));
  if (max !== null) given.set('max', String(max));
  const search = given.toString();
  const ends = from === null && to === null ? '' : `/${segmentOf(from)}/${segmentOf(to)}`;
  return `/path${ends}${search === '' ? '' : `?${search}`}`;
}

/** The question with an entity in the first place that is open; null where both ends are chosen. */
export function withEnd(question: PathQuestion, id: string): PathQuestion | null {
  if (question.from === null) return { ...question, from: id };
  return question.to === null ? { ...question, to: id } : null;
}

function segmentOf(id: string | null): string {
  if (id === null) return OPEN;
  return id === OPEN ? '%2D' : encodeURIComponent(id);
}

function idOf(segment: string | undefined): string | null {
  if (segment === undefined || segment === '' || segment === OPEN) return null;
  try {
    return decodeURIComponent(segment);
  } catch {
    // A stray % in an address typed by hand.
    return segment;
  }
}

/** The reads of the page, one hook each. Answers are kept for the visit (see `query-client.ts`). */
import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { NodeId } from '../../contracts/graph.ts';
import { canBeNodeId, canBeRelationshipId } from '../../contracts/possible-id.ts';
import { call } from './call.ts';
import { notFoundError } from './problems.ts';

export function useMeta() {
  return useQuery({ queryKey: ['meta'], queryFn: ({ signal }) => call('meta', { signal }) });
}

export function useSchema() {
  return useQuery({ queryKey: ['schema'], queryFn: ({ signal }) => call('schema', { signal }) });
}

export function useOverview() {
  return useQuery({ queryKey: ['overview'], queryFn: ({ signal }) => call('overview', { signal }) });
}

export function entityQuery(id: string) {
  return queryOptions({
    queryKey: ['entity', id],
    queryFn: ({ signal }) => {
      if (!canBeNodeId(id)) throw notFoundError(id);
      return call('entity', { params: { id }, signal });
    },
  });
}

export function useEntity(id: string) {
  return useQuery(entityQuery(id));
}

export function relationshipQuery(id: string) {
  return queryOptions({
    queryKey: ['relationship', id],
    queryFn: ({ signal }) => {
      if (!canBeRelationshipId(id)) throw notFoundError(id);
      return call('relationship', { params: { id }, signal });
    },
  });
}

export function useRelationship(id: string) {
  return useQuery(relationshipQuery(id));
}

/** Entities of one answer to a search among some; more are cut by the contract. */
export const MOST_FOUND_AMONG = 5_000;

/** Numbers for lists, so that a list of thousands of ids is no key to be compared letter by letter. */
const versions = new WeakMap<object, number>();
let lastVersion = 0;

function versionOf(list: object): number {
  const known = versions.get(list);
  if (known !== undefined) return known;
  lastVersion += 1;
  versions.set(list, lastVersion);
  return lastVersion;
}

/** Which of some entities match, best first. @param ids the same list as long as it holds the same */
export function useFind(text: string, ids: readonly NodeId[]) {
  return useQuery({
    queryKey: ['find', text, versionOf(ids)],
    queryFn: ({ signal }) => call('find', { body: { q: text, ids: ids.filter(canBeNodeId) }, signal }),
    enabled: text !== '' && ids.length > 0 && ids.length <= MOST_FOUND_AMONG,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}

/** What is asked of the server: both ends are there. */
export interface PathsQuery {
  from: string;
  to: string;
  types: readonly string[];
  max: number | null;
}

/** The shortest paths between two entities. Leaving ends the search in the database. */
export function usePaths(query: PathsQuery | null) {
  return useQuery({
    queryKey: ['paths', query],
    queryFn: ({ signal }) => {
      if (query === null) throw new Error('there is nothing to ask');
      for (const id of [query.from, query.to]) if (!canBeNodeId(id)) throw notFoundError(id);
      return call('paths', { ...pathsInput(query), signal });
    },
    enabled: query !== null,
  });
}

/** As many as a reader compares. */
const MOST_PATHS = 8;

/** How paths are asked for. */
export function pathsInput({ from, to, types, max }: PathsQuery) {
  const only = types.length > 0 ? { types: [...types] } : {};
  return { query: { from, to, limit: MOST_PATHS, ...only, ...(max !== null && { max }) } };
}

export function passageQuery(id: string) {
  return queryOptions({
    queryKey: ['passage', id],
    queryFn: ({ signal }) => call('passage', { params: { id }, signal }),
  });
}

/** Passages that mention an entity, in reading order, a page at a time. */
export function useMentioningPassages(id: string) {
  return useInfiniteQuery({
    queryKey: ['passages', id],
    queryFn: ({ pageParam, signal }) =>
      call('passages', { params: { id }, query: { ...(pageParam !== null && { cursor: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.cursor,
  });
}

/** How entities are searched for. */
export function searchInput(text: string) {
  return { query: { q: text, limit: 100 } };
}

/**
 * All that may be listed for what was typed: a short text matches many of one kind, and the few of another kind must
 * not fall behind them. The answer of the text before stays until the new one is there.
 */
export function useSearch(text: string) {
  return useQuery({
    queryKey: ['search', text],
    queryFn: ({ signal }) => call('search', { ...searchInput(text), signal }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}

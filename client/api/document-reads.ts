/** The reads of the documents place. Pages of a document follow one another until it is whole. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { canBeNodeId } from '../../contracts/possible-id.ts';
import { call } from './call.ts';
import { notFoundError } from './problems.ts';

export function useDocuments() {
  return useQuery({ queryKey: ['documents'], queryFn: ({ signal }) => call('documents', { signal }) });
}

/** Fetches page after page while there is one. */
function useAllPages(query: {
  hasNextPage: boolean;
  isFetching: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => unknown;
}): void {
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isFetching, isFetchNextPageError, fetchNextPage]);
}

/** A document with its passages, all of them in the end. */
export function useDocument(id: string) {
  const query = useInfiniteQuery({
    queryKey: ['document', id],
    queryFn: ({ pageParam, signal }) => {
      if (!canBeNodeId(id)) throw notFoundError(id);
      return call('document', { params: { id }, query: { ...(pageParam !== null && { cursor: pageParam }) }, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.cursor,
  });
  useAllPages(query);
  return query;
}

/** The paragraphs of a document as they stand in its text. */
export function useParagraphs(id: string, enabled: boolean) {
  const query = useInfiniteQuery({
    queryKey: ['paragraphs', id],
    queryFn: ({ pageParam, signal }) =>
      call('paragraphs', { params: { id }, query: { ...(pageParam !== null && { cursor: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.cursor,
    enabled,
  });
  useAllPages(query);
  return query;
}

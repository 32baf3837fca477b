import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StatementGroup } from '../../../contracts/api.ts';
import { readNeighbours } from '../../api/canvas-reads.ts';

/** Statements read at a time once the first few are not enough. */
const PAGE = 100;

type Item = StatementGroup['items'][number];

/** The first few statements of a group, and the rest of them page by page on request. */
export function useGroupItems(id: string, group: StatementGroup, few = Infinity) {
  const [all, setAll] = useState(false);
  const pages = useInfiniteQuery({
    queryKey: ['group', id, group.type, group.direction],
    queryFn: ({ pageParam }) =>
      readNeighbours(id, { types: [group.type], direction: group.direction }, pageParam, PAGE),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.cursor,
    enabled: all,
  });
  const read = (pages.data?.pages ?? []).flatMap((page): Item[] =>
    page.relationships.flatMap((relationship) => {
      const other = group.direction === 'out' ? relationship.target : relationship.source;
      const node = page.nodes.find((each) => each.id === other);
      return node === undefined ? [] : [{ relationship, node }];
    }),
  );
  const items = inOrder(read.length > 0 ? read : group.items.slice(0, all ? undefined : few));
  return {
    items,
    remaining: Math.max(0, group.count - items.length),
    loading: pages.isFetching,
    showMore: () => (all ? void pages.fetchNextPage() : setAll(true)),
  };
}

/** Statements that the data numbers (the first of four principles) in that order, before those it does not. */
export function inOrder(items: readonly Item[]): readonly Item[] {
  const place = ({ relationship }: Item) => {
    const { order } = relationship.properties;
    return typeof order === 'number' ? order : Infinity;
  };
  if (items.every((item) => place(item) === Infinity)) return items;
  return items.toSorted((one, other) => (place(one) === place(other) ? 0 : place(one) - place(other)));
}

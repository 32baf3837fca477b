import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Subgraph } from '../../contracts/api.ts';
import type { GraphNode, NodeId } from '../../contracts/graph.ts';
import { call } from './call.ts';
import { namesOf, textProperty } from './entity-text.ts';
import type { TextPair } from './entity-text.ts';

/** The most that one request asks for; a graph of more documents has ids for names. */
const MOST = 500;

/** The short names of a document, else its full ones. */
function shortNames(node: GraphNode): Required<TextPair> {
  const { zh, en } = namesOf(node);
  return { zh: textProperty(node, 'captionZh') ?? zh, en: textProperty(node, 'captionEn') ?? en };
}

function namesById({ nodes }: Subgraph): ReadonlyMap<string, Required<TextPair>> {
  return new Map(nodes.map((node) => [node.id, shortNames(node)]));
}

/** Names of documents by id, read once; an id stands for itself until its name is there. */
export function useDocumentNames(ids: readonly string[]): (id: string) => Required<TextPair> {
  const wanted = ids.toSorted().slice(0, MOST);
  const { data } = useQuery({
    queryKey: ['document-names', wanted],
    queryFn: ({ signal }) => call('subgraph', { body: { ids: wanted as NodeId[] }, signal }),
    enabled: wanted.length > 0,
    // Functions made anew on each render would give another map on each render, and so another render.
    select: namesById,
    placeholderData: keepPreviousData,
  });
  return (id) => data?.get(id) ?? { zh: id, en: id };
}

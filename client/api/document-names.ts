import { useQuery } from '@tanstack/react-query';
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

/** Names of documents by id, read once; an id stands for itself until its name is there. */
export function useDocumentNames(ids: readonly string[]): (id: string) => Required<TextPair> {
  const wanted = ids.toSorted().slice(0, MOST);
  const { data } = useQuery({
    queryKey: ['document-names', wanted],
    queryFn: ({ signal }) => call('subgraph', { body: { ids: wanted as NodeId[] }, signal }),
    enabled: wanted.length > 0,
    select: ({ nodes }) => new Map<string, Required<TextPair>>(nodes.map((node) => [node.id, shortNames(node)])),
    placeholderData: (before) => before,
  });
  return (id) => data?.get(id) ?? { zh: id, en: id };
}

/** What lists of documents and the reader take of nodes. */
import type { DocumentView } from '../../contracts/documents.ts';
import type { GraphNode } from '../../contracts/graph.ts';
import { documentReference } from './evidence.ts';
import { optionalText } from './row-values.ts';

const DESCRIBING = ['summaryZh', 'summaryEn', 'coverageZh', 'coverageEn'];
const NAMING = ['nameZh', 'nameEn', 'captionZh', 'captionEn', 'aliasesZh', 'aliasesEn', 'category', 'importance'];

/** A document as a reference, with its summary and what of it was taken in. */
export function describedDocument(node: GraphNode): DocumentView['document'] {
  const texts = DESCRIBING.flatMap((key) => {
    const value = optionalText(node.properties, key);
    return value === undefined ? [] : [[key, value]];
  });
  return { ...documentReference(node), ...Object.fromEntries(texts) };
}

/** A node with no more than what it is called: a document names hundreds of them. */
export function namedNode({ id, labels, properties }: GraphNode): GraphNode {
  const kept = NAMING.flatMap((key) => (properties[key] === undefined ? [] : [[key, properties[key]]]));
  return { id, labels, properties: Object.fromEntries(kept) };
}

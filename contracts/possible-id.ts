/** Whether a text from an address or a link can name anything at all: the page asks for nothing else. */
import { nodeId, relationshipId } from './graph.ts';
import type { NodeId, RelationshipId } from './graph.ts';

/** No database keeps control characters or halves of a character pair in an id. */
const impossible = /[\p{Cc}\p{Cs}]/u;

export function canBeNodeId(text: string): text is NodeId {
  return nodeId.safeParse(text).success && !impossible.test(text);
}

export function canBeRelationshipId(text: string): text is RelationshipId {
  return relationshipId.safeParse(text).success && !impossible.test(text);
}

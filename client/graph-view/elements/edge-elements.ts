/** Relationships of the state as plain data for the canvas. */
import type { GraphRelationship } from '../../../contracts/graph.ts';
import type { Point } from '../../state/graph.ts';
import type { RelationshipType } from '../../state/schema.ts';
import { basisOf, evidenceOf, isSingleSourced } from '../../state/selectors.ts';

export interface EdgeData {
  id: string;
  source: string;
  target: string;
  width: number;
  phrase: string;
  /** Of the phrase from the middle of the line. */
  phraseX: number;
  phraseY: number;
}

export interface EdgeElement {
  data: EdgeData;
  classes: readonly string[];
}

/** The readable phrase of a type, source to target; a type that the schema does not know is written as words. */
export function forwardPhrase(
  type: string,
  types: ReadonlyMap<string, RelationshipType>,
  language: 'zh' | 'en',
): string {
  return types.get(type)?.forward[language] ?? type.toLowerCase().replaceAll('_', ' ');
}

/** Line width: by basis, or by the number of passages under the evidence lens. */
function widthOf(relationship: GraphRelationship, lens: boolean): number {
  if (lens) return Math.min(5, 1 + 0.75 * Math.max(0, evidenceOf(relationship).length - 1));
  if (basisOf(relationship) === 'external') return 1.8;
  return isSingleSourced(relationship) ? 1 : 1.3;
}

export function edgeElement(
  relationship: GraphRelationship,
  phrase: { text: string; offset: Point } | null,
  options: { lens: boolean; parallel: boolean },
): EdgeElement {
  const basis = basisOf(relationship);
  return {
    data: {
      id: relationship.id,
      source: relationship.source,
      target: relationship.target,
      width: widthOf(relationship, options.lens),
      phrase: phrase?.text ?? '',
      phraseX: Math.round(phrase?.offset.x ?? 0),
      phraseY: Math.round(phrase?.offset.y ?? 0),
    },
    classes: [
      ...(basis === 'inferred' || basis === 'external' ? [basis] : []),
      ...(isSingleSourced(relationship) ? ['single'] : []),
      ...(options.lens ? ['lens'] : []),
      ...(options.parallel ? ['parallel'] : []),
    ],
  };
}

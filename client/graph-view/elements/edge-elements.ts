/** Relationships of the state as plain data for the canvas. */
import type { GraphRelationship } from '../../../contracts/graph.ts';
import type { Point } from '../../state/graph.ts';
import { isGroupId } from '../../state/groups.ts';
import type { RelationshipType } from '../../state/schema.ts';
import { basisOf, evidenceOf, isSingleSourced } from '../../state/evidence.ts';
import type { Bend } from './bends.ts';
import { lensWidth } from '../styles/lens-width.ts';

/** In layout pixels, at a zoom where letters need no help. */
export const phraseFontSize = 11;

export interface EdgeData {
  id: string;
  source: string;
  target: string;
  /** 0: a plain thin line, for a canvas of so many that no more could be told apart. */
  rich: 0 | 1;
  width: number;
  /** Empty where it has no room. */
  phrase: string;
  /** Shows whatever the room when the line is selected, hovered or on a path. */
  fullPhrase: string;
  fontSize: number;
  /** Distance of the control point from the straight line, to the right of the way; “0” for a straight one. */
  bend: string;
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
  if (lens) return lensWidth(evidenceOf(relationship).length);
  if (basisOf(relationship) === 'external') return 1.8;
  return isSingleSourced(relationship) ? 1 : 1.3;
}

export function edgeElement(
  relationship: GraphRelationship,
  /** What it says when it is looked at, what is written on it by itself (empty: nothing), and where from its middle. */
  phrase: { full: string; written: string; at: Point | null },
  options: { lens: boolean; bend: Bend | undefined; fontScale: number; rich: boolean },
): EdgeElement {
  const basis = basisOf(relationship);
  return {
    data: {
      id: relationship.id,
      source: relationship.source,
      target: relationship.target,
      rich: options.rich ? 1 : 0,
      width: widthOf(relationship, options.lens),
      phrase: phrase.written,
      fullPhrase: phrase.full,
      fontSize: Math.round(phraseFontSize * options.fontScale * 10) / 10,
      // The middle of a curve with one control point lies half as far out as the point.
      bend: String(Math.round((options.bend?.distance ?? 0) * 2)),
      phraseX: Math.round(phrase.at?.x ?? 0),
      phraseY: Math.round(phrase.at?.y ?? 0),
    },
    classes: [
      ...(basis === 'inferred' || basis === 'external' ? [basis] : []),
      ...(isSingleSourced(relationship) ? ['single'] : []),
      ...(options.lens ? ['lens'] : []),
      ...(options.bend ? ['parallel'] : []),
      ...(isGroupId(relationship.source) ? ['from-group'] : []),
      ...(isGroupId(relationship.target) ? ['to-group'] : []),
    ],
  };
}

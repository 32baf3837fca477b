/** The statements on the canvas as rows of a table. */
import type { Basis } from '../../../contracts/dataset.ts';
import type { GraphRelationship, NodeId, RelationshipId } from '../../../contracts/graph.ts';
import type { Messages } from '../../i18n/messages-zh.ts';
import type { Localised } from '../../i18n/localised.ts';
import { basisOf, evidenceOf } from '../../state/evidence.ts';
import { kindOf } from '../../state/graph.ts';
import { dateTextOf, leadingLanguage, nameIn } from './node-rows.ts';
import type { Presence, RowContext } from './node-rows.ts';

/** One end of a statement. */
export interface StatementEnd {
  id: NodeId;
  kind: string;
  name: Localised;
}

export interface StatementRow {
  id: RelationshipId;
  relationship: GraphRelationship;
  source: StatementEnd;
  /** How it reads from its source. */
  phrase: Localised;
  target: StatementEnd;
  basis: Basis | null;
  basisName: string;
  /** Passages that say so. */
  passages: number;
  date: string;
  presence: Presence;
}

interface StatementContext extends RowContext {
  messages: Messages;
}

/** Every statement on the canvas, those out of sight included. */
export function statementRows(context: StatementContext): StatementRow[] {
  const { graph, visible, labels, vocabulary, language, messages } = context;
  const seen = new Set(visible.relationships.map(({ id }) => id));
  const lead = leadingLanguage(labels);
  // One rule for all that is written on the canvas: phrases in the label language; where that is both, in the reader's.
  const phraseLanguage = labels === 'both' ? language : lead;
  const end = (id: NodeId): StatementEnd | null => {
    const node = graph.nodes.get(id)?.node;
    return node === undefined ? null : { id, kind: kindOf(node), name: nameIn(node, lead) };
  };
  return [...graph.relationships.values()].flatMap((relationship) => {
    const { id, type, properties } = relationship;
    const [source, target] = [end(relationship.source), end(relationship.target)];
    if (source === null || target === null) return [];
    const basis = basisOf(relationship);
    const hidden = graph.hidden.has(source.id) || graph.hidden.has(target.id);
    return {
      id,
      relationship,
      source,
      phrase: { text: vocabulary.phrases(type, 'out')[phraseLanguage], language: phraseLanguage },
      target,
      basis,
      basisName: basis === null ? '' : messages.legend[basis],
      passages: evidenceOf(relationship).length,
      date: dateTextOf(properties),
      presence: hidden ? 'hidden' : seen.has(id) ? 'shown' : 'filtered',
    };
  });
}

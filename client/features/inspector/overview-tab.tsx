import type { EntityView } from '../../../contracts/api.ts';
import type { GraphNode } from '../../../contracts/graph.ts';
import { useMessages } from '../../i18n/language.tsx';
import { DocumentCitation } from './document-citation.tsx';
import { Facts } from './facts.tsx';
import { FigurePreview } from './figure-preview.tsx';
import styles from './inspector.module.css';
import { MentionBars } from './mention-bars.tsx';
import { RelationGroup } from './relation-group.tsx';

interface OverviewTabProps {
  entity: EntityView;
  node: GraphNode;
  onExpand: () => void;
}

/** Where the documents speak of it, its figures, and what they say about it in short. */
export function OverviewTab({ entity, node, onExpand }: OverviewTabProps) {
  const messages = useMessages();
  return (
    <>
      <FigurePreview entity={entity} />
      <MentionBars mentions={entity.mentions} />
      {entity.groups.length > 0 && (
        <>
          <h3 className={styles.heading}>
            {messages.inspector.relations}
            <button type="button" className={styles.headingAction} onClick={onExpand}>
              {messages.inspector.expandByType}
            </button>
          </h3>
          {entity.groups.map((group) => (
            <RelationGroup key={`${group.type}-${group.direction}`} group={group} of={node} compact />
          ))}
        </>
      )}
      <Facts node={node} />
      <DocumentCitation node={node} />
    </>
  );
}

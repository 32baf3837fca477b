import type { EntityView, StatementGroup } from '../../../contracts/api.ts';
import type { GraphNode } from '../../../contracts/graph.ts';
import { useMessages } from '../../i18n/language.tsx';
import styles from './inspector.module.css';
import { RelationGroup } from './relation-group.tsx';

/** Every statement with its evidence, those that start here before those that end here. */
export function RelationsTab({ entity, node }: { entity: EntityView; node: GraphNode }) {
  const messages = useMessages();
  if (entity.groups.length === 0) return <p className={styles.nothing}>{messages.inspector.noRelations}</p>;
  return (
    <>
      {(['out', 'in'] as const).map((direction) => (
        <Direction
          key={direction}
          title={direction === 'out' ? messages.inspector.out : messages.inspector.in}
          groups={entity.groups.filter((group) => group.direction === direction)}
          node={node}
        />
      ))}
    </>
  );
}

function Direction({ title, groups, node }: { title: string; groups: StatementGroup[]; node: GraphNode }) {
  if (groups.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      {groups.map((group) => (
        <RelationGroup key={`${group.type}-${group.direction}`} group={group} of={node} />
      ))}
    </>
  );
}

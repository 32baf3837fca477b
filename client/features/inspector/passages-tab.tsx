import type { EntityView } from '../../../contracts/api.ts';
import type { GraphNode } from '../../../contracts/graph.ts';
import { formatCount } from '../../i18n/format.ts';
import { useMessages } from '../../i18n/language.tsx';
import { evidenceOf } from '../../state/selectors.ts';
import styles from './inspector.module.css';
import { MentionBars } from './mention-bars.tsx';
import { PassageList } from './passage-list.tsx';

/** Ids of the passages that its statements and figures rest on, those that support most of them first. */
function evidenceIds(entity: EntityView): string[] {
  const uses = new Map<string, number>();
  const cited = [
    ...entity.groups.flatMap(({ items }) => items.flatMap(({ relationship }) => evidenceOf(relationship))),
    ...entity.observations.flatMap(({ evidence }) => evidence),
  ];
  for (const id of cited) uses.set(id, (uses.get(id) ?? 0) + 1);
  return [...uses].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([id]) => id);
}

/** How often the documents mention it, and the passages that serve as evidence. */
export function PassagesTab({ entity, node }: { entity: EntityView; node: GraphNode }) {
  const messages = useMessages();
  const ids = evidenceIds(entity);
  return (
    <>
      <MentionBars mentions={entity.mentions} />
      {entity.mentions.length === 0 && ids.length === 0 && (
        <p className={styles.nothing}>{messages.inspector.noPassages}</p>
      )}
      {ids.length > 0 && (
        <>
          <h3 className={styles.heading}>{messages.inspector.passageIntro(formatCount(ids.length))}</h3>
          <PassageList key={node.id} ids={ids} />
        </>
      )}
    </>
  );
}

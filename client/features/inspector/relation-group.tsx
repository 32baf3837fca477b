import type { StatementGroup } from '../../../contracts/api.ts';
import type { GraphNode } from '../../../contracts/graph.ts';
import { namesOf } from '../../api/entity-text.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { formatCount } from '../../i18n/format.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { kindOf } from '../../state/graph.ts';
import { evidenceOf } from '../../state/evidence.ts';
import { entityPath, relationshipPath } from '../../ui/address.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './inspector.module.css';
import { useGroupItems } from './use-group-items.ts';

interface RelationGroupProps {
  group: StatementGroup;
  /** The entity whose statements these are. */
  of: GraphNode;
  /** Names only, in running lines; else one statement a row with its evidence. */
  compact?: boolean;
}

/** Names in a compact group before “show all”. */
const FEW = 6;

/** Statements of one phrase: direction, phrase, count, then the entities at the other end. */
export function RelationGroup({ group, of, compact = false }: RelationGroupProps) {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const { items, remaining, loading, showMore } = useGroupItems(of.id, group, compact ? FEW : undefined);
  const phrase = vocabulary.phrases(group.type, group.direction)[language];
  const directionName = group.direction === 'out' ? messages.inspector.out : messages.inspector.in;
  return (
    <section className={styles.group}>
      <h4 className={styles.phraseLine}>
        <span role="img" aria-label={directionName} title={directionName} className={styles.arrow}>
          <Icon name={group.direction === 'out' ? 'forward' : 'back'} size={15} />
        </span>
        <span lang={langTag(language)}>{phrase}</span>
        <span className={styles.phraseCount}>{formatCount(group.count)}</span>
      </h4>
      <ul className={compact ? styles.names : styles.rows}>
        {items.map(({ relationship, node }) => {
          const name = namesOf(node)[language];
          const passages = evidenceOf(relationship).length;
          return (
            <li key={relationship.id}>
              <a className={styles.entity} href={entityPath(node.id)} lang={langTag(language)}>
                <KindGlyph kind={kindOf(node)} size={11} />
                <span>{name}</span>
              </a>
              {!compact && (
                <a
                  className={styles.evidence}
                  href={relationshipPath(relationship.id)}
                  aria-label={messages.inspector.openEvidence(
                    `${namesOf(of)[language]} ${phrase} ${name}${messages.common.listComma}${messages.inspector.evidenceCount(formatCount(passages))}`,
                  )}
                >
                  {passages > 0 ? messages.inspector.evidenceCount(formatCount(passages)) : messages.legend.external}
                </a>
              )}
            </li>
          );
        })}
        {remaining > 0 && (
          <li>
            <button type="button" className={styles.more} disabled={loading} onClick={showMore}>
              {messages.common.showAll(formatCount(group.count))}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

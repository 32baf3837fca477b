import { useVocabulary } from '../../../api/vocabulary.ts';
import { KindGlyph } from '../../../graph-view/kind-glyph.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { facetCounts, filterEffect } from '../../../state/filter-counts.ts';
import { useAppState } from '../../../state/use-store.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useRoving } from '../../../ui/roving.ts';
import { FacetRow } from './facet-row.tsx';
import styles from './legend.module.css';
import { LineKey } from './line-key.tsx';
import { useShareText, useSpokenShare } from './shares.ts';
import { useValueNames } from './value-names.ts';

/** The kinds on the canvas with their numbers, and how lines are drawn; all of it filters. */
export function Legend({ onFold }: { onFold?: () => void }) {
  const messages = useMessages();
  const vocabulary = useVocabulary();
  const nameOf = useValueNames();
  const shareText = useShareText();
  const spokenShare = useSpokenShare();
  const counts = useAppState((state) => facetCounts(state).kinds);
  const filtered = useAppState((state) => state.filters.facets.kinds.values);
  const { nodes } = useAppState(filterEffect);
  const roving = useRoving<HTMLUListElement>('both');

  const known = vocabulary.kinds.map((kind) => kind.label);
  const order = [...known, ...[...counts.keys()].filter((label) => !known.includes(label))];
  const listed = order.filter((label) => counts.has(label) || filtered.has(label));

  return (
    <section className={styles.legend} aria-label={messages.legend.title}>
      <h2 className={styles.title}>
        {messages.legend.title}
        <span className={styles.count}>{shareText(nodes)}</span>
        {onFold !== undefined && <IconButton icon="down" label={messages.legend.collapse} small onClick={onFold} />}
      </h2>
      <ul className={styles.kinds} aria-label={messages.legend.kinds} {...roving}>
        {listed.map((label) => {
          const share = counts.get(label)?.nodes ?? { shown: 0, all: 0 };
          return (
            <FacetRow
              key={label}
              facet="kinds"
              value={label}
              name={nameOf('kinds', label)}
              mark={<KindGlyph kind={label} size={16} />}
              share={share}
              spoken={spokenShare(share, 'nodes')}
            />
          );
        })}
      </ul>
      <hr className={styles.rule} />
      <LineKey />
    </section>
  );
}

import { KindGlyph } from '../../../graph-view/kind-glyph.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { facetCounts } from '../../../state/filter-counts.ts';
import type { ShareOfBoth } from '../../../state/filter-counts.ts';
import { noDocument } from '../../../state/filters.ts';
import type { FacetName } from '../../../state/filters.ts';
import { useAppState } from '../../../state/use-store.ts';
import { useRoving } from '../../../ui/roving.ts';
import { FacetRow } from './facet-row.tsx';
import styles from './filters.module.css';
import { useSpokenShare } from './shares.ts';
import { useValueNames } from './value-names.ts';

const none: ShareOfBoth = { nodes: { shown: 0, all: 0 }, relationships: { shown: 0, all: 0 } };

/** The values of a facet, those with most on the canvas first; what stands in no document comes last. */
export function FacetFilter({ facet }: { facet: FacetName }) {
  const messages = useMessages();
  const nameOf = useValueNames(facet === 'documents');
  const spokenShare = useSpokenShare();
  const counts = useAppState((state) => facetCounts(state)[facet]);
  const filtered = useAppState((state) => state.filters.facets[facet].values);
  const roving = useRoving<HTMLUListElement>('both');
  const size = (value: string) => {
    const { nodes, relationships } = counts.get(value) ?? none;
    return value === noDocument ? -1 : facet === 'kinds' ? nodes.all : relationships.all;
  };
  const values = [...new Set([...counts.keys(), ...filtered])].toSorted(
    (one, other) => size(other) - size(one) || (one < other ? -1 : 1),
  );
  return (
    <>
      <ul className={styles.rows} aria-label={messages.filters[facet]} {...roving}>
        {values.map((value) => {
          const { nodes, relationships } = counts.get(value) ?? none;
          const spoken = [
            ...(facet === 'types' ? [] : [spokenShare(nodes, 'nodes')]),
            ...(facet === 'kinds' ? [] : [spokenShare(relationships, 'relationships')]),
          ];
          return (
            <FacetRow
              key={value}
              facet={facet}
              value={value}
              name={nameOf(facet, value)}
              mark={facet === 'kinds' ? <KindGlyph kind={value} size={16} /> : undefined}
              share={facet === 'kinds' ? nodes : relationships}
              spoken={spoken.join(messages.common.listComma)}
            />
          );
        })}
      </ul>
      {facet === 'documents' && <p className={styles.hint}>{messages.filters.documentsNote}</p>}
    </>
  );
}

import { facetCounts } from '../../../state/filter-counts.ts';
import { useAppState } from '../../../state/use-store.ts';
import { FacetRow } from './facet-row.tsx';
import { LineMark } from './line-mark.tsx';
import { useSpokenShare } from './shares.ts';
import { basisOrder, useValueNames } from './value-names.ts';

/** Stated, inferred or from outside, as the canvas draws them: the items of a list. */
export function BasisRows() {
  const nameOf = useValueNames();
  const spokenShare = useSpokenShare();
  const counts = useAppState((state) => facetCounts(state).bases);
  const filtered = useAppState((state) => state.filters.facets.bases.values);
  return basisOrder
    .filter((basis) => counts.has(basis) || filtered.has(basis))
    .map((basis) => {
      const share = counts.get(basis)?.relationships ?? { shown: 0, all: 0 };
      return (
        <FacetRow
          key={basis}
          facet="bases"
          value={basis}
          name={nameOf('bases', basis)}
          mark={<LineMark line={basis} />}
          share={share}
          spoken={spokenShare(share, 'relationships')}
        />
      );
    });
}

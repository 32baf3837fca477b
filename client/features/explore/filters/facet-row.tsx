import type { ReactNode } from 'react';
import { isOnly, showsValue } from '../../../state/filters.ts';
import type { FacetName } from '../../../state/filters.ts';
import type { Share } from '../../../state/filter-counts.ts';
import { act, useAppState } from '../../../state/use-store.ts';
import { FilterRow } from './filter-row.tsx';

interface FacetRowProps {
  facet: FacetName;
  value: string;
  name: string;
  mark?: ReactNode;
  share: Share;
  /** What is counted, in words. */
  spoken: string;
}

/** One value of a facet: a click hides it or shows it again, with ⇧ or Alt it stays alone. */
export function FacetRow({ facet, value, name, mark, share, spoken }: FacetRowProps) {
  const filter = useAppState((state) => state.filters.facets[facet]);
  return (
    <FilterRow
      name={name}
      mark={mark}
      share={share}
      spoken={spoken}
      visible={showsValue(filter, value)}
      only={isOnly(filter, value)}
      onToggle={() => act('toggleValue', facet, value)}
      onOnly={() => act('showOnly', facet, value)}
    />
  );
}

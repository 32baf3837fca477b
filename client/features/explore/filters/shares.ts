import { formatCount } from '../../../i18n/format.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { Share } from '../../../state/filter-counts.ts';

/** `8/11`, or `11` when all of them can be seen. */
export function useShareText(): (share: Share) => string {
  const { legend } = useMessages();
  return ({ shown, all }) => (shown === all ? formatCount(all) : legend.shownOf(formatCount(shown), formatCount(all)));
}

/** “8 of 11 nodes”, for those who hear it. */
export function useSpokenShare(): (share: Share, of: 'nodes' | 'relationships') => string {
  const { legend } = useMessages();
  return ({ shown, all }, of) => {
    if (shown === all) return of === 'nodes' ? legend.nodes(formatCount(all)) : legend.relationships(formatCount(all));
    const words = of === 'nodes' ? legend.nodesOf : legend.relationshipsOf;
    return words(formatCount(shown), formatCount(all));
  };
}

import { useEffect, useRef, useState } from 'react';
import { namesOf } from '../../api/entity-text.ts';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import type { Language } from '../../i18n/language.tsx';
import type { Messages } from '../../i18n/messages-zh.ts';
import { filterEffect } from '../../state/filter-counts.ts';
import type { FilterEffect } from '../../state/filter-counts.ts';
import { hasFilters } from '../../state/filters.ts';
import type { FiltersState } from '../../state/filters.ts';
import type { DrawnNode } from '../../state/graph.ts';
import { presentElements } from '../../state/selectors.ts';
import { useAppState } from '../../state/use-store.ts';
import styles from './explore.module.css';
import { useSpokenShare } from './filters/shares.ts';

/** Names that are said of what came or went. */
const MOST_NAMES = 3;

interface Said {
  effect: FilterEffect;
  /** What is on the canvas and was not hidden one by one. */
  nodes: readonly DrawnNode[];
  filters: FiltersState;
  groups: number;
}

/** What came to the canvas or left it, or how many groups there are now; null when only filters changed, or nothing that counts. */
function cameOrLeft(said: Said, before: Said, messages: Messages, language: Language): string | null {
  const { canvas, common } = messages;
  const change = said.effect.nodes.all - before.effect.nodes.all;
  if (change === 0 && said.groups !== before.groups)
    return said.groups === 0 ? canvas.ungrouped : canvas.grouped(formatCount(said.groups));
  if (change === 0) return null;
  const amount = formatCount(Math.abs(change));
  const [more, fewer] = change > 0 ? [said, before] : [before, said];
  const known = new Set(fewer.nodes.map(({ node }) => node.id));
  const names = more.nodes.filter(({ node }) => !known.has(node.id)).map(({ node }) => namesOf(node)[language]);
  const listed = names.slice(0, MOST_NAMES).join(common.separator) + (names.length > MOST_NAMES ? '……' : '');
  return `${change > 0 ? canvas.added(amount) : canvas.removed(amount)}${common.colon}${listed}`;
}

/** Says aloud what came to the canvas or left it, and what filters leave of it, for those who do not see it. */
export function Announcer() {
  const messages = useMessages();
  const spokenShare = useSpokenShare();
  const language = useLanguage();
  const effect = useAppState(filterEffect);
  const present = useAppState((state) => presentElements(state).nodes);
  const filters = useAppState((state) => state.filters);
  const groups = useAppState((state) => state.graph.groups.size);
  const before = useRef<Said | null>(null);
  const [change, setChange] = useState<{ now: Said; last: Said } | null>(null);
  useEffect(() => {
    const [last, now] = [before.current, { effect, nodes: present, filters, groups }];
    before.current = now;
    if (last === null) return;
    const same = last.effect.nodes.all === effect.nodes.all && last.groups === groups;
    if (!same || last.filters !== filters) setChange({ now, last });
  }, [effect, present, filters, groups]);
  if (change === null) return <div className={styles.unseen} role="status" />;
  const { nodes, relationships } = change.now.effect;
  const whole = hasFilters(change.now.filters) ? messages.filters.shown : messages.filters.all;
  const words = [
    cameOrLeft(change.now, change.last, messages, language),
    whole(spokenShare(nodes, 'nodes'), spokenShare(relationships, 'relationships')),
  ];
  return (
    <div className={styles.unseen} role="status">
      {words.filter((part) => part !== null).join(messages.common.listComma)}
    </div>
  );
}

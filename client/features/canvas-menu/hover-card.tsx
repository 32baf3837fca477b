import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { NodeId } from '../../../contracts/graph.ts';
import { categoryOf, namesOf, summariesOf, textProperty } from '../../api/entity-text.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { getViewport, viewportControls } from '../../graph-view/viewport.ts';
import { formatCount } from '../../i18n/format.ts';
import { byName } from '../../api/by-name.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { pick } from '../../i18n/localised.ts';
import { selectedGroup } from '../../state/drawn-elements.ts';
import { kindOf } from '../../state/graph.ts';
import { isGroupId } from '../../state/groups.ts';
import { hiddenCount } from '../../state/selectors.ts';
import { useAppState } from '../../state/use-store.ts';
import { LocalText } from '../../ui/local-text.tsx';
import { useMedia } from '../../ui/use-media.ts';
import styles from './canvas-menu.module.css';

/** Milliseconds on top of what counts as a hover: together the 350 of the design. */
const DELAY = 230;
const WIDTH = 248;
const GAP = 18;
const MARGIN = 8;

/** The id that has been hovered for a while; null under a finger, which hovers nothing. */
function useHovered(silent: boolean): NodeId | null {
  const canHover = useMedia('(hover: hover)');
  const hovered = useAppState(({ selection }) =>
    selection.hovered !== null && 'node' in selection.hovered ? selection.hovered.node : null,
  );
  const [lasting, setLasting] = useState<NodeId | null>(null);
  const wanted = canHover && !silent ? hovered : null;
  useEffect(() => {
    if (wanted === null) return;
    const timer = setTimeout(() => setLasting(wanted), DELAY);
    return () => {
      clearTimeout(timer);
      setLasting(null);
    };
  }, [wanted]);
  return lasting === wanted ? lasting : null;
}

/**
 * What a node is, for a hand that rests on it: kind, full name, one sentence, how much of it is on the canvas.
 *
 * @param silent while a menu or the like is open
 */
export function HoverCard({ silent }: { silent: boolean }) {
  const id = useHovered(silent);
  const selected = useAppState((state) => state.selection.nodes.at(-1) ?? null);
  // What the details show already is not said twice.
  const inside = useAppState((state) => selectedGroup(state)?.id ?? null);
  if (id === null || id === selected || id === inside) return null;
  return isGroupId(id) ? <GroupCard key={id} id={id} /> : <Card key={id} id={id} />;
}

/** Beside a node, where there is room for the card. */
function useCardPlace(id: NodeId) {
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const at = viewportControls()?.renderedPosition(id);
    if (!at || card.current === null) return;
    const { width, height, zoom } = getViewport();
    const own = card.current.offsetHeight;
    const reach = 24 * zoom + GAP;
    const left = at.x + reach + WIDTH + MARGIN <= width ? at.x + reach : at.x - reach - WIDTH;
    const top = Math.max(MARGIN, Math.min(height - own - MARGIN, at.y - own / 2));
    setPlace({ left: Math.max(MARGIN, left), top });
  }, [id]);
  return { card, place };
}

/** Names on the card of a group; the rest is a number. */
const FIRST_NAMES = 5;

/** Whose leaves a group holds, and the first of them by name. */
function GroupCard({ id }: { id: NodeId }) {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const graph = useAppState((state) => state.graph);
  const { card, place } = useCardPlace(id);
  const group = graph.groups.get(id);
  if (group === undefined) return null;
  const owner = graph.nodes.get(group.owner)?.node;
  const members = byName(
    group.members.flatMap((member) => graph.nodes.get(member)?.node ?? []),
    language,
  );
  const phrase = vocabulary.phrases(group.type, group.direction)[language];
  return (
    <div
      ref={card}
      className={styles.card}
      role="tooltip"
      style={place === null ? { visibility: 'hidden' } : { left: place.left, top: place.top }}
    >
      <p className={styles.kind}>
        <KindGlyph kind={group.kind} size={14} />
        {messages.hover.groupOf(owner === undefined ? '' : namesOf(owner)[language], phrase)}
      </p>
      <ul className={styles.members} lang={langTag(language)}>
        {members.slice(0, FIRST_NAMES).map((node) => (
          <li key={node.id}>{namesOf(node)[language]}</li>
        ))}
      </ul>
      {members.length > FIRST_NAMES && (
        <p className={styles.counts}>
          <span>{messages.hover.andMore(formatCount(members.length - FIRST_NAMES))}</span>
        </p>
      )}
    </div>
  );
}

function Card({ id }: { id: NodeId }) {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const node = useAppState((state) => state.graph.nodes.get(id)?.node);
  const degree = useAppState((state) => state.graph.degrees.get(id) ?? 0);
  const hidden = useAppState((state) => hiddenCount(state, id));
  const { card, place } = useCardPlace(id);
  if (node === undefined) return null;
  const kind = kindOf(node);
  const category = vocabulary.categoryNames(kind, categoryOf(node))?.[language];
  const date = textProperty(node, 'date') ?? textProperty(node, 'startDate');
  const summary = pick(summariesOf(node), language);
  const more = [category, date].filter((part) => part !== undefined);
  return (
    <div
      ref={card}
      className={styles.card}
      role="tooltip"
      style={place === null ? { visibility: 'hidden' } : { left: place.left, top: place.top }}
    >
      <p className={styles.kind}>
        <KindGlyph kind={kind} size={14} />
        {[vocabulary.kindNames(kind)[language], ...more].join(' · ')}
      </p>
      <p className={styles.name} lang={langTag(language)}>
        {namesOf(node)[language]}
      </p>
      {summary !== null && (
        <p className={styles.summary}>
          <LocalText value={summary} />
        </p>
      )}
      <p className={styles.counts}>
        <span>{messages.hover.relations(formatCount(degree))}</span>
        {hidden > 0 && <span>{messages.hover.hidden(formatCount(hidden))}</span>}
      </p>
    </div>
  );
}

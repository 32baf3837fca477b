import { Button, Kbd } from '@mantine/core';
import { useEffect, useEffectEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { NodeId } from '../../../contracts/graph.ts';
import { showStatements } from '../../api/asked.ts';
import { namesOf } from '../../api/entity-text.ts';
import { useEntity } from '../../api/queries.ts';
import { useKinds } from '../../graph-view/kinds.tsx';
import { addToCanvas } from '../../graph-view/placement/add-to-canvas.ts';
import { useViewport } from '../../graph-view/viewport.ts';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { getState, useAppState } from '../../state/use-store.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { keys, matchesKey, written } from '../../ui/shortcuts.ts';
import { LoadingLines, useLasting } from '../../ui/states.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { useListener } from '../../ui/use-listener.ts';
import { choicesOf, expansionRows, EXPANSION_LIMIT } from './expansion.ts';
import type { ExpansionChoice } from './expansion.ts';
import { ExpandRows } from './expand-rows.tsx';
import styles from './expand.module.css';
import { placeBeside } from './place-beside.ts';
import { readExpansion } from './read-expansion.ts';
import { readGroups } from './read-groups.ts';

interface ExpandPopoverProps {
  id: NodeId;
  onClose: () => void;
}

/** How many relationships are not shown, by direction and phrase, before any is added. */
export function ExpandPopover({ id, onClose }: ExpandPopoverProps) {
  const messages = useMessages();
  const language = useLanguage();
  const titleId = useId();
  const root = useRef<HTMLElement>(null);
  const entity = useEntity(id);
  const kinds = useKinds();
  const graph = useAppState((state) => state.graph);
  const drawn = graph.nodes.get(id);
  const rows = useMemo(() => expansionRows(entity.data?.groups ?? [], graph, id), [entity.data, graph, id]);
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  const [unchecked, setUnchecked] = useState<ReadonlySet<string> | null>(null);
  const [adding, setAdding] = useState(false);
  const slow = useLasting(entity.isPending);

  const choices = useMemo(() => rows.flatMap(choicesOf), [rows]);
  // Few enough: all are meant from the start. Many: the reader chooses.
  const checked = choices.filter(({ key }) => (unchecked === null ? total <= EXPANSION_LIMIT : !unchecked.has(key)));
  const chosen = checked.reduce((sum, { count }) => sum + count, 0);
  const place = usePlace(id, root);
  // Before it has a place it is out of sight, where nothing takes the keyboard.
  const waiting = entity.isPending || place === null;
  useReturnedFocus(root, waiting);
  useEscapeMeanwhile(waiting, onClose);

  function check(wanted: readonly ExpansionChoice[], on: boolean) {
    const off = new Set(choices.filter((choice) => !checked.includes(choice)).map(({ key }) => key));
    for (const { key } of wanted) {
      if (on) off.delete(key);
      else off.add(key);
    }
    setUnchecked(off);
  }

  async function add(wanted: readonly ExpansionChoice[] | null) {
    if (adding) return;
    setAdding(true);
    try {
      const before = getState().graph;
      const addition = await readExpansion(id, wanted, getState().graph);
      const { yearsGone } = addToCanvas(addition, [...kinds.values()]);
      const now = getState().graph;
      // What was hidden and shows again counts as new here: it was not to be seen.
      const seen = (state: typeof now) => state.nodes.size - state.hidden.size;
      const nodes = seen(now) - seen(before);
      const lines = now.relationships.size - before.relationships.size;
      const none = nodes === 0 && lines === 0;
      say(none ? messages.expand.addedNone : messages.expand.added(formatCount(nodes), formatCount(lines)), yearsGone);
      onClose();
    } catch {
      fail();
    }
  }

  async function addGroups() {
    if (adding) return;
    setAdding(true);
    try {
      const { addition, left } = await readGroups(id, checked, getState().graph);
      const { yearsGone } = addToCanvas(addition, [...kinds.values()]);
      const groups = formatCount(addition.groups?.length ?? 0);
      const added = messages.expand.addedGroups(groups, formatCount(addition.nodes.length));
      say(
        left > 0 ? [added, messages.expand.left(formatCount(left))].join(messages.common.listComma) : added,
        yearsGone,
      );
      onClose();
    } catch {
      fail();
    }
  }

  function say(added: string, yearsGone: boolean) {
    showToast([added, ...(yearsGone ? [messages.canvas.yearsGone] : [])].join(messages.common.listComma), 'plus');
  }

  /** What went wrong is said by the banner when it is an outage; here only that nothing happened. */
  function fail() {
    showToast(messages.expand.failed, 'alert');
    setAdding(false);
  }

  useListener(root, 'keydown', (event) => {
    if (matchesKey(event, keys.page.escape)) {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else if (matchesKey(event, keys.page.expand) && chosen > 0) {
      event.preventDefault();
      event.stopPropagation();
      void add(checked);
    }
  });

  if (drawn === undefined) return null;
  const name = namesOf(drawn.node)[language];
  return (
    <section
      ref={root}
      className={styles.popover}
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      data-side={place?.side}
      style={place === null ? { visibility: 'hidden' } : { left: place.left, top: place.top }}
    >
      <span className={styles.tip} style={{ top: place?.tip }} aria-hidden />
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {messages.expand.title(name)}
        </h2>
        {entity.data !== undefined && (
          <p className={styles.hidden}>
            {total > 0 ? messages.expand.hidden(formatCount(total)) : messages.expand.nothing}
          </p>
        )}
        <IconButton
          icon="cypher"
          label={messages.common.statements}
          small
          onClick={() => showStatements({ name: 'entity', input: { params: { id } } })}
        />
        <IconButton icon="close" label={messages.common.close} shortcut="Esc" small onClick={onClose} />
      </header>
      {slow && (
        <div className={styles.waiting}>
          <LoadingLines widths={[80, 65, 72]} label={messages.common.loading} />
        </div>
      )}
      <ExpandRows rows={rows} checked={new Set(checked.map(({ key }) => key))} onCheck={check} />
      {total > EXPANSION_LIMIT && (
        <p className={styles.note}>
          <Icon name="info" size={15} />
          {messages.expand.note(formatCount(EXPANSION_LIMIT))}
        </p>
      )}
      {total > 0 && (
        <footer className={styles.footer}>
          <Button variant="filled" disabled={chosen === 0 || adding} onClick={() => void add(checked)}>
            {messages.expand.addSelected(formatCount(chosen))}
            <Kbd className={styles.key}>{written(keys.page.expand)}</Kbd>
          </Button>
          {total > chosen && (
            <Button disabled={adding} onClick={() => void add(null)}>
              {messages.expand.next(formatCount(Math.min(EXPANSION_LIMIT, total)))}
            </Button>
          )}
          {chosen > EXPANSION_LIMIT && (
            <Button disabled={adding} onClick={() => void addGroups()}>
              {messages.expand.asGroups}
            </Button>
          )}
        </footer>
      )}
    </section>
  );
}

/** Beside the node, and along with it when the canvas moves. */
function usePlace(id: NodeId, root: RefObject<HTMLElement | null>) {
  const viewport = useViewport((each) => each);
  const position = useAppState((state) => state.graph.nodes.get(id)?.position);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [root]);
  if (position === undefined || height === 0) return null;
  const node = {
    x: position.x * viewport.zoom + viewport.pan.x,
    y: position.y * viewport.zoom + viewport.pan.y,
  };
  return placeBeside(node, { width: viewport.width, height: viewport.height }, height, viewport.zoom);
}

/** Whoever asked and thinks better of it before there is an answer means the popover, which has no keyboard yet. */
function useEscapeMeanwhile(waiting: boolean, onClose: () => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || !matchesKey(event, keys.page.escape)) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  });
  useEffect(() => {
    if (!waiting) return;
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [waiting]);
}

/** The keyboard goes into the popover once it has something to act on, and back to where it was when it closes. */
function useReturnedFocus(root: RefObject<HTMLElement | null>, waiting: boolean) {
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    return () => {
      const target = opener.current;
      if (target instanceof HTMLElement && target.isConnected) target.focus();
    };
  }, []);
  useEffect(() => {
    const element = root.current;
    if (waiting || element === null) return;
    (element.querySelector<HTMLElement>('input, footer button') ?? element).focus();
  }, [root, waiting]);
}

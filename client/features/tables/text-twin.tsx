import { Button } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { NodeId } from '../../../contracts/graph.ts';
import { formatCount } from '../../i18n/format.ts';
import { tablesWords } from '../../i18n/words/tables.ts';
import { useWords } from '../../i18n/words.ts';
import { act, useAppState } from '../../state/use-store.ts';
import { documentsOf } from '../../state/evidence.ts';
import { hasFilters } from '../../state/filters.ts';
import { LocalText } from '../../ui/local-text.tsx';
import type { NodeRow } from './node-rows.ts';
import type { StatementRow } from './statement-rows.ts';
import styles from './tables.module.css';
import { TwinMenu } from './twin-menu.tsx';
import type { OpenTwinMenu, TwinCommands } from './twin-menu.tsx';
import { TwinNode } from './twin-node.tsx';
import { usePlaces } from './use-places.ts';

/** So many nodes are written at once; what is behind them comes when it is asked for. */
const CHUNK = 300;

interface TextTwinProps {
  /** All nodes on the canvas, the important first. */
  nodes: readonly NodeRow[];
  statements: readonly StatementRow[];
  commands: TwinCommands;
}

/** The canvas in words, for those who do not see it: a heading a node, its statements as sentences, all of it at hand. */
export function TextTwin({ nodes, statements, commands }: TextTwinProps) {
  const words = useWords(tablesWords);
  const root = useRef<HTMLDivElement>(null);
  const [chunks, setChunks] = useState(1);
  const [menu, setMenu] = useState<OpenTwinMenu | null>(null);
  const selected = useAppState((state) => state.selection.nodes);
  const relationship = useAppState((state) => state.selection.relationship);
  const filtered = useAppState((state) => hasFilters(state.filters));
  const seen = useMemo(() => nodes.filter(({ presence }) => presence === 'shown'), [nodes]);
  const unseen = useMemo(() => nodes.filter(({ presence }) => presence !== 'shown'), [nodes]);
  const byNode = useMemo(() => statementsByNode(statements), [statements]);
  const documents = useMemo(() => {
    const stated = statements.filter(({ presence }) => presence === 'shown');
    return [...new Set(stated.flatMap(({ relationship }) => documentsOf(relationship)))].toSorted();
  }, [statements]);
  const places = usePlaces(documents);
  const listed = seen.slice(0, chunks * CHUNK);
  const rest = seen.length - listed.length;

  const openMenu = useCallback((id: NodeId, name: string, at: OpenTwinMenu['at']) => setMenu({ id, name, at }), []);

  /** Where the keyboard belongs after a menu: to its button, or to what stands there now. */
  const back = useRef<{ id: NodeId; index: number } | null>(null);
  useEffect(() => {
    const wanted = back.current;
    if (wanted === null || menu !== null) return;
    back.current = null;
    // What the action opened has the keyboard already.
    if (document.activeElement !== document.body && !root.current?.contains(document.activeElement)) return;
    const buttons = [...(root.current?.querySelectorAll<HTMLElement>('[data-actions]') ?? [])];
    const own = buttons.find(({ dataset }) => dataset['actions'] === wanted.id);
    (own ?? buttons[Math.min(wanted.index, buttons.length - 1)] ?? root.current)?.focus();
  });

  function closeMenu() {
    if (menu !== null) back.current = { id: menu.id, index: listed.findIndex(({ id }) => id === menu.id) };
    setMenu(null);
  }

  const shownStatements = statements.filter(({ presence }) => presence === 'shown').length;
  return (
    <div ref={root} className={styles.twin} tabIndex={-1} id="canvas-text">
      <h2 className={styles.unseen}>{words.twin.outline}</h2>
      <p className={styles.lead}>
        {seen.length === 0
          ? nodes.length === 0
            ? words.empty
            : words.nothingSeen
          : words.twin.lead(formatCount(seen.length), formatCount(shownStatements))}
      </p>
      {listed.map((row) => (
        <TwinNode
          key={row.id}
          row={row}
          statements={byNode.get(row.id) ?? none}
          selected={selected.includes(row.id)}
          chosenStatement={relationship}
          places={places}
          menuOpen={menu?.id === row.id}
          onMenu={openMenu}
        />
      ))}
      {rest > 0 && (
        <Button className={styles.next} onClick={() => setChunks(chunks + 1)}>
          {words.twin.next(formatCount(Math.min(CHUNK, rest)), formatCount(listed.length), formatCount(seen.length))}
        </Button>
      )}
      {unseen.length > 0 && (
        <section className={styles.unseenNodes} aria-labelledby="canvas-text-unseen">
          <h3 id="canvas-text-unseen">{words.twin.hidden(formatCount(unseen.length))}</h3>
          <ul>
            {unseen.slice(0, CHUNK).map(({ id, name, presence }) => (
              <li key={id}>
                <LocalText value={name} />
                {presence === 'hidden' ? (
                  <button
                    type="button"
                    className={styles.show}
                    aria-label={words.showOne(name.text)}
                    onClick={() => act('showNodes', [id])}
                  >
                    {words.showAgain}
                  </button>
                ) : (
                  <span className={styles.quiet}>{words.presence.filtered}</span>
                )}
              </li>
            ))}
          </ul>
          {filtered && <Button onClick={() => act('clearFilters')}>{words.endFilters}</Button>}
        </section>
      )}
      {menu !== null && <TwinMenu {...menu} commands={commands} onClose={closeMenu} />}
    </div>
  );
}

const none: readonly StatementRow[] = [];

/** What can be seen of each node, its own statements before those that others make about it. */
function statementsByNode(rows: readonly StatementRow[]): ReadonlyMap<NodeId, readonly StatementRow[]> {
  const found = new Map<NodeId, StatementRow[]>();
  const add = (id: NodeId, row: StatementRow) => {
    const list = found.get(id);
    if (list === undefined) found.set(id, [row]);
    else list.push(row);
  };
  const seen = rows.filter(({ presence }) => presence === 'shown');
  for (const row of seen) add(row.source.id, row);
  for (const row of seen) if (row.target.id !== row.source.id) add(row.target.id, row);
  return found;
}

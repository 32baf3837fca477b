import { Button } from '@mantine/core';
import { useState } from 'react';
import type { GraphNode, NodeId } from '../../../contracts/graph.ts';
import { readForCanvas } from '../../api/canvas-reads.ts';
import { documentNames, namesOf } from '../../api/entity-text.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { useKinds } from '../../graph-view/kinds.tsx';
import { addToCanvas } from '../../graph-view/placement/add-to-canvas.ts';
import { formatCount } from '../../i18n/format.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { kindOf } from '../../state/graph.ts';
import { visibleElements } from '../../state/selectors.ts';
import { act, getState, useAppState } from '../../state/use-store.ts';
import { entityPath, relationshipPath } from '../../ui/address.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { LoadingLines, useLasting } from '../../ui/states.tsx';
import { showToast } from '../../ui/toasts.tsx';
import styles from './inspector.module.css';
import { SeveralTop } from './several-top.tsx';
import { mostCompared, useShared } from './use-shared.ts';

/** Rows of a list before it is cut. */
const MOST = 12;

/** Several selected nodes: which they are, how they are joined, and what they share. */
export function Several({ ids, onClose }: { ids: readonly NodeId[]; onClose: () => void }) {
  const messages = useMessages();
  const language = useLanguage();
  const graph = useAppState((state) => state.graph);
  const shared = useShared(ids);
  const slow = useLasting(shared.pending);
  const nodes = ids.flatMap((id) => graph.nodes.get(id)?.node ?? []);
  const total = formatCount(ids.length);
  return (
    <>
      <SeveralTop ids={ids} onClose={onClose} />
      <div className={styles.body}>
        <h2 className={styles.name} tabIndex={-1}>
          {messages.several.title(total)}
        </h2>
        <ul className={styles.chosen} aria-label={messages.several.list}>
          {nodes.slice(-MOST * 2).map((node) => {
            const name = namesOf(node)[language];
            return (
              <li key={node.id}>
                <EntityLink node={node} />
                <IconButton
                  icon="close"
                  small
                  label={messages.several.drop(name)}
                  onClick={() => act('toggleNode', node.id)}
                />
              </li>
            );
          })}
        </ul>
        <Between ids={ids} />
        {ids.length > mostCompared ? (
          <p className={styles.quiet}>{messages.several.tooMany(formatCount(mostCompared))}</p>
        ) : (
          <>
            {slow && <LoadingLines widths={[70, 84, 60]} label={messages.common.loading} />}
            {shared.failed && <p className={styles.quiet}>{messages.several.failedToRead}</p>}
            {!shared.pending && (
              <>
                <CommonNeighbours
                  nodes={shared.neighbours.map(({ thing, count }) => ({ node: thing, count }))}
                  total={ids.length}
                  cut={shared.cut}
                />
                <h3 className={styles.heading}>{messages.several.documents}</h3>
                {shared.documents.length === 0 && <p className={styles.quiet}>{messages.several.documentsNone}</p>}
                <ul className={styles.shared}>
                  {shared.documents.map(({ thing, count }) => (
                    <li key={thing.id}>
                      <a className={styles.entity} href={entityPath(thing.id)} lang={langTag(language)}>
                        <KindGlyph kind="Document" size={11} />
                        <span>{documentNames(thing)[language]}</span>
                      </a>
                      <Share count={count} total={ids.length} label={messages.several.documentLabel} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </div>
    </>
  );
}

function EntityLink({ node }: { node: GraphNode }) {
  const language = useLanguage();
  return (
    <a className={styles.entity} href={entityPath(node.id)} lang={langTag(language)}>
      <KindGlyph kind={kindOf(node)} size={11} />
      <span>{namesOf(node)[language]}</span>
    </a>
  );
}

interface ShareProps {
  count: number;
  total: number;
  label: (count: string, total: string) => string;
}

/** “2 of 3”; nothing where it goes with all of them. */
function Share({ count, total, label }: ShareProps) {
  const messages = useMessages();
  if (count === total) return null;
  const [some, all] = [formatCount(count), formatCount(total)];
  return (
    <span className={styles.phraseCount} role="img" aria-label={label(some, all)}>
      {messages.several.of(some, all)}
    </span>
  );
}

/** Statements on the canvas that join the selected. */
function Between({ ids }: { ids: readonly NodeId[] }) {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const relationships = useAppState((state) => visibleElements(state).relationships);
  const nodes = useAppState((state) => state.graph.nodes);
  const own = new Set(ids);
  const between = relationships.filter(({ source, target }) => own.has(source) && own.has(target));
  const nameOf = (id: NodeId) => {
    const node = nodes.get(id)?.node;
    return node === undefined ? id : namesOf(node)[language];
  };
  if (between.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>
        {messages.several.between}
        <span className={styles.phraseCount}>{formatCount(between.length)}</span>
      </h3>
      <ul className={styles.between} lang={langTag(language)}>
        {between.slice(0, MOST).map(({ id, type, source, target }) => (
          <li key={id}>
            <a href={relationshipPath(id)}>
              {nameOf(source)} <b>{vocabulary.phrases(type, 'out')[language]}</b> {nameOf(target)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

interface CommonNeighboursProps {
  nodes: readonly { node: GraphNode; count: number }[];
  total: number;
  cut: boolean;
}

function CommonNeighbours({ nodes, total, cut }: CommonNeighboursProps) {
  const messages = useMessages();
  const kinds = useKinds();
  const drawn = useAppState((state) => state.graph.nodes);
  const [adding, setAdding] = useState(false);
  const listed = nodes.slice(0, MOST * 2);
  const missing = listed.filter(({ node }) => !drawn.has(node.id)).map(({ node }) => node.id);

  async function add() {
    setAdding(true);
    try {
      const answer = await readForCanvas(missing, [...getState().graph.nodes.keys()]);
      addToCanvas({ ...answer, origin: null }, [...kinds.values()]);
      showToast(messages.several.added(formatCount(answer.nodes.length)), 'plus');
    } catch {
      showToast(messages.several.failed, 'alert');
    } finally {
      setAdding(false);
    }
  }

  return (
    <>
      <h3 className={styles.heading}>
        {messages.several.neighbours}
        {nodes.length > 0 && <span className={styles.phraseCount}>{formatCount(nodes.length)}</span>}
      </h3>
      {nodes.length === 0 && <p className={styles.quiet}>{messages.several.neighboursNone}</p>}
      <ul className={styles.shared}>
        {listed.map(({ node, count }) => (
          <li key={node.id}>
            <EntityLink node={node} />
            <Share count={count} total={total} label={messages.several.ofLabel} />
          </li>
        ))}
      </ul>
      {cut && <p className={styles.quiet}>{messages.several.neighboursCut}</p>}
      {missing.length > 0 && (
        <Button className={styles.addShared} disabled={adding} onClick={() => void add()}>
          {messages.several.add(formatCount(missing.length))}
        </Button>
      )}
    </>
  );
}

import { useMemo } from 'react';
import type { GraphNode, GraphRelationship, NodeId } from '../../../contracts/graph.ts';
import { namesOf } from '../../api/entity-text.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { formatCount } from '../../i18n/format.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import type { GraphState } from '../../state/graph.ts';
import { kindOf } from '../../state/graph.ts';
import type { PathSelection } from '../../state/selection.ts';
import { act, useAppState } from '../../state/use-store.ts';
import { entityPath, relationshipPath } from '../../ui/address.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './path-strip.module.css';

interface DrawnStep {
  statements: GraphRelationship[];
  to: GraphNode;
}

/** The highlighted path as the canvas has it. */
function stepsOf(path: PathSelection, graph: GraphState): { start: GraphNode | undefined; steps: DrawnStep[] } {
  const onPath = new Set(path.nodes);
  const statements = [...graph.relationships.values()].filter((r) => onPath.has(r.source) && onPath.has(r.target));
  const [start, ...rest] = path.nodes.flatMap((id) => graph.nodes.get(id)?.node ?? []);
  const between = (one: NodeId | undefined, other: NodeId) =>
    statements
      .filter(({ source, target }) => (source === one && target === other) || (source === other && target === one))
      // The one that is marked stands for all.
      .toSorted((a, b) => path.relationships.indexOf(b.id) - path.relationships.indexOf(a.id));
  const steps = rest.map((to, at) => ({ to, statements: between(path.nodes[at], to.id) }));
  return { start, steps };
}

/** The highlighted path in one line over the canvas, while something else is read beside it. */
export function PathStrip({ path }: { path: PathSelection }) {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const graph = useAppState((state) => state.graph);
  const reading = useAppState((state) => state.selection.relationship);
  const { start, steps } = useMemo(() => stepsOf(path, graph), [path, graph]);
  if (start === undefined) return null;
  return (
    <nav className={styles.strip} data-over-canvas aria-label={messages.paths.strip}>
      <ol className={styles.line}>
        <li>
          <StripNode node={start} />
        </li>
        {steps.map(({ statements, to }, at) => {
          const shown = statements.find(({ id }) => id === reading) ?? statements[0];
          const forward = shown?.source === path.nodes[at];
          return (
            <li key={to.id}>
              {shown !== undefined && (
                <a
                  className={styles.hop}
                  href={relationshipPath(shown.id)}
                  aria-current={shown.id === reading ? 'step' : undefined}
                  lang={langTag(language)}
                >
                  {!forward && <Icon name="back" size={14} />}
                  {vocabulary.phrases(shown.type, forward ? 'out' : 'in')[language]}
                  {statements.length > 1 && (
                    <span className={styles.more}>{`+${formatCount(statements.length - 1)}`}</span>
                  )}
                  {forward && <Icon name="forward" size={14} />}
                </a>
              )}
              <StripNode node={to} />
            </li>
          );
        })}
      </ol>
      <div className={styles.bottom}>
        <span className={styles.count}>{messages.paths.hops(formatCount(steps.length))}</span>
        {path.address !== undefined && (
          <a className={styles.back} href={path.address}>
            {messages.paths.back}
          </a>
        )}
        <IconButton icon="close" label={messages.paths.end} small onClick={() => act('showPath', null)} />
      </div>
    </nav>
  );
}

function StripNode({ node }: { node: GraphNode }) {
  const language = useLanguage();
  return (
    <a className={styles.node} href={entityPath(node.id)} lang={langTag(language)}>
      <KindGlyph kind={kindOf(node)} size={12} />
      {namesOf(node)[language]}
    </a>
  );
}

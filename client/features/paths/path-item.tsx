import { Button } from '@mantine/core';
import { useId } from 'react';
import type { GraphNode } from '../../../contracts/graph.ts';
import { namesOf } from '../../api/entity-text.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { formatCount } from '../../i18n/format.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { evidenceOf } from '../../state/evidence.ts';
import { showsNode } from '../../state/filter-match.ts';
import { kindOf } from '../../state/graph.ts';
import { useAppState } from '../../state/use-store.ts';
import { entityPath, relationshipPath } from '../../ui/address.ts';
import { Icon } from '../../ui/icon.tsx';
import { CopyProse } from './copy-prose.tsx';
import { nodesOf } from './path-steps.ts';
import type { DrawablePath, Step } from './path-steps.ts';
import styles from './paths.module.css';
import { isDrawn, missingNodes } from './show-path.ts';

interface PathItemProps {
  path: DrawablePath;
  /** From 1. */
  number: number;
  address: string;
  open: boolean;
  /** Whether the canvas highlights it. */
  shown: boolean;
  onOpen: () => void;
  onShow: () => void;
}

/** One path: a line with what it leads through; opened, hop by hop with phrase, direction and evidence. */
export function PathItem({ path, number, address, open, shown, onOpen, onShow }: PathItemProps) {
  const messages = useMessages();
  const language = useLanguage();
  const bodyId = useId();
  const between = nodesOf(path).slice(1, -1);
  const summary =
    between.length === 0
      ? messages.paths.direct
      : messages.paths.through(between.map((node) => namesOf(node)[language]).join(messages.common.separator));
  return (
    <li className={styles.item} data-open={open || undefined} data-shown={shown || undefined}>
      <h3 className={styles.itemTop}>
        <button
          type="button"
          className={styles.itemButton}
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={onOpen}
        >
          <span className={styles.number}>{formatCount(number)}</span>
          <span className={styles.summary} lang={langTag(language)}>
            {summary}
          </span>
          <span className={styles.itemFacts}>
            {messages.paths.hops(formatCount(path.steps.length))}
            <Icon name={open ? 'up' : 'down'} size={13} />
          </span>
        </button>
      </h3>
      <div id={bodyId} hidden={!open}>
        {open && <PathBody path={path} address={address} shown={shown} onShow={onShow} />}
      </div>
    </li>
  );
}

type PathBodyProps = Pick<PathItemProps, 'path' | 'address' | 'shown' | 'onShow'>;

function PathBody({ path, address, shown, onShow }: PathBodyProps) {
  const messages = useMessages();
  const graph = useAppState((state) => state.graph);
  const missing = missingNodes(path, graph).length;
  const filters = useAppState((state) => state.filters);
  const filtered = shown ? nodesOf(path).filter((node) => !showsNode(filters, node)).length : 0;
  return (
    <>
      <ol className={styles.chain}>
        <li>
          <ChainNode node={path.start} />
        </li>
        {path.steps.map((step, at) => (
          <li key={step.to.id}>
            <ChainStep step={step} from={at === 0 ? path.start : (path.steps[at - 1]?.to ?? path.start)} />
            <ChainNode node={step.to} />
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        {shown ? (
          <span className={styles.shown}>
            <Icon name="check" size={15} />
            {messages.paths.shown}
          </span>
        ) : (
          <Button variant={missing > 0 ? 'filled' : 'default'} onClick={onShow}>
            {isDrawn(path, graph) || missing === 0 ? messages.paths.show : messages.paths.add(formatCount(missing))}
          </Button>
        )}
        <CopyProse path={path} address={address} />
      </div>
      {filtered > 0 && <p className={styles.remark}>{messages.paths.filtered(formatCount(filtered))}</p>}
    </>
  );
}

function ChainNode({ node }: { node: GraphNode }) {
  const language = useLanguage();
  return (
    <a className={styles.chainNode} href={entityPath(node.id)} lang={langTag(language)}>
      <KindGlyph kind={kindOf(node)} size={14} />
      <span>{namesOf(node)[language]}</span>
    </a>
  );
}

function ChainStep({ step, from }: { step: Step; from: GraphNode }) {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  return (
    <ul className={styles.statements}>
      {step.statements.map(({ relationship, direction }) => {
        const phrase = vocabulary.phrases(relationship.type, direction)[language];
        const passages = evidenceOf(relationship).length;
        const counted =
          passages > 0 ? messages.inspector.evidenceCount(formatCount(passages)) : messages.legend.external;
        const sentence = `${namesOf(from)[language]} ${phrase} ${namesOf(step.to)[language]}`;
        return (
          <li key={relationship.id}>
            <a
              className={styles.statement}
              href={relationshipPath(relationship.id)}
              aria-label={messages.inspector.openEvidence(`${sentence}${messages.common.listComma}${counted}`)}
            >
              {/* Which way it points: down the list, or up. */}
              <Icon name={direction === 'out' ? 'pathDown' : 'pathUp'} size={15} />
              <span className={styles.phrase} lang={langTag(language)}>
                {phrase}
              </span>
              <span className={styles.counted}>{counted}</span>
            </a>
          </li>
        );
      })}
      {step.truncated && <li className={styles.counted}>{messages.paths.moreStatements}</li>}
    </ul>
  );
}

import { memo, useId } from 'react';
import type { NodeId, RelationshipId } from '../../../contracts/graph.ts';
import { summariesOf } from '../../api/entity-text.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { formatCount } from '../../i18n/format.ts';
import { langTag, useMessages } from '../../i18n/language.tsx';
import { pick } from '../../i18n/localised.ts';
import { sentenceOf, sentenceText } from '../../i18n/sentence.ts';
import { tablesWords } from '../../i18n/words/tables.ts';
import { useWords } from '../../i18n/words.ts';
import { evidenceOf } from '../../state/evidence.ts';
import { act } from '../../state/use-store.ts';
import { relationshipPath } from '../../ui/address.ts';
import { Icon } from '../../ui/icon.tsx';
import { LocalText } from '../../ui/local-text.tsx';
import { useLocator } from '../../ui/locator.ts';
import type { Places } from './use-places.ts';
import type { NodeRow } from './node-rows.ts';
import type { StatementRow } from './statement-rows.ts';
import styles from './tables.module.css';

/** Passages named after a sentence; the rest is a number. */
const MOST_PLACES = 3;

interface TwinNodeProps {
  row: NodeRow;
  /** What can be seen of it on the canvas. */
  statements: readonly StatementRow[];
  selected: boolean;
  chosenStatement: RelationshipId | null;
  /** Where passages stand, as far as it was read. */
  places: Places;
  menuOpen: boolean;
  onMenu: (id: NodeId, name: string, at: { x: number; y: number }) => void;
}

/** A node in words: name, what it is, summary, each of its statements a sentence. */
export const TwinNode = memo(function TwinNode(props: TwinNodeProps) {
  const { row, statements, selected, chosenStatement, places, menuOpen, onMenu } = props;
  const words = useWords(tablesWords);
  const { common } = useMessages();
  const heading = useId();
  const { id, node, name, other, kind, kindName, categoryName, date, pinned, drawn, all } = row;
  const summary = pick(summariesOf(node), name.language);
  const facts = [
    categoryName === '' ? kindName : words.twin.kindAnd(kindName, categoryName),
    date,
    pinned ? words.twin.pinned : '',
  ];
  const more = all === null ? 0 : Math.max(0, all - drawn);
  return (
    <article className={styles.twinNode} aria-labelledby={heading} data-node={id}>
      <header>
        <h3 id={heading}>
          <KindGlyph kind={kind} size={15} />
          <LocalText value={name} />
        </h3>
        <LocalText value={other} className={styles.other} />
        <span className={styles.twinTools}>
          <button
            type="button"
            className={styles.pressable}
            aria-label={words.twin.select(name.text)}
            aria-pressed={selected}
            onClick={() => act('toggleNode', id)}
          >
            <Icon name={selected ? 'check' : 'plus'} size={15} />
          </button>
          <button
            type="button"
            className={styles.pressable}
            aria-label={words.twin.actions(name.text)}
            aria-haspopup="menu"
            aria-expanded={menuOpen}
            data-actions={id}
            onClick={(event) => {
              const { left, bottom } = event.currentTarget.getBoundingClientRect();
              onMenu(id, name.text, { x: left, y: bottom });
            }}
          >
            <Icon name="more" size={15} />
          </button>
        </span>
      </header>
      <p className={styles.quiet}>{facts.filter((fact) => fact !== '').join(common.listComma)}</p>
      {summary !== null && (
        <p className={styles.summary}>
          <LocalText value={summary} />
        </p>
      )}
      {statements.length === 0 ? (
        <p className={styles.quiet}>{words.twin.noStatements}</p>
      ) : (
        <ul aria-label={words.twin.statementsOf(name.text)}>
          {statements.map((statement) => (
            <li key={statement.id}>
              <Sentence of={id} statement={statement} places={places} current={statement.id === chosenStatement} />
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className={styles.quiet}>{words.twin.more(formatCount(more))}</p>}
    </article>
  );
});

interface SentenceProps {
  /** The node that the sentence is about. */
  of: NodeId;
  statement: StatementRow;
  places: Places;
  current: boolean;
}

/** “网络主权由习近平提出（…）”: a link to what it rests on. */
function Sentence({ of, statement, places, current }: SentenceProps) {
  const words = useWords(tablesWords);
  const vocabulary = useVocabulary();
  const locate = useLocator();
  const { id, relationship, source, target, phrase, basis } = statement;
  const { language } = phrase;
  // English phrases for the other direction are headings (“proposed by”), not verbs of a sentence.
  const forward = source.id === of || language === 'en';
  const [one, other] = forward ? [source, target] : [target, source];
  const said = vocabulary.phrases(relationship.type, forward ? 'out' : 'in')[language];
  const text = sentenceText(sentenceOf(one.name.text, said, other.name.text, language), language);
  const evidence = evidenceOf(relationship);
  const named = evidence.flatMap((passage) => places.get(passage) ?? []).slice(0, MOST_PLACES);
  const rest = evidence.length - named.length;
  const notes = [
    ...(basis === 'external' ? [words.twin.external] : basis === 'inferred' ? [words.twin.inferred] : []),
    ...named.map((place) => locate(place).replaceAll('\u00a0', ' ')),
    ...(rest === 0 ? [] : [(named.length === 0 ? words.twin.passages : words.twin.morePlaces)(formatCount(rest))]),
  ];
  return (
    <>
      <a href={relationshipPath(id)} lang={langTag(language)} aria-current={current || undefined}>
        {text}
      </a>
      {notes.length > 0 && <span className={styles.quiet}>{words.twin.places(notes.join(words.twin.between))}</span>}
    </>
  );
}

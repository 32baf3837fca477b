import { useState } from 'react';
import type { ReadPassage } from '../../../contracts/documents.ts';
import { namesOf } from '../../api/entity-text.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { formatCount } from '../../i18n/format.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { sentenceOf } from '../../i18n/sentence.ts';
import { useWords } from '../../i18n/words.ts';
import { readerWords } from '../../i18n/words/reader.ts';
import { evidenceOf } from '../../state/evidence.ts';
import { kindOf } from '../../state/graph.ts';
import { entityPath, relationshipPath } from '../../ui/address.ts';
import type { Match } from './find-matches.ts';
import styles from './passage.module.css';
import { MarkedText } from './reader-text.tsx';
import type { Reading } from './reading.ts';

/** Shown of each list before the reader asks for all. */
const FIRST_NAMES = 8;
const FIRST_STATEMENTS = 5;

interface PassageMarginProps {
  passage: ReadPassage;
  reading: Reading;
  matches: readonly Match[];
  current: number | null;
}

/** What a passage names and supports, beside it. */
export function PassageMargin({ passage, reading, matches, current }: PassageMarginProps) {
  const messages = useMessages();
  const words = useWords(readerWords);
  const [all, setAll] = useState(false);
  const { names, supports } = passage;
  // What was found among the names is shown, wherever in the list it stands.
  const whole = all || matches.length > 0;
  const more = names.length > FIRST_NAMES || supports.length > FIRST_STATEMENTS;
  return (
    <div className={styles.margin}>
      {names.length > 0 && (
        <ul className={styles.names} aria-label={words.names}>
          {(whole ? names : names.slice(0, FIRST_NAMES)).map(({ node, how }) => (
            <Name
              key={node}
              id={node}
              implicit={how === 'implicit'}
              reading={reading}
              matches={matches.filter(({ block }) => block === `name:${node}`)}
              current={current}
            />
          ))}
        </ul>
      )}
      {supports.length > 0 && (
        <ul className={styles.statements} aria-label={words.statements}>
          {(all ? supports : supports.slice(0, FIRST_STATEMENTS)).map((id) => (
            <Statement key={id} id={id} reading={reading} />
          ))}
        </ul>
      )}
      {more && !all && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {messages.common.showAll(formatCount(names.length + supports.length))}
        </button>
      )}
    </div>
  );
}

interface NameProps {
  id: string;
  implicit: boolean;
  reading: Reading;
  matches: readonly Match[];
  current: number | null;
}

function Name({ id, implicit, reading, matches, current }: NameProps) {
  const words = useWords(readerWords);
  const language = useLanguage();
  const node = reading.nodes.get(id);
  if (node === undefined) return null;
  return (
    <li>
      <a
        className={styles.entity}
        href={entityPath(id)}
        data-entity={id}
        data-implicit={implicit || undefined}
        title={implicit ? words.implicit : undefined}
      >
        <KindGlyph kind={kindOf(node)} size={11} />
        <span lang={langTag(language)}>
          <MarkedText text={namesOf(node)[language]} matches={matches} current={current} />
        </span>
      </a>
    </li>
  );
}

function Statement({ id, reading }: { id: string; reading: Reading }) {
  const words = useWords(readerWords);
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const relationship = reading.relationships.get(id);
  const source = relationship && reading.nodes.get(relationship.source);
  const target = relationship && reading.nodes.get(relationship.target);
  if (relationship === undefined || source === undefined || target === undefined) return null;
  const phrase = vocabulary.phrases(relationship.type, 'out')[language];
  const parts = sentenceOf(namesOf(source)[language], phrase, namesOf(target)[language], language);
  const count = evidenceOf(relationship).length;
  return (
    <li>
      <a
        className={styles.statement}
        href={relationshipPath(id)}
        data-ends={JSON.stringify([source.id, target.id])}
        lang={langTag(language)}
      >
        <span className={styles.sentence}>
          {parts.map(({ text, part }, index) => {
            const spaced = language === 'en' && index > 0 ? ` ${text}` : text;
            return part === 'verb' ? <em key={index}>{spaced}</em> : <span key={index}>{spaced}</span>;
          })}
        </span>
        <span className={styles.count} title={words.evidenceCount(formatCount(count))}>
          {formatCount(count)}
        </span>
      </a>
    </li>
  );
}

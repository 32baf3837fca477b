import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { pick, scriptOf } from '../../i18n/localised.ts';
import { useWords } from '../../i18n/words.ts';
import { readerWords } from '../../i18n/words/reader.ts';
import { entityPath } from '../../ui/address.ts';
import { Icon } from '../../ui/icon.tsx';
import { LocalText } from '../../ui/local-text.tsx';
import styles from './reader.module.css';
import type { Reading } from './reading.ts';

/** Who says it, when and where, under what title, and which part of it was taken in. */
export function ReaderHeader({ document }: { document: Reading['document'] }) {
  const messages = useMessages();
  const words = useWords(readerWords);
  const language = useLanguage();
  const coverage = pick({ zh: document.coverageZh ?? '', en: document.coverageEn ?? '' }, language);
  return (
    <header>
      <p className={styles.meta}>
        <KindGlyph kind="Document" size={15} />
        <DocumentFacts document={document} />
        {document.url !== undefined && /^https?:\/\//.test(document.url) && (
          <a className={styles.outside} href={document.url} target="_blank" rel="noreferrer">
            {words.original}
            <Icon name="external" size={13} />
          </a>
        )}
        <a href={entityPath(document.id)}>{words.inGraph}</a>
      </p>
      <h1 className={styles.title} lang={langTag(language)}>
        {language === 'zh' ? document.nameZh : document.nameEn}
      </h1>
      {coverage !== null && (
        <p className={styles.coverage}>
          <span>{`${messages.inspector.coverage}${messages.common.colon}`}</span>
          <LocalText value={coverage} />
        </p>
      )}
    </header>
  );
}

/** File, author, publisher and date, as far as the data knows them. */
export function DocumentFacts({ document }: { document: Reading['document'] }) {
  const messages = useMessages();
  const language = useLanguage();
  const author = language === 'zh' ? document.author : (document.authorEn ?? document.author);
  const publisher = language === 'zh' ? document.publisher : (document.publisherEn ?? document.publisher);
  const file = document.textFile === undefined ? undefined : messages.evidence.file(document.textFile);
  const facts = [file, author, publisher, document.date].filter((fact) => fact !== undefined);
  return (
    <span className={styles.facts}>
      {facts.map((fact, index) => (
        <span key={fact}>
          {index > 0 && <span aria-hidden>·</span>}
          <span lang={langTag(/\p{L}/u.test(fact) ? scriptOf(fact) : language)}>{fact}</span>
        </span>
      ))}
    </span>
  );
}

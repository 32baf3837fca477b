import { Button } from '@mantine/core';
import type { Documents } from '../../../contracts/documents.ts';
import { useDocuments } from '../../api/document-reads.ts';
import { useMeta } from '../../api/queries.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { formatCount, formatList } from '../../i18n/format.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { pick } from '../../i18n/localised.ts';
import { useWords } from '../../i18n/words.ts';
import { readerWords } from '../../i18n/words/reader.ts';
import { entityPath } from '../../ui/address.ts';
import { Icon } from '../../ui/icon.tsx';
import { LocalText } from '../../ui/local-text.tsx';
import { documentPath } from '../../ui/reader-address.ts';
import { LoadingLines, StateNote, useLasting } from '../../ui/states.tsx';
import './print.css';
import styles from './documents.module.css';
import { DocumentFacts } from './reader-header.tsx';

/** The documents that the graph was drawn from, by date, and apart from them those that are only spoken of. */
export function DocumentsScreen() {
  const messages = useMessages();
  const words = useWords(readerWords);
  const documents = useDocuments();
  const { data: meta } = useMeta();
  const slow = useLasting(documents.isPending);
  const { data } = documents;
  return (
    <main id="main" tabIndex={-1} className={styles.screen} data-reading>
      <div className={styles.column}>
        <h1 className={styles.title}>{words.list.title}</h1>
        {slow && <LoadingLines widths={[60, 100, 80, 100, 70]} label={messages.common.loading} />}
        {documents.isError && (
          <StateNote icon="alert" tone="danger" title={words.list.failed} why={documents.error.message}>
            <Button onClick={() => void documents.refetch()}>{messages.trouble.retry}</Button>
          </StateNote>
        )}
        {data !== undefined && data.documents.length === 0 && (
          <StateNote
            icon="book"
            title={words.list.none}
            why={meta?.dataset === null ? words.list.foreign : words.list.noneHint}
          >
            <Button component="a" href="/">
              {messages.trouble.toExplore}
            </Button>
          </StateNote>
        )}
        {data !== undefined && data.documents.length > 0 && (
          <>
            <p className={styles.lead}>{words.list.lead(formatCount(data.documents.length))}</p>
            <ul className={styles.list}>
              {data.documents.map((item) => (
                <Corpus key={item.document.id} item={item} />
              ))}
            </ul>
          </>
        )}
        {data !== undefined && data.cited.length > 0 && <Cited data={data} />}
        {data?.truncated === true && (
          <p className={styles.quiet}>
            {words.list.shown(formatCount(data.returned), formatCount(data.total ?? data.atLeast ?? data.returned))}
          </p>
        )}
      </div>
    </main>
  );
}

function Corpus({ item: { document, counts } }: { item: Documents['documents'][number] }) {
  const messages = useMessages();
  const words = useWords(readerWords);
  const language = useLanguage();
  const coverage = pick({ zh: document.coverageZh ?? '', en: document.coverageEn ?? '' }, language);
  const summary = pick({ zh: document.summaryZh ?? '', en: document.summaryEn ?? '' }, language);
  const counted = [
    words.list.sections(formatCount(counts.sections)),
    words.list.passages(formatCount(counts.passages)),
    words.list.entities(formatCount(counts.entities)),
    words.list.statements(formatCount(counts.statements)),
  ];
  return (
    <li className={styles.document}>
      <p className={styles.meta}>
        <KindGlyph kind="Document" size={15} />
        <DocumentFacts document={document} />
      </p>
      <h2 className={styles.name} lang={langTag(language)}>
        <a href={documentPath(document.id)}>{language === 'zh' ? document.nameZh : document.nameEn}</a>
      </h2>
      {summary !== null && (
        <p className={styles.summary}>
          <LocalText value={summary} />
        </p>
      )}
      {coverage !== null && (
        <p className={styles.quiet}>
          {`${messages.inspector.coverage}${messages.common.colon}`}
          <LocalText value={coverage} />
        </p>
      )}
      <p className={styles.counts}>
        {counted.map((count) => (
          <span key={count}>{count}</span>
        ))}
        {document.url !== undefined && /^https?:\/\//.test(document.url) && (
          <a className={styles.outside} href={document.url} target="_blank" rel="noreferrer">
            {words.original}
            <Icon name="external" size={13} />
          </a>
        )}
      </p>
    </li>
  );
}

function Cited({ data }: { data: Documents }) {
  const words = useWords(readerWords);
  const language = useLanguage();
  const files = new Map(data.documents.map(({ document }) => [document.id, document.textFile]));
  return (
    <section aria-labelledby="cited-documents">
      <h2 id="cited-documents" className={styles.heading}>
        {words.list.cited}
      </h2>
      <p className={styles.quiet}>{words.list.citedLead}</p>
      <ul className={styles.cited}>
        {data.cited.map(({ document, degree, carriers }) => {
          const texts = carriers.flatMap((id) => files.get(id) ?? []).toSorted();
          return (
            <li key={document.id}>
              <span className={styles.date}>{document.date}</span>
              <a href={entityPath(document.id)} lang={langTag(language)}>
                {language === 'zh' ? document.nameZh : document.nameEn}
              </a>
              <span className={styles.quiet}>
                {texts.length > 0 && words.list.carriedBy(formatList(texts, language))}
              </span>
              <span className={styles.degree}>{words.list.relations(formatCount(degree))}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { useDocuments } from '../../api/document-reads.ts';
import { documentNames } from '../../api/entity-text.ts';
import { langTag, useLanguage } from '../../i18n/language.tsx';
import { useWords } from '../../i18n/words.ts';
import { readerWords } from '../../i18n/words/reader.ts';
import { documentPath, documentsPath } from '../../ui/reader-address.ts';
import styles from './contents.module.css';

/** As many as stand in a line by the numbers of their files. */
const MOST_BY_NUMBER = 6;

/** The way to the other documents: by their numbers where they are few, else to the list. */
export function DocumentTabs({ current }: { current: string }) {
  const words = useWords(readerWords);
  const language = useLanguage();
  const documents = (useDocuments().data?.documents ?? []).map(({ document }) => document);
  const numbered = documents.filter(({ textFile }) => textFile !== undefined && textFile.length <= 4);
  const byNumber =
    numbered.length === documents.length && documents.length > 1 && documents.length <= MOST_BY_NUMBER
      ? numbered.toSorted((a, b) => ((a.textFile ?? '') < (b.textFile ?? '') ? -1 : 1))
      : [];
  return (
    <nav className={styles.documents} aria-label={words.documents}>
      {byNumber.length === 0 && <a href={documentsPath}>{words.toList}</a>}
      {byNumber.map((document) => {
        const name = documentNames(document)[language];
        const isCurrent = document.id === current;
        return (
          <a
            key={document.id}
            href={documentPath(document.id)}
            aria-current={isCurrent ? 'page' : undefined}
            aria-label={`${document.textFile ?? ''} ${name}`}
            title={name}
          >
            {document.textFile}
            {isCurrent && (
              <span lang={langTag(language)} aria-hidden>
                {name.replace(/\s*\d{4}(-\d{2})*$/, '')}
              </span>
            )}
          </a>
        );
      })}
    </nav>
  );
}

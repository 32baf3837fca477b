import { namesOf } from '../../api/entity-text.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { formatCount } from '../../i18n/format.ts';
import { langTag, useLanguage } from '../../i18n/language.tsx';
import { useWords } from '../../i18n/words.ts';
import { readerWords } from '../../i18n/words/reader.ts';
import { kindOf } from '../../state/graph.ts';
import { entityPath } from '../../ui/address.ts';
import { documentPath } from '../../ui/reader-address.ts';
import styles from './contents.module.css';
import { DocumentTabs } from './document-tabs.tsx';
import { coverageOf, mostNamed } from './reading.ts';
import type { Reading } from './reading.ts';

const MOST_NAMED = 6;

interface ContentsProps {
  reading: Reading;
  /** The section that is read. */
  current: string | null;
  /** A section was chosen; its link has changed the address, unless that was it already. */
  onOpen: (section: string) => void;
}

/** The sections of a document with how much of each supports statements, and what it names most. */
export function Contents({ reading, current, onOpen }: ContentsProps) {
  const words = useWords(readerWords);
  const language = useLanguage();
  return (
    <>
      <DocumentTabs current={reading.document.id} />
      <nav aria-label={words.contents}>
        <ul className={styles.sections}>
          {reading.sections.map(({ section, depth, passages }) => (
            <li key={section.id}>
              <a
                className={styles.section}
                href={documentPath(reading.document.id, section.id)}
                data-depth={depth}
                aria-current={section.id === current ? 'location' : undefined}
                onClick={() => onOpen(section.id)}
              >
                <span className={styles.title} lang={langTag(language)}>
                  {language === 'zh' ? section.titleZh : section.titleEn}
                </span>
                <Share of={coverageOf(passages)} />
                <span className={styles.number}>{formatCount(section.passages)}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className={styles.key}>
        <Share of={0.6} />
        {words.supportedShare}
      </p>
      <h2 className={styles.heading}>{words.mostNamed}</h2>
      <ul>
        {mostNamed(reading, MOST_NAMED).map(({ node, passages }) => (
          <li key={node.id}>
            <a className={styles.named} href={entityPath(node.id)}>
              <KindGlyph kind={kindOf(node)} size={12} />
              <span lang={langTag(language)}>{namesOf(node)[language]}</span>
              <span className={styles.number}>{formatCount(passages)}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A bar that is filled by a share, 0 to 1. */
function Share({ of }: { of: number }) {
  return (
    <span className={styles.share} aria-hidden>
      <span style={{ width: `${of * 100}%` }} />
    </span>
  );
}

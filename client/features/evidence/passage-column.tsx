import type { DocumentReference, EvidencePassage } from '../../../contracts/api.ts';
import type { GraphNode } from '../../../contracts/graph.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { langTag, useLanguage } from '../../i18n/language.tsx';
import { scriptOf } from '../../i18n/localised.ts';
import { entityPath } from '../../ui/address.ts';
import styles from './evidence.module.css';
import { PassageText } from './passage-text.tsx';

interface PassageColumnProps {
  document: DocumentReference;
  passage: EvidencePassage;
  ends: readonly [GraphNode, GraphNode];
}

/** What one document says: where it is from, then its strongest passage. Head and passage align across columns. */
export function PassageColumn({ document, passage, ends }: PassageColumnProps) {
  const language = useLanguage();
  const from = [document.publisher, document.date].filter((part) => part !== undefined).join(' ');
  return (
    <section className={styles.column}>
      <header>
        <p className={styles.origin}>
          <KindGlyph kind="Document" size={16} />
          {document.textFile !== undefined && <span>{document.textFile}</span>}
          <span className={styles.quiet} lang={langTag(scriptOf(from))}>
            {from}
          </span>
        </p>
        <h3 className={styles.documentName} lang={langTag(language)}>
          <a href={entityPath(document.id)}>{language === 'zh' ? document.nameZh : document.nameEn}</a>
        </h3>
      </header>
      <PassageText passage={passage} ends={ends} />
    </section>
  );
}

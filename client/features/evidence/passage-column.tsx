import type { GraphNode } from '../../../contracts/graph.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { langTag, useLanguage } from '../../i18n/language.tsx';
import { scriptOf } from '../../i18n/localised.ts';
import { entityPath } from '../../ui/address.ts';
import type { EvidenceColumn } from './evidence-columns.ts';
import styles from './evidence.module.css';
import { PassageText } from './passage-text.tsx';

interface PassageColumnProps {
  column: EvidenceColumn;
  ends: readonly [GraphNode, GraphNode];
}

/** What one source says: where it is from, then its strongest passage. Head and passage align across columns. */
export function PassageColumn({ column: { source, carriers, first }, ends }: PassageColumnProps) {
  const language = useLanguage();
  const issuer =
    source.publisher === undefined
      ? language === 'zh'
        ? source.author
        : (source.authorEn ?? source.author)
      : language === 'zh'
        ? source.publisher
        : (source.publisherEn ?? source.publisher);
  const from = [issuer, source.date].filter((part) => part !== undefined).join(' ');
  const files = carriers.flatMap(({ textFile }) => textFile ?? []);
  return (
    <section className={styles.column}>
      <header>
        <p className={styles.origin}>
          <KindGlyph kind="Document" size={16} />
          {files.length > 0 && <span>{files.join(language === 'zh' ? '、' : ', ')}</span>}
          <span className={styles.quiet} lang={langTag(scriptOf(from))} title={from}>
            {from}
          </span>
        </p>
        <h3 className={styles.documentName} lang={langTag(language)}>
          <a href={entityPath(source.id)}>{language === 'zh' ? source.nameZh : source.nameEn}</a>
        </h3>
      </header>
      <PassageText at={first} ends={ends} />
    </section>
  );
}

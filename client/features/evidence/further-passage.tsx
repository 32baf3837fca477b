import { useState } from 'react';
import type { EvidencePassage } from '../../../contracts/api.ts';
import type { GraphNode } from '../../../contracts/graph.ts';
import { formatCount } from '../../i18n/format.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './evidence.module.css';
import { PassageText } from './passage-text.tsx';

/** Another passage of a document that has a column: one line, the whole of it on request. */
export function FurtherPassage({ passage, ends }: { passage: EvidencePassage; ends: readonly [GraphNode, GraphNode] }) {
  const messages = useMessages();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { document, section } = passage;
  const title = language === 'zh' ? section.titleZh : section.titleEn;
  const place = messages.evidence.locatorNoFile(title, formatCount(passage.passage.paragraph));
  return (
    <li className={styles.further}>
      <button type="button" className={styles.furtherLine} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={styles.quiet}>{document.textFile ?? ''}</span>
        <span className={styles.furtherPlace} lang={langTag(language)}>
          {place}
        </span>
        <span className={styles.furtherGist} lang={langTag(language)}>
          {!open && (language === 'zh' ? passage.gistZh : passage.gistEn)}
        </span>
        <Icon name={open ? 'up' : 'down'} size={14} />
      </button>
      {open && <PassageText passage={passage} ends={ends} />}
    </li>
  );
}

import { useState } from 'react';
import type { GraphNode } from '../../../contracts/graph.ts';
import { formatCount, formatList } from '../../i18n/format.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { WorkPassage } from './evidence-columns.ts';
import styles from './evidence.module.css';
import { PassageText } from './passage-text.tsx';

/** Another passage of a source that has a column: one line, the whole of it on request. */
export function FurtherPassage({ at, ends }: { at: WorkPassage; ends: readonly [GraphNode, GraphNode] }) {
  const messages = useMessages();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { passage, alsoIn } = at;
  const title = language === 'zh' ? passage.section.titleZh : passage.section.titleEn;
  const place = messages.evidence.locatorNoFile(title, formatCount(passage.passage.paragraph));
  const files = [passage, ...alsoIn].flatMap(({ document }) => document.textFile ?? []);
  return (
    <li className={styles.further}>
      <button type="button" className={styles.furtherLine} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={styles.furtherFiles}>{formatList(files, language)}</span>
        <span className={styles.furtherPlace} lang={langTag(language)}>
          {place}
        </span>
        <span className={styles.furtherGist} lang={langTag(language)}>
          {!open && (language === 'zh' ? passage.gistZh : passage.gistEn)}
        </span>
        <Icon name={open ? 'up' : 'down'} size={14} />
      </button>
      {open && <PassageText at={at} ends={ends} />}
    </li>
  );
}

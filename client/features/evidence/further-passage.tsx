import { useState } from 'react';
import type { DocumentReference } from '../../../contracts/api.ts';
import type { GraphNode } from '../../../contracts/graph.ts';
import type { WorkPassage } from '../../api/work-passages.ts';
import { formatCount, formatList } from '../../i18n/format.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { Icon } from '../../ui/icon.tsx';
import { shortName } from './evidence-columns.ts';
import styles from './evidence.module.css';
import { PassageText } from './passage-text.tsx';

interface FurtherPassageProps {
  at: WorkPassage;
  ends: readonly [GraphNode, GraphNode];
  /** Set for the first passage of a source that has no column: it is named here. */
  source?: DocumentReference | undefined;
}

/** A passage that stands in no column: one line, the whole of it on request. */
export function FurtherPassage({ at, ends, source }: FurtherPassageProps) {
  const messages = useMessages();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { passage, alsoIn } = at;
  const title = language === 'zh' ? passage.section.titleZh : passage.section.titleEn;
  const place = messages.evidence.locatorNoFile(title, formatCount(passage.passage.paragraph));
  const files = [passage, ...alsoIn].flatMap(({ document }) => document.textFile ?? []);
  const name = source && shortName(source, language);
  return (
    <li className={styles.further}>
      <button type="button" className={styles.furtherLine} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={styles.furtherFiles}>
          {[...(files.length > 0 ? [formatList(files, language)] : []), ...(name === undefined ? [] : [name])].join(
            ' ',
          )}
        </span>
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

import type { EntityView } from '../../../contracts/api.ts';
import { documentNames } from '../../api/entity-text.ts';
import { formatCount } from '../../i18n/format.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { entityPath } from '../../ui/address.ts';
import styles from './inspector.module.css';

/** How many passages of each document mention it. */
export function MentionBars({ mentions }: { mentions: EntityView['mentions'] }) {
  const messages = useMessages();
  const language = useLanguage();
  if (mentions.length === 0) return null;
  const most = Math.max(...mentions.map(({ passages }) => passages));
  return (
    <>
      <h3 className={styles.heading}>{messages.inspector.mentions}</h3>
      <ul>
        {mentions.map(({ document, passages }) => (
          <li key={document.id} className={styles.bar}>
            <a
              className={styles.barLabel}
              href={entityPath(document.id)}
              lang={langTag(language)}
              title={language === 'zh' ? document.nameZh : document.nameEn}
            >
              {documentNames(document)[language]}
            </a>
            <span className={styles.barTrack} aria-hidden>
              <span className={styles.barFill} style={{ width: `${(passages / most) * 100}%` }} />
            </span>
            <span className={styles.barCount}>{formatCount(passages)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

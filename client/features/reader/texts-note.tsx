import { useMeta } from '../../api/queries.ts';
import { useWords } from '../../i18n/words.ts';
import { readerWords } from '../../i18n/words/reader.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './reader.module.css';

/** Why there are no paragraphs although they are wanted, and how to get them. */
export function TextsNote({ hasText, failed }: { hasText: boolean; failed: boolean }) {
  const words = useWords(readerWords);
  const { data: meta } = useMeta();
  if (hasText && !failed) return null;
  const serverHasTexts = meta?.features.sourceTexts ?? false;
  return (
    <p className={styles.note} role="status">
      <Icon name="info" size={16} />
      <span>
        {hasText ? words.paragraphsFailed : serverHasTexts ? words.noTextOfThis : words.noTexts}
        {!hasText && !serverHasTexts && <span>{words.noTextsHow}</span>}
      </span>
    </p>
  );
}

import { formatCount } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { viewsWords } from '../../i18n/words/views.ts';
import type { DataChange } from '../../state/data-mark.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './data-notice.module.css';

/** Ids that are named one by one. */
const MOST_NAMED = 5;

type Words = ReturnType<typeof useWords<(typeof viewsWords)['zh']>>['notice'];

function madeWith({ made, now }: DataChange, words: Words): string {
  if (made === null) return '';
  if (now === null) return words.foreign(made.version);
  if (made.id !== now.id) return words.dataset(`${made.id} ${made.version}`, `${now.id} ${now.version}`);
  if (made.version !== now.version) return words.version(made.version, now.version);
  return made.hash === now.hash ? '' : words.state(now.version, made.hash, now.hash);
}

function whatIsGone({ gone }: DataChange, words: Words): string {
  if (gone.length === 0) return '';
  const named = gone.slice(0, MOST_NAMED).join(words.separator);
  return gone.length > MOST_NAMED
    ? words.goneCut(formatCount(gone.length), named)
    : words.gone(formatCount(gone.length), named);
}

function whatIsNew({ statements }: DataChange, words: Words): string {
  if (statements === 0) return '';
  const count = formatCount(Math.abs(statements));
  return statements > 0 ? words.more(count) : words.fewer(count);
}

/** Says quietly that the canvas that was opened was made with other data than there is now. */
export function DataNotice({ change, onClose }: { change: DataChange; onClose: () => void }) {
  const { notice: words } = useWords(viewsWords);
  return (
    <section className={styles.notice} data-over-canvas aria-label={words.label}>
      <Icon name="history" size={16} />
      <p role="status">
        {madeWith(change, words)}
        {whatIsGone(change, words)}
        {whatIsNew(change, words)}
      </p>
      <IconButton icon="close" label={words.close} small onClick={onClose} />
    </section>
  );
}

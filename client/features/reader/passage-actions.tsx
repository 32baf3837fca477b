import { useCitationFormat } from '../../api/citation/chosen-format.ts';
import { citePassage } from '../../api/citation/passage-citation.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useWords } from '../../i18n/words.ts';
import { readerWords } from '../../i18n/words/reader.ts';
import type { ReadPassage } from '../../../contracts/documents.ts';
import { copyText } from '../../ui/copy-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { passagePath } from '../../ui/reader-address.ts';
import { showToast } from '../../ui/toasts.tsx';
import styles from './passage.module.css';
import type { Reading, ReadSection } from './reading.ts';

interface PassageActionsProps {
  passage: ReadPassage;
  section: ReadSection;
  reading: Reading;
  /** File, section and paragraph, written out. */
  locator: string;
  onShow: (ids: readonly string[]) => void;
}

/** What can be done with the passage that is read. */
export function PassageActions({ passage, section: { section, work }, reading, locator, onShow }: PassageActionsProps) {
  const messages = useMessages();
  const words = useWords(readerWords);
  const language = useLanguage();
  const [format] = useCitationFormat(language);
  const href = new URL(passagePath(passage.id), location.href).href;

  async function copy(text: string, said: string) {
    const copied = await copyText(text);
    showToast(copied ? said : messages.common.copyFailed, copied ? 'copy' : 'alert');
  }

  function cite() {
    const cited = { passage, section, document: reading.document, ...(work !== undefined && { work }) };
    return citePassage(cited, [], href, format, language);
  }

  return (
    <div className={styles.actions}>
      {passage.names.length > 0 && (
        <button type="button" onClick={() => onShow(passage.names.map(({ node }) => node))}>
          <Icon name="explore" size={15} />
          {words.show}
        </button>
      )}
      <button type="button" onClick={() => void copy(cite(), messages.evidence.citationCopied)}>
        <Icon name="quote" size={15} />
        {words.cite}
      </button>
      <button type="button" onClick={() => void copy(href, words.linkCopied)}>
        <Icon name="link" size={15} />
        {words.link}
      </button>
      <span className={styles.locator}>{locator}</span>
    </div>
  );
}

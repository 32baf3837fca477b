import { Button } from '@mantine/core';
import { useMessages } from '../i18n/language.tsx';
import styles from './citation-box.module.css';
import { copyText } from './copy-text.ts';
import { Icon } from './icon.tsx';
import { useRoving } from './roving.ts';
import { showToast } from './toasts.tsx';

interface CitationBoxProps<Format extends string> {
  formats: readonly { format: Format; name: string }[];
  chosen: Format;
  onChoose: (format: Format) => void;
  /** The reference in the chosen format; may be of several lines. */
  reference: string;
  /** What is shown of it where a few words say more; all of it is copied. */
  preview?: string;
  /** Always in sight: on a small screen it keeps to one line. */
  pinned?: boolean;
}

/** A reference in one of several formats, ready to copy. */
export function CitationBox<Format extends string>({
  formats,
  chosen,
  onChoose,
  reference,
  preview = reference,
  pinned = false,
}: CitationBoxProps<Format>) {
  const messages = useMessages();
  const roving = useRoving<HTMLDivElement>('horizontal');
  const copy = useCopyCitation();
  return (
    <div className={styles.box} data-pinned={pinned || undefined}>
      <div className={styles.formats} role="radiogroup" aria-label={messages.evidence.format} {...roving}>
        {formats.map(({ format, name }) => (
          <button
            key={format}
            type="button"
            role="radio"
            aria-checked={format === chosen}
            className={styles.format}
            onClick={() => onChoose(format)}
          >
            {name}
          </button>
        ))}
      </div>
      <p className={styles.reference} data-format={chosen} title={reference}>
        {preview}
      </p>
      <Button leftSection={<Icon name="copy" size={16} />} onClick={() => void copy(reference)}>
        {messages.common.copy}
      </Button>
    </div>
  );
}

/** Copies a reference at once, in the format chosen last. */
export function CiteButton({ label, reference }: { label: string; reference: string }) {
  const copy = useCopyCitation();
  return (
    <button type="button" className={styles.cite} title={reference} onClick={() => void copy(reference)}>
      {label}
    </button>
  );
}

function useCopyCitation(): (reference: string) => Promise<void> {
  const messages = useMessages();
  return async (reference) => {
    const copied = await copyText(reference);
    showToast(copied ? messages.evidence.citationCopied : messages.common.copyFailed, copied ? 'copy' : 'alert');
  };
}

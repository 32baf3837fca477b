import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/language.tsx';
import { NamedText } from './named-text.tsx';
import type { NamedTextPiece } from './named-text.tsx';
import styles from './original-text.module.css';

interface OriginalTextProps {
  /** The paragraph as it stands in its source; null where the texts are not at hand. */
  pieces: readonly NamedTextPiece[] | null;
  /** CSS colour of a kind. */
  colourOf: (kind: string) => string;
  /** Further things to do with the passage, beside the button that opens its paragraph. */
  children?: ReactNode;
}

/** What can be done with a passage; the paragraph itself opens below, in view. */
export function OriginalText({ pieces, colourOf, children }: OriginalTextProps) {
  const messages = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className={styles.actions}>
        {pieces !== null && (
          <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? messages.evidence.hideParagraph : messages.evidence.showParagraph}
          </button>
        )}
        {children}
      </div>
      {open && pieces !== null && <Paragraph pieces={pieces} colourOf={colourOf} />}
    </>
  );
}

function Paragraph({ pieces, colourOf }: { pieces: readonly NamedTextPiece[]; colourOf: (kind: string) => string }) {
  const ref = useRef<HTMLQuoteElement>(null);
  useEffect(() => {
    // It opens where nobody may be looking: below the fold of a panel. Of a long one the beginning is what to see.
    const paragraph = ref.current;
    if (paragraph === null) return;
    const tall = paragraph.offsetHeight > window.innerHeight / 2;
    paragraph.scrollIntoView({ block: tall ? 'start' : 'nearest' });
  }, []);
  return (
    <blockquote ref={ref} className={styles.paragraph} lang="zh-CN">
      <NamedText pieces={pieces} colourOf={colourOf} />
    </blockquote>
  );
}

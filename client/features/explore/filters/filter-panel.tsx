import { useEffect, useId, useRef } from 'react';
import { useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { keys, matchesKey } from '../../../ui/shortcuts.ts';
import { useListener } from '../../../ui/use-listener.ts';
import styles from './filters.module.css';
import { FilterSections } from './filter-sections.tsx';
import { FilterSummary } from './filter-summary.tsx';

interface FilterPanelProps {
  /** Of the element, for the button that opens it. */
  id: string;
  onClose: () => void;
}

/** The filters beside the canvas: it stays while they are tried, and goes by Escape, its cross or its button. */
export function FilterPanel({ id, onClose }: FilterPanelProps) {
  const messages = useMessages();
  const titleId = useId();
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    root.current?.focus();
    return () => {
      // Closed from within, the keyboard goes back to what opened it.
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  useListener(root, 'keydown', (event) => {
    if (!matchesKey(event, keys.page.escape)) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  });
  return (
    <section ref={root} id={id} className={styles.panel} aria-labelledby={titleId} tabIndex={-1} data-over-canvas>
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {messages.filters.title}
        </h2>
        <IconButton icon="close" label={messages.common.close} shortcut="Esc" small onClick={onClose} />
      </header>
      <div className={styles.body}>
        <FilterSections />
      </div>
      <FilterSummary />
    </section>
  );
}

import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { consoleWords } from '../../../i18n/words/console.ts';
import { useWords } from '../../../i18n/words.ts';
import type { Run } from '../../../state/console/run.ts';
import styles from './results.module.css';
import { rawRow } from './value-text.ts';

/** The rows as they came over the wire, tags and all; only those in sight are in the page. */
export function RawRows({ run }: { run: Run }) {
  const words = useWords(consoleWords);
  const scroller = useRef<HTMLDivElement>(null);
  const { fields, rows, received } = run;
  // Its functions change with what is in sight, and nothing here remembers them.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: received,
    getScrollElement: () => scroller.current,
    estimateSize: () => 22 * (fields.length + 2),
    overscan: 4,
  });
  return (
    // Scrolls, and so takes the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className={styles.raw} role="region" aria-label={words.tabs.raw} tabIndex={0}>
      <ol style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <li
            key={index}
            ref={virtual.measureElement}
            data-index={index}
            style={{ transform: `translateY(${start}px)` }}
            aria-setsize={received}
            aria-posinset={index + 1}
          >
            <pre>{JSON.stringify(rawRow(fields, rows[index] ?? []), null, 2)}</pre>
          </li>
        ))}
      </ol>
    </div>
  );
}

import type { PointerEvent } from 'react';
import type { ReadPassage } from '../../../contracts/documents.ts';
import { useWords } from '../../i18n/words.ts';
import { readerWords } from '../../i18n/words/reader.ts';
import styles from './reader.module.css';

/** Lines of the strip; a longer document has several passages in one. */
const MOST_LINES = 160;
/** Pixels of a line where there is room. */
const LINE = 11;

export interface Seen {
  first: number;
  last: number;
}

interface CoverageStripProps {
  passages: readonly ReadPassage[];
  /** Which passages are on the screen, counted from 0. */
  seen: Seen | null;
  onOpen: (passage: string) => void;
}

/** All passages at a glance: the darker, the more statements they support. The keyboard has the contents and J, K. */
export function CoverageStrip({ passages, seen, onOpen }: CoverageStripProps) {
  const words = useWords(readerWords);
  const each = Math.max(1, Math.ceil(passages.length / MOST_LINES));
  const lines = Array.from({ length: Math.ceil(passages.length / each) }, (_, line) =>
    Math.max(...passages.slice(line * each, (line + 1) * each).map(({ supports }) => supports.length)),
  );
  const most = Math.max(1, ...lines);

  function onPointerDown(event: PointerEvent<SVGSVGElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const at = Math.floor(((event.clientY - box.top) / box.height) * lines.length) * each;
    const passage = passages[Math.min(passages.length - 1, Math.max(0, at))];
    if (passage !== undefined) onOpen(passage.id);
  }

  return (
    <aside className={styles.strip} aria-label={words.coverage} title={words.coverageHint}>
      <p>{words.coverage}</p>
      <svg
        aria-hidden
        viewBox={`0 0 18 ${lines.length}`}
        preserveAspectRatio="none"
        style={{ height: lines.length * LINE }}
        onPointerDown={onPointerDown}
      >
        {lines.map((count, line) => (
          <rect
            key={line}
            className={styles.stripLine}
            x={1}
            width={16}
            y={line + 0.15}
            height={0.7}
            fillOpacity={count === 0 ? 0.06 : 0.2 + 0.75 * Math.sqrt(count / most)}
          />
        ))}
        {seen !== null && (
          <rect
            className={styles.stripFrame}
            x={0}
            width={18}
            y={Math.floor(seen.first / each)}
            height={Math.floor(seen.last / each) - Math.floor(seen.first / each) + 1}
          />
        )}
      </svg>
    </aside>
  );
}

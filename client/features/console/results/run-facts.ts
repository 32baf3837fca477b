/** What is said of a run beside its rows. */
import { formatCount } from '../../../i18n/format.ts';
import type { consoleWords } from '../../../i18n/words/console.ts';
import type { QuerySummary, Run } from '../../../state/console/run.ts';

type Words = (typeof consoleWords)['zh'];

/** 14 ms, 1.8 s. */
export function formatTime(ms: number, words: Words): string {
  if (ms < 1_000) return words.milliseconds(String(Math.max(1, Math.round(ms))));
  return words.seconds((ms / 1_000).toFixed(1));
}

/** 640 B, 3.5 MB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1_000).toFixed(bytes < 10_000 ? 1 : 0)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What was left out and why; null where nothing was. */
export function cutText({ summary, received }: Run, words: Words): string | null {
  if (summary === null || summary.truncated === null) return null;
  const total = summary.totalRows === null ? null : formatCount(summary.totalRows);
  return summary.truncated === 'rows'
    ? words.cut.rows(formatCount(received), total)
    : words.cut.bytes(formatCount(received), total);
}

/** What was written, each with its number; none where nothing was. */
export function countersText({ counters }: QuerySummary, words: Words): string[] {
  return Object.entries(counters).flatMap(([name, count]) =>
    count === 0 ? [] : [words.counters[name as keyof typeof counters](formatCount(count))],
  );
}

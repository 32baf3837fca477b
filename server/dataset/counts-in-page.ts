/**
 * Keeps the counts of a page of the documentation up to date. Each table stands between two markers, which name it
 * and its language; all else on the page is prose and stays as it is.
 *
 *   <!-- counts: entities en -->
 *   …
 *   <!-- /counts -->
 */
import type { DatasetStatistics } from './dataset-statistics.ts';
import { statisticsTables } from './statistics-tables.ts';

const PLACE = /(<!-- counts: (\S+) (zh|en) -->\n)[^]*?(<!-- \/counts -->)/g;

/** The page has no place for counts, or names a table that there is not. */
export class CountPlaceError extends Error {
  override readonly name = 'CountPlaceError';
  /** What to write instead. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** The page with every table made anew. @throws CountPlaceError */
export function withCounts(page: string, counts: DatasetStatistics): string {
  const tables = { zh: statisticsTables(counts, 'zh'), en: statisticsTables(counts, 'en') };
  let places = 0;
  const written = page.replace(PLACE, (_, start: string, name: string, language: 'zh' | 'en', end: string) => {
    places += 1;
    const table = tables[language].find((one) => one.name === name);
    if (table === undefined)
      throw new CountPlaceError(
        `there are no counts of “${name}”`,
        `name one of: ${tables[language].map((one) => one.name).join(', ')}`,
      );
    return `${start}${markdownTable(table)}${end}`;
  });
  // A place that is not closed would take the prose up to the next table with it.
  const [begun, ended] = [page.split('<!-- counts:').length - 1, page.split('<!-- /counts -->').length - 1];
  if (places > 0 && (begun !== places || ended !== places))
    throw new CountPlaceError(
      `the page begins ${begun} places for counts and ends ${ended}, and ${places} can be read`,
      'write <!-- counts: NAME en --> or <!-- counts: NAME zh -->, and <!-- /counts --> after each',
    );
  if (places === 0)
    throw new CountPlaceError(
      'the page has no place for counts',
      'add the lines <!-- counts: totals en --> and <!-- /counts -->',
    );
  return written;
}

function markdownTable({ head, rows }: { head: string[]; rows: string[][] }): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |\n`;
  const isNumber = head.map((_, column) => rows.every((row) => /^[\d,.]+( %)?$|^–$/.test(row[column] ?? '')));
  return [line(head), `|${isNumber.map((right) => (right ? '---:' : '---')).join('|')}|\n`, ...rows.map(line)].join('');
}

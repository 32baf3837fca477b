import { describe, expect, it } from 'vitest';
import { CountPlaceError, withCounts } from './counts-in-page.ts';
import { datasetStatistics } from './dataset-statistics.ts';
import { statisticsTables } from './statistics-tables.ts';
import { smallDataset } from './testing/small-dataset.ts';

const counts = datasetStatistics(smallDataset());

describe('counts in a page', () => {
  it('fills each place in its language and leaves the prose', () => {
    const page = `# Graph

<!-- counts: basis en -->
out of date
<!-- /counts -->

Between.

<!-- counts: basis zh -->
<!-- /counts -->
After.
`;
    const written = withCounts(page, counts);
    expect(written).toBe(`# Graph

<!-- counts: basis en -->
| basis | count | share |
|---|---:|---:|
| stated | 3 | 75 % |
| inferred | 0 | 0 % |
| external | 1 | 25 % |
<!-- /counts -->

Between.

<!-- counts: basis zh -->
| 依据 | 数量 | 比例 |
|---|---:|---:|
| 文本写明 | 3 | 75 % |
| 据标题或上下文推断 | 0 | 0 % |
| 公开来源 | 1 | 25 % |
<!-- /counts -->
After.
`);
    expect(withCounts(written, counts)).toBe(written);
  });

  it.each([
    ['# Graph\n', 'the page has no place for counts', 'add the lines <!-- counts: totals en --> and <!-- /counts -->'],
    [
      '<!-- counts: people en -->\n<!-- /counts -->\n',
      'there are no counts of “people”',
      'name one of: totals, documents, entities, statements, basis, sources, figures, mentions',
    ],
    [
      '<!-- counts: basis en -->\nProse.\n<!-- counts: totals en -->\n<!-- /counts -->\n',
      'the page begins 2 places for counts and ends 1, and 1 can be read',
      'write <!-- counts: NAME en --> or <!-- counts: NAME zh -->, and <!-- /counts --> after each',
    ],
  ])('refuses %j', (page, message, hint) => {
    expect(() => withCounts(page, counts)).toThrow(new CountPlaceError(message, hint));
  });

  it('never says 100 % of what is not all', () => {
    const almost = { ...counts, complete: { languages: 0.9999, evidence: 1 } };
    const [totals] = statisticsTables(almost, 'en');
    expect(totals?.rows.slice(-2)).toEqual([
      ['in both languages', '99.9 %'],
      ['statements with a passage or a source', '100 %'],
    ]);
  });

  it('has the same tables in both languages', () => {
    const shape = (language: 'zh' | 'en') =>
      statisticsTables(counts, language).map(({ name, head, rows }) => [name, head.length, rows.length]);
    expect(shape('zh')).toEqual(shape('en'));
  });
});

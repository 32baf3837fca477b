import { expect, it } from 'vitest';
import { smallDataset } from './testing/small-dataset.ts';
import { validateDataset } from './validate-dataset.ts';

const GIST = 'The white paper says that cyber sovereignty rests on sovereign equality and extends it.';

function problemsOf(change: (dataset: ReturnType<typeof smallDataset>) => void): string[] {
  const dataset = smallDataset();
  change(dataset);
  return validateDataset(dataset).map(
    ({ severity, record, message, hint }) => `${severity} ${record}: ${message} → ${hint}`,
  );
}

it('warns of two gists that say nearly the same', () => {
  const problems = problemsOf(({ passages: [one, other] }) => {
    if (one) one.gistEn = GIST;
    if (other) other.gistEn = GIST.replace('extends', 'widens');
  });
  expect(problems).toEqual(['warning paper.s1.p02: gistEn is 77 % that of paper.s1.p01 → say what is its own']);
});

it('lets reprints of one paragraph share their gist', () => {
  const problems = problemsOf(({ passages: [one, other] }) => {
    if (one) one.gistEn = GIST;
    if (one && other) Object.assign(other, { gistEn: GIST, textHash: one.textHash });
  });
  expect(problems).toEqual([]);
});

it('warns of two summaries that say nearly the same, once for each', () => {
  const problems = problemsOf(({ entities }) => {
    for (const [index, record] of entities.entries()) if (index < 3) record.summaryEn = GIST;
  });
  expect(problems).toEqual([
    'warning cyber-sovereignty: summaryEn is 100 % that of china → say what is its own',
    'warning economy-size: summaryEn is 100 % that of china → say what is its own',
  ]);
});

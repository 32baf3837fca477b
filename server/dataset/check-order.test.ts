import { expect, it } from 'vitest';
import type { StatementRecord } from '../../contracts/dataset.ts';
import { statementRecord } from '../../contracts/dataset.ts';
import { smallDataset, statement } from './testing/small-dataset.ts';
import { validateDataset } from './validate-dataset.ts';

const PASSAGE = 'paper.s1.p01';

/** `<source> <type> <target> <order>` as statements; ends are the small dataset's, by their first letter. */
function problemsOf(...lines: string[]): string[] {
  const dataset = smallDataset();
  const ends: Record<string, string> = { c: 'cyber-sovereignty', s: 'sovereign-equality', e: 'china', p: 'paper' };
  const statements = lines.map((line): StatementRecord => {
    const [source = '', type = '', target = '', order = '', further] = line.split(' ');
    const made = statement(ends[source] ?? '', type, ends[target] ?? '', []);
    return { ...made, id: further ? `${made.id}~${further}` : made.id, order: Number(order), evidence: [PASSAGE] };
  });
  for (const end of Object.values(ends)) dataset.mentions.push({ entity: end, passage: PASSAGE, how: 'implicit' });
  dataset.statements = statements;
  return validateDataset(dataset).flatMap(({ record, message, hint }) =>
    message.includes('order') ? [`${record}: ${message} → ${hint}`] : [],
  );
}

it('takes the parts of a whole in their order, and the aims of a source in theirs', () => {
  expect(problemsOf('e ADVOCATES c 1', 'p ADVOCATES c 2')).toEqual([]);
  expect(problemsOf('e ADVOCATES c 1', 'e ADVOCATES s 2')).toEqual([]);
});

it('reports a number given twice to the parts of a whole', () => {
  expect(problemsOf('e ADVOCATES c 2', 'p ADVOCATES c 2')).toEqual([
    'paper~ADVOCATES~cyber-sovereignty: the order 2 is that of china~ADVOCATES~cyber-sovereignty too → ' +
      'number the ADVOCATES statements of cyber-sovereignty 1, 2, 3 … as the text counts them',
  ]);
});

it('reports a number given twice to the aims of a source', () => {
  expect(problemsOf('e ADVOCATES c 1', 'e ADVOCATES s 1')).toEqual([
    'china~ADVOCATES~sovereign-equality: the order 1 is that of china~ADVOCATES~cyber-sovereignty too → ' +
      'number the ADVOCATES statements of china 1, 2, 3 … as the text counts them',
  ]);
});

it('lets one thing be the first part of two wholes, and a type be numbered anew elsewhere', () => {
  expect(
    problemsOf('e ADVOCATES c 1', 'p ADVOCATES c 2', 'e ADVOCATES s 1', 'p ADVOCATES s 2', 'c BASED_ON s 1'),
  ).toEqual([]);
});

it('lets a further statement between the same ends keep the number', () => {
  expect(problemsOf('e ADVOCATES c 1', 'e ADVOCATES c 1 2', 'p ADVOCATES c 2')).toEqual([]);
});

it.each([0, -1, 1.5, '1'])('does not read the order %s', (order) => {
  expect(statementRecord.safeParse({ ...statement('a', 'PART_OF', 'b', [PASSAGE]), order }).success).toBe(false);
});

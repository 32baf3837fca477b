import { expect, test } from 'vitest';
import { scoreOf, similarScoreOf } from './search-rank.ts';
import type { Standing } from './search-rank.ts';
import type { TextMatch } from './text-match.ts';

function match(form: TextMatch['form'], place: TextMatch['place'], more: Partial<TextMatch> = {}): TextMatch {
  return { field: 'nameZh', text: '网络主权', form, place, role: 'name', ranges: [], ...more };
}
const most: Standing = { importance: 3, degree: 1_000_000 };
const least: Standing = { importance: 1, degree: 0 };

test('how it matched comes before whom it matched', () => {
  const order = [
    match('exact', 'whole'),
    match('alias', 'whole', { role: 'alias' }),
    match('prefix', 'start'),
    match('initials', 'whole'),
    match('pinyin', 'whole'),
    match('initials', 'start'),
    match('pinyin', 'start'),
    match('words', 'start'),
    match('words', 'inside'),
    match('initials', 'inside'),
    match('pinyin', 'inside'),
    match('infix', 'inside'),
    match('pinyin', 'start', { apart: true }),
    match('summary', 'inside', { role: 'summary' }),
  ];
  const outOfOrder = order.slice(1).filter((worse, index) => {
    const better = order[index] ?? worse;
    return scoreOf(better, least) <= scoreOf(worse, most);
  });
  expect(outOfOrder).toEqual([]);
});

test('an alias that begins with the query stands beside names that do, and importance decides', () => {
  const alias = match('alias', 'start', { role: 'alias' });
  expect(scoreOf(alias, { importance: 3, degree: 9 })).toBeGreaterThan(
    scoreOf(match('prefix', 'start'), { importance: 2, degree: 20 }),
  );
  expect(scoreOf(match('prefix', 'start'), most)).toBeGreaterThan(scoreOf(alias, most));
});

test('many statements count more than few, and no number of them outweighs importance', () => {
  const start = match('pinyin', 'start');
  const score = (importance: number, degree: number) => scoreOf(start, { importance, degree });
  expect(score(2, 30)).toBeGreaterThan(score(2, 2));
  expect(score(3, 0)).toBeGreaterThanOrEqual(score(2, 1_000_000));
});

test('whatever is spelt alike stands below every match, in the order of what was meant', () => {
  const summary = scoreOf(match('summary', 'inside', { role: 'summary' }), least);
  const whole = similarScoreOf(scoreOf(match('exact', 'whole'), most));
  const inside = similarScoreOf(scoreOf(match('words', 'inside'), most));
  expect(summary).toBeGreaterThan(whole);
  expect(whole).toBeGreaterThan(inside);
});

import { expect, test } from 'vitest';
import type { ObservationView } from '../../../contracts/api.ts';
import type { NodeId } from '../../../contracts/graph.ts';
import { vocabularyOf } from '../../api/vocabulary.ts';
import { chartModel, chartSeries, chartTitle, figureText, yearOf } from './chart-model.ts';

function value(asOf: string, amount: number, qualifier: ObservationView['qualifier'] = '='): ObservationView {
  return { id: asOf, indicator: 'size' as NodeId, value: amount, unit: 'CNY', asOf, qualifier, evidence: ['p'] };
}

const vocabulary = vocabularyOf({
  kinds: [],
  families: {},
  relationshipTypes: [],
  properties: {},
  units: { CNY: { zh: '元', en: 'yuan' } },
  labels: [],
  types: [],
  patterns: null,
});

test('places a date in the middle of the span it names', () => {
  expect(yearOf('2022')).toBe(2022.5);
  expect(yearOf('2022-07')).toBeCloseTo(2022.54, 2);
  expect(yearOf('2022-01-01')).toBeCloseTo(2022.0, 2);
});

test('orders points by time, from zero, with labels in the scale of the series', () => {
  const { points, baseline, ticks } = chartModel([value('2023', 53.9e12), value('2014', 16.2e12, '≈')], 'zh');
  expect(points.map(({ label, mark }) => [label, mark])).toEqual([
    ['16.2', 'hollow'],
    ['53.9', 'filled'],
  ]);
  const heights = points.map(({ y }) => baseline - y);
  expect((heights[0] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(16.2 / 53.9);
  expect(ticks.map(({ text }) => text)).toEqual(['2014', '2017', '2020', '2023']);
});

test('draws a single value and a year of two values without dividing by nothing', () => {
  const { points } = chartModel([value('2021', 0), value('2021', 0)], 'en');
  expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});

test('says the unit in the scale of the series', () => {
  const series = [value('2023', 53.9e12)];
  expect(chartTitle('数字经济规模', series, vocabulary, 'zh')).toBe('数字经济规模，万亿元');
  expect(chartTitle('value of the digital economy', series, vocabulary, 'en')).toBe(
    'value of the digital economy, trillion yuan',
  );
});

test('says one figure in words', () => {
  expect(figureText(value('2021', 45.5e12, '≈'), vocabulary, 'zh')).toBe('约45.5万亿元');
  expect(figureText(value('2021', 45.5e12, '>'), vocabulary, 'en')).toBe('over 45.5 trillion yuan');
});

test('draws values of one unit at two dates or more; claims of one date are no change', () => {
  const share = { ...value('2021', 18.6), unit: 'percent' };
  const [first, second] = [value('2021', 45.5e12), value('2023', 53.9e12)];
  expect(chartSeries([first, share, second])).toEqual([[first, second]]);
  expect(chartSeries([first, value('2021', 45.6e12), share])).toEqual([]);
});

test('keeps every digit of a figure, whatever the scale of the language', () => {
  const exact = value('2021', 283_418);
  expect([figureText(exact, vocabulary, 'zh'), figureText(exact, vocabulary, 'en')]).toEqual([
    '28.3418万元',
    '283,418 yuan',
  ]);
  const large = value('2023', 2_380_000_000_000, '>=');
  expect([figureText(large, vocabulary, 'zh'), figureText(large, vocabulary, 'en')]).toEqual([
    '至少2.38万亿元',
    'at least 2.38 trillion yuan',
  ]);
});

import { expect, test } from 'vitest';
import type { ObservationView } from '../../../contracts/api.ts';
import type { NodeId } from '../../../contracts/graph.ts';
import { vocabularyOf } from '../../api/vocabulary.ts';
import { chartModel, chartTitle, figureText, yearOf } from './chart-model.ts';

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

import { describe, expect, test } from 'vitest';
import {
  formatCount,
  formatInstant,
  formatList,
  formatQualifier,
  formatQuantity,
  formatSpan,
  seriesScale,
} from './format.ts';

describe('numbers', () => {
  test('groups whole numbers the same way in both languages', () => {
    expect([0, 999, 1204, 1234567].map(formatCount)).toEqual(['0', '999', '1,204', '1,234,567']);
  });

  test('says quantities in 万, 亿 and 万亿 in Chinese, and in millions, billions and trillions in English', () => {
    const values = [45_500_000_000_000, 1_067_000_000, 16_700, 320, -2_380_000_000_000];
    expect(values.map((value) => formatQuantity(value, 'zh'))).toEqual([
      '45.5万亿',
      '10.67亿',
      '1.67万',
      '320',
      '-2.38万亿',
    ]);
    expect(values.map((value) => formatQuantity(value, 'en'))).toEqual([
      '45.5 trillion',
      '1.067 billion',
      '16,700',
      '320',
      '-2.38 trillion',
    ]);
  });

  test('takes the scale of a series from its largest value', () => {
    expect(seriesScale([16.2e12, 9e8], 'zh')).toEqual({ size: 1e12, name: '万亿' });
    expect(seriesScale([12, 80], 'en')).toEqual({ size: 1, name: '' });
    expect(seriesScale([], 'en')).toEqual({ size: 1, name: '' });
  });

  test('puts qualifiers into words', () => {
    expect(formatQualifier('>', 'zh') + formatQuantity(2e8, 'zh')).toBe('超2亿');
    expect(formatQualifier('≈', 'en') + formatQuantity(2e9, 'en')).toBe('about 2 billion');
    expect(formatQualifier('=', 'en')).toBe('');
  });
});

describe('dates', () => {
  test('are ISO, as precise as the source', () => {
    expect(formatSpan('2014-11', '2024')).toBe('2014-11 – 2024');
    expect(formatSpan('2014', '2014')).toBe('2014');
    expect(formatSpan('2014', undefined)).toBe('2014 –');
    expect(formatSpan(undefined, '2015')).toBe('– 2015');
    expect(formatSpan(undefined, undefined)).toBe('');
  });

  test('keeps what is no time as it is', () => {
    expect(formatInstant('never')).toBe('never');
    expect(formatInstant('2026-11-21T14:05:30')).toBe('2026-11-21 14:05');
  });
});

test('lists use the mark of the language', () => {
  expect(formatList(['甲', '乙'], 'zh')).toBe('甲、乙');
  expect(formatList(['a', 'b'], 'en')).toBe('a, b');
});

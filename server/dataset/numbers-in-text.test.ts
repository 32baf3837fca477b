import { describe, expect, it } from 'vitest';
import { digitsInText, significantDigits } from './numbers-in-text.ts';

it.each([
  [45_500_000_000_000, '455'],
  [0.448, '448'],
  [44.8, '448'],
  [1_067_000_000, '1067'],
  [100, '1'],
  [-2.5, '25'],
  [1e21, '1'],
  [0, '0'],
])('gives the significant digits of %s', (value, digits) => {
  expect(significantDigits(value)).toBe(digits);
});

describe('digitsInText', () => {
  it.each([
    ['规模达45.5万亿元，占39.8%', ['455', '398']],
    ['１０.５１亿', ['1051']],
    ['about 1,854,000 stations', ['1854']],
    ['七个方面，三十余年，二十五项，十四五，两条', ['7', '3', '25', '14', '5', '2']],
    ['网民数量最多', ['1']],
    ['没有数字', []],
  ])('finds those of %s', (text, digits) => {
    expect([...digitsInText(text)]).toEqual(digits);
  });
});

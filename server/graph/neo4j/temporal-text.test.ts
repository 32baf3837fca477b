import neo4j from 'neo4j-driver';
import { describe, expect, test } from 'vitest';
import { durationText, parseTemporal } from './temporal-text.ts';

function textOf(months: number, days: number, seconds: number, nanoseconds: number): string {
  return durationText(
    new neo4j.types.Duration(neo4j.int(months), neo4j.int(days), neo4j.int(seconds), neo4j.int(nanoseconds)),
  );
}

describe('durations as text', () => {
  test.each([
    [0, 0, 0, 0, 'PT0S'],
    [14, 0, 0, 0, 'P1Y2M'],
    [25, 40, 90_000, 0, 'P2Y1M40DT25H'],
    [-13, -1, -3_661, 0, 'P-1Y-1M-1DT-1H-1M-1S'],
    [0, 0, -60, 0, 'PT-1M'],
    [0, 0, -1, 1, 'PT-0.999999999S'],
    [0, 0, -1, 500_000_000, 'PT-0.5S'],
    [0, 0, -62, 500_000_000, 'PT-1M-1.5S'],
    [0, 0, 4, 500_000_000, 'PT4.5S'],
  ])('writes %i months, %i days, %i s and %i ns as Neo4j does', (months, days, seconds, nanoseconds, text) => {
    expect(textOf(months, days, seconds, nanoseconds)).toBe(text);
  });
});

test('a text of no such type is refused with the text', () => {
  expect(() => parseTemporal({ $type: 'Date', value: 'yesterday' })).toThrow('not a Date in ISO 8601: yesterday');
});

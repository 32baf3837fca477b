import { describe, expect, it } from 'vitest';
import { finished, layoutNode, overlaps } from './testing/layout-fixtures.ts';
import { startTimelineLayout, yearOf } from './timeline-layout.ts';

const dated = (id: string, date: string | null) => ({ ...layoutNode(id), date });

describe('the timeline', () => {
  it('puts nodes at their dates from left to right and the undated below the axis', () => {
    const { positions, axis } = finished(
      startTimelineLayout({
        nodes: [
          dated('later', '2022-11-07'),
          dated('first', '2015-12-16'),
          dated('same year', '2022-03'),
          dated('undated', null),
        ],
        links: [{ source: 'undated', target: 'first' }],
        fresh: false,
      }),
    );
    const x = (id: string) => positions[id]?.x ?? NaN;
    expect(x('first')).toBeLessThan(x('same year'));
    expect(x('same year')).toBeLessThan(x('later'));
    expect(
      Object.entries(positions)
        .filter(([, { y }]) => y > (axis?.y ?? 0))
        .map(([id]) => id),
    ).toEqual(['undated']);
    expect(axis?.years.map(({ year }) => year)).toEqual([2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022]);
    const begins = (year: number) => axis?.years.find((one) => one.year === year)?.x ?? NaN;
    expect(x('first')).toBeGreaterThan(begins(2015));
    expect(x('first')).toBeLessThan(begins(2016));
    expect(x('later')).toBeGreaterThan(begins(2022));
    expect(x('later')).toBeLessThan(axis?.end ?? NaN);
    expect(overlaps(positions)).toEqual([]);
  });

  it('keeps a crowd of one day and of no day apart', () => {
    const nodes = Array.from({ length: 40 }, (_, index) => dated(`n${index}`, index % 2 === 0 ? '2020-09-08' : null));
    const { positions, axis } = finished(startTimelineLayout({ nodes, links: [], fresh: false }));
    expect(overlaps(positions)).toEqual([]);
    expect(new Set(nodes.filter(({ date }) => date !== null).map(({ id }) => positions[id]?.x)).size).toBe(1);
    expect(axis?.years).toHaveLength(1);
  });

  it('has no axis where nothing has a date, and leaves pinned nodes out of it', () => {
    const nodes = [dated('a', null), { ...dated('b', '2020'), x: 5, y: 6, pinned: true }];
    const { positions, axis } = finished(startTimelineLayout({ nodes, links: [], fresh: false }));
    expect(axis).toBeNull();
    expect(positions['b']).toEqual({ x: 5, y: 6 });
  });

  it('reads dates as precise as they are', () => {
    expect(yearOf('2015')).toBe(2015.5);
    expect(yearOf('2015-01')).toBeGreaterThan(2015);
    expect(yearOf('2015-12-31')).toBeLessThan(2016);
    expect(yearOf('2015-12-16')).toBeGreaterThan(yearOf('2015-12-01') ?? NaN);
    expect(yearOf('recently')).toBeNull();
  });
});

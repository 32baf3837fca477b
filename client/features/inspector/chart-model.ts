import type { ObservationView } from '../../../contracts/api.ts';
import type { Vocabulary } from '../../api/vocabulary.ts';
import { formatQualifier, formatQuantity, seriesScale } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.tsx';

/** A date as a point in years: `2022-06` is 2022.46 (the middle of the span it names). */
export function yearOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1 + (day === undefined ? 0.5 : day / 31)) / 12;
}

export interface ChartPoint {
  id: string;
  x: number;
  y: number;
  label: string;
  asOf: string;
  mark: 'filled' | 'hollow' | 'up' | 'down';
}

export interface ChartModel {
  width: number;
  height: number;
  baseline: number;
  points: ChartPoint[];
  /** Whole years under the axis. */
  ticks: { x: number; text: string }[];
}

const marks = { '=': 'filled', '≈': 'hollow', '>': 'up', '>=': 'up', '<': 'down' } as const;

const WIDTH = 312;
const HEIGHT = 112;
const SIDE = 18;
const TOP = 26;
const BOTTOM = 20;

/**
 * What can be drawn over time: the values of one unit, at two dates or more. Several values of one date are claims
 * that differ, not a change.
 */
export function chartSeries(observations: readonly ObservationView[]): ObservationView[][] {
  const byUnit = new Map<string, ObservationView[]>();
  for (const each of observations) byUnit.set(each.unit, [...(byUnit.get(each.unit) ?? []), each]);
  return [...byUnit.values()].filter((series) => new Set(series.map(({ asOf }) => asOf)).size > 1);
}

function ticksOf(from: number, to: number): number[] {
  const first = Math.floor(from);
  const last = Math.floor(to);
  const step = Math.max(1, Math.ceil((last - first) / 3));
  const years: number[] = [];
  for (let year = first; year <= last; year += step) years.push(year);
  return years;
}

/** Points of one unit over time, from zero, with the values in the scale of the whole series. */
export function chartModel(observations: readonly ObservationView[], language: Language): ChartModel {
  const sorted = observations.toSorted((one, other) => yearOf(one.asOf) - yearOf(other.asOf));
  const years = sorted.map(({ asOf }) => yearOf(asOf));
  const [from = 0, to = 1] = [years[0], years.at(-1)];
  const span = to - from || 1;
  const most = Math.max(...sorted.map(({ value }) => value), 0) || 1;
  const scale = seriesScale(
    sorted.map(({ value }) => value),
    language,
  );
  const xOf = (year: number) => SIDE + ((year - from) / span) * (WIDTH - 2 * SIDE);
  const baseline = HEIGHT - BOTTOM;
  return {
    width: WIDTH,
    height: HEIGHT,
    baseline,
    points: sorted.map((each) => ({
      id: each.id,
      x: xOf(yearOf(each.asOf)),
      y: baseline - (each.value / most) * (baseline - TOP),
      label: (each.value / scale.size).toLocaleString('en-US', { maximumSignificantDigits: 4 }),
      asOf: each.asOf,
      mark: marks[each.qualifier],
    })),
    ticks: ticksOf(from, to)
      .map((year) => ({ x: xOf(year + 0.5), text: String(year) }))
      .filter(({ x }) => x >= SIDE - 1 && x <= WIDTH - SIDE + 1),
  };
}

/** “中国数字经济规模，万亿元” and “Size of China’s digital economy, trillion yuan”. */
export function chartTitle(
  name: string,
  observations: readonly ObservationView[],
  vocabulary: Vocabulary,
  language: Language,
): string {
  const unit = vocabulary.unitNames(observations[0]?.unit ?? '')[language];
  const scale = seriesScale(
    observations.map(({ value }) => value),
    language,
  ).name.trim();
  const measure = language === 'zh' ? `${scale}${unit}` : [scale, unit].filter((part) => part !== '').join(' ');
  return `${name}${language === 'zh' ? '，' : ', '}${measure}`;
}

/** Enough for every digit that a text gives; rounding would change what it says. */
const ALL_DIGITS = 12;

/** One figure in words, every digit kept: “约45.5万亿元”, “about 45.5 trillion yuan”. */
export function figureText(each: ObservationView, vocabulary: Vocabulary, language: Language): string {
  const unit = vocabulary.unitNames(each.unit)[language];
  const space = language === 'en' && unit !== '%' ? ' ' : '';
  return `${formatQualifier(each.qualifier, language)}${formatQuantity(each.value, language, ALL_DIGITS)}${space}${unit}`;
}

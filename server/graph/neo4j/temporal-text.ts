/**
 * Temporal values as ISO 8601 text, letter for letter as Neo4j's `toString` writes them, and back. The driver's own
 * texts differ (nine digits of nanoseconds, six of years, `P1Y2MT`).
 */
import neo4j from 'neo4j-driver';
import type { Date as Neo4jDate, DateTime, Duration, LocalDateTime, LocalTime, Time } from 'neo4j-driver';
import type { TemporalValue } from '../../../contracts/graph.ts';
import { GraphStoreError } from '../graph-store.ts';

/** Numbers inside temporal values: the driver gives any of its three forms. */
type AnyInteger = { toString(): string };

const NANOSECONDS = 1_000_000_000n;

export function dateText({ year, month, day }: Pick<Neo4jDate, 'year' | 'month' | 'day'>): string {
  const value = Number(year);
  const digits = String(Math.abs(value)).padStart(4, '0');
  const sign = value < 0 ? '-' : value > 9_999 ? '+' : '';
  return `${sign}${digits}-${two(month)}-${two(day)}`;
}

export function localTimeText(time: Pick<LocalTime, 'hour' | 'minute' | 'second' | 'nanosecond'>): string {
  return `${two(time.hour)}:${two(time.minute)}:${two(time.second)}${fraction(BigInt(String(time.nanosecond)))}`;
}

export function timeText(time: Time): string {
  return localTimeText(time) + offsetText(time.timeZoneOffsetSeconds);
}

export function localDateTimeText(moment: LocalDateTime): string {
  return `${dateText(moment)}T${localTimeText(moment)}`;
}

export function dateTimeText(moment: DateTime): string {
  const { timeZoneOffsetSeconds: offset, timeZoneId: zone } = moment;
  const text = `${dateText(moment)}T${localTimeText(moment)}`;
  return text + (offset === undefined || offset === null ? '' : offsetText(offset)) + (zone ? `[${zone}]` : '');
}

export function durationText({ months, days, seconds, nanoseconds }: Duration): string {
  const [allMonths, allDays, allSeconds] = [big(months), big(days), big(seconds)];
  const nanos = big(nanoseconds);
  const date = part(allMonths / 12n, 'Y') + part(allMonths % 12n, 'M') + part(allDays, 'D');
  // Nanoseconds are never negative: -0.5 s is one second less and half of one more.
  const borrows = allSeconds < 0n && nanos !== 0n;
  const whole = borrows ? allSeconds + 1n : allSeconds;
  const rest = whole % 60n;
  const digits = fraction(borrows ? NANOSECONDS - nanos : nanos);
  const sign = borrows && rest === 0n ? '-' : '';
  const last = rest === 0n && digits === '' ? '' : `${sign}${rest}${digits}S`;
  const time = part(whole / 3_600n, 'H') + part((whole / 60n) % 60n, 'M') + last;
  if (date === '' && time === '') return 'PT0S';
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

const PARSERS: Record<TemporalValue['$type'], (text: string) => unknown> = {
  Date: (text) => neo4j.types.Date.fromString(text),
  Time: (text) => neo4j.types.Time.fromString(text),
  LocalTime: (text) => neo4j.types.LocalTime.fromString(text),
  DateTime: (text) => neo4j.types.DateTime.fromString(text),
  LocalDateTime: (text) => neo4j.types.LocalDateTime.fromString(text),
  Duration: (text) => neo4j.types.Duration.fromString(text),
};

/** A driver value. @throws GraphStoreError `semantic` when the text is not of that type */
export function parseTemporal({ $type, value }: TemporalValue): unknown {
  try {
    // The driver wants five digits behind a sign, and Neo4j writes four for years before 1.
    return PARSERS[$type](value.replace(/^([+-])(\d{4}-)/, (_, sign: string, year: string) => `${sign}0${year}`));
  } catch (error) {
    throw new GraphStoreError('semantic', `not a ${$type} in ISO 8601: ${value.slice(0, 60)}`, { cause: error });
  }
}

function big(value: AnyInteger): bigint {
  return BigInt(value.toString());
}

function two(value: AnyInteger): string {
  return value.toString().padStart(2, '0');
}

function part(value: bigint, unit: string): string {
  return value === 0n ? '' : `${value}${unit}`;
}

function fraction(nanoseconds: bigint): string {
  if (nanoseconds === 0n) return '';
  return `.${nanoseconds.toString().padStart(9, '0').replace(/0+$/, '')}`;
}

function offsetText(offset: AnyInteger): string {
  const seconds = Number(offset);
  if (seconds === 0) return 'Z';
  const size = Math.abs(seconds);
  const clock = [Math.floor(size / 3_600), Math.floor(size / 60) % 60, size % 60];
  const shown = clock[2] === 0 ? clock.slice(0, 2) : clock;
  return (seconds < 0 ? '-' : '+') + shown.map((value) => String(value).padStart(2, '0')).join(':');
}

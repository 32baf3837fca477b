import type { Language } from './language.tsx';

const SCALES = {
  zh: [
    { size: 1e12, name: '万亿' },
    { size: 1e8, name: '亿' },
    { size: 1e4, name: '万' },
  ],
  en: [
    { size: 1e12, name: ' trillion' },
    { size: 1e9, name: ' billion' },
    { size: 1e6, name: ' million' },
  ],
} as const;

/** Made once: `toLocaleString` makes one each time, which is felt with hundreds of badges. */
const counts = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** A whole number with grouping: `1,204`. The same in both languages. */
export function formatCount(count: number): string {
  return counts.format(count);
}

/**
 * A quantity as the language says it: 45500000000000 is 45.5万亿 and 45.5 trillion. At most `digits` significant
 * digits (default 4), without trailing zeros.
 */
export function formatQuantity(value: number, language: Language, digits = 4): string {
  const magnitude = Math.abs(value);
  const scale = SCALES[language].find((each) => magnitude >= each.size);
  const scaled = scale === undefined ? value : value / scale.size;
  const text = scaled.toLocaleString('en-US', { maximumSignificantDigits: digits });
  return scale === undefined ? text : `${text}${scale.name}`;
}

/** The scale that suits a whole series, so that its values can be shown as plain numbers under one heading. */
export function seriesScale(values: number[], language: Language): { size: number; name: string } {
  const largest = Math.max(0, ...values.map(Math.abs));
  return SCALES[language].find((each) => largest >= each.size) ?? { size: 1, name: '' };
}

const QUALIFIERS = {
  zh: { '=': '', '>': '超', '>=': '至少', '<': '近', '≈': '约' },
  en: { '=': '', '>': 'over ', '>=': 'at least ', '<': 'under ', '≈': 'about ' },
} as const;

export type Qualifier = keyof (typeof QUALIFIERS)['zh'];

/** `>` before a number, in words: “超” and “over ”. Nothing for `=`. */
export function formatQualifier(qualifier: Qualifier, language: Language): string {
  return QUALIFIERS[language][qualifier];
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

/** A time stamp as its ISO day and minute in the reader's zone: `2026-11-21 14:05`. */
export function formatInstant(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const day = `${time.getFullYear()}-${twoDigits(time.getMonth() + 1)}-${twoDigits(time.getDate())}`;
  return `${day} ${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`;
}

/** A span of dates as precise as the source: `2014-11 – 2024`, `2015-12`, `2014 –`. */
export function formatSpan(start: string | undefined, end: string | undefined): string {
  if (start !== undefined && end !== undefined) return start === end ? start : `${start} – ${end}`;
  if (start !== undefined) return `${start} –`;
  return end === undefined ? '' : `– ${end}`;
}

/** A list in words: 甲、乙 and “a, b”. */
export function formatList(items: string[], language: Language): string {
  return items.join(language === 'zh' ? '、' : ', ');
}

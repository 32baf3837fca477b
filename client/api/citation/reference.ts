/** A source as a reference in words: GB/T 7714-2015 (8.8, electronic resources) and APA 7. */
import type { BothLanguages, CitedPlaces, CitedSource, Place } from './cited-source.ts';

export type CitationLanguage = keyof BothLanguages;

/** `linked` sets the title as a Markdown link in place of the address at the end. */
export interface ReferenceStyle {
  language: CitationLanguage;
  linked?: boolean;
}

/** Types of source in GB/T 7714: report, newspaper, electronic announcement. */
const TYPE_MARKS: Record<string, string> = { 'white-paper': 'R', page: 'N' };

/** `前言，第2段、第4段；一（一），第1段` and `Preface, paras. 2, 4; I (1), para. 1`. */
export function placesText(places: readonly Place[], language: CitationLanguage): string {
  const bySection = new Map<string, number[]>();
  for (const { section, paragraph } of places) {
    const title = section[language];
    bySection.set(title, [...(bySection.get(title) ?? []), paragraph]);
  }
  const sections = [...bySection].map(([title, paragraphs]) => {
    const numbers = paragraphs.toSorted((one, other) => one - other);
    return language === 'zh'
      ? `${title}，${numbers.map((each) => `第${each}段`).join('、')}`
      : `${title}, ${numbers.length === 1 ? 'para.' : 'paras.'} ${numbers.join(', ')}`;
  });
  return sections.join(language === 'zh' ? '；' : '; ');
}

/** Brackets would end the text of a link. */
function linkTo(title: string, url: string): string {
  return `[${title.replace(/[[\]\\]/g, String.raw`\$&`)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** A headline may begin with its author (`王崧：…`), who stands before it already. */
function withoutAuthor({ title, author }: CitedSource, language: CitationLanguage): string {
  const name = author?.[language] ?? '';
  const rest = title[language].startsWith(name) ? title[language].slice(name.length) : '';
  return name !== '' && /^\s*[：:]\s*\S/.test(rest) ? rest.replace(/^\s*[：:]\s*/, '') : title[language];
}

/** A title in 《》, with 〈〉 around what it names itself (GB/T 15834-2011, 4.15). */
export function bookTitle(title: string): string {
  if (/^《[^《》]*》$/.test(title)) return title;
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

function titleOf(source: CitedSource, { language, linked = false }: ReferenceStyle): string {
  const title = withoutAuthor(source, language);
  return linked && source.url !== null ? linkTo(title, source.url) : title;
}

/** `FreeBuf（转载）` and `reprinted by FreeBuf` for a work that someone else made public. */
function publisherOf({ publisher, reprint }: CitedSource, language: CitationLanguage): string | null {
  if (publisher === null || !reprint) return publisher?.[language] ?? null;
  return language === 'zh' ? `${publisher.zh}（转载）` : `reprinted by ${publisher.en}`;
}

/** `作者. 题名[EB/OL]. 发布者, 2023: 正文，第5段(2023-03-23)[2025-10-04]. https://…` */
export function gbtReference({ source, places }: CitedPlaces, style: ReferenceStyle): string {
  const { language } = style;
  const mark = TYPE_MARKS[source.category ?? ''] ?? 'EB';
  const author = source.author === null ? '' : `${source.author[language]}. `;
  const year = source.date?.slice(0, 4);
  const published = [publisherOf(source, language), year].filter((part) => part !== null && part !== undefined);
  const place = places.length === 0 ? '' : `${published.length === 0 ? '' : ': '}${placesText(places, language)}`;
  const day = source.date !== null && source.date.length > 4 ? `(${source.date})` : '';
  const taken = source.url !== null && source.retrieved !== null ? `[${source.retrieved}]` : '';
  const middle = `${published.join(', ')}${place}${day}${taken}`;
  const carrier = source.url === null ? '' : '/OL';
  const address = source.url === null || style.linked === true ? '' : ` ${source.url}.`;
  return `${author}${titleOf(source, style)}[${mark}${carrier}].${middle === '' ? '' : ` ${middle}.`}${address}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `2023, March 23` and `2023年3月23日`, as precise as the date. */
function apaDate(iso: string, language: CitationLanguage): string {
  const [year = '', month, day] = iso.split('-');
  if (language === 'zh') {
    return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`;
  }
  if (month === undefined) return year;
  return `${year}, ${MONTHS[Number(month) - 1] ?? ''}${day === undefined ? '' : ` ${Number(day)}`}`;
}

/** `March 23, 2023`, the order of a sentence. */
function englishDay(iso: string): string {
  const [year = '', rest] = apaDate(iso, 'en').split(', ');
  return rest === undefined ? year : `${rest}, ${year}`;
}

/** `Author. (2023, March 23). Title. Publisher. Text, para. 5. Retrieved October 4, 2025, from https://…` */
export function apaReference({ source, places }: CitedPlaces, style: ReferenceStyle): string {
  const { language } = style;
  const author = source.author?.[language] ?? null;
  const title = titleOf(source, style);
  const publisher = publisherOf(source, language);
  const locator = places.length === 0 ? null : placesText(places, language);
  const url = style.linked === true ? null : source.url;
  if (language === 'zh') {
    const date = `（${source.date === null ? '日期不详' : apaDate(source.date, 'zh')}）`;
    const taken = source.retrieved === null ? '取自' : `${apaDate(source.retrieved, 'zh')}取自`;
    const head = author === null ? [`${title}${date}`] : [`${author}${date}`, title];
    const parts = [...head, publisher, locator].filter((part) => part !== null);
    return `${parts.join('。')}。${url === null ? '' : `${taken} ${url}`}`;
  }
  const date = `(${source.date === null ? 'n.d.' : apaDate(source.date, 'en')})`;
  const taken = source.retrieved === null ? 'Retrieved from' : `Retrieved ${englishDay(source.retrieved)}, from`;
  const head = author === null ? [title, date] : [author, date, title];
  const parts = [...head, publisher && capital(publisher), locator].filter((part) => part !== null);
  return `${parts.map((part) => part.replace(/\.$/, '')).join('. ')}.${url === null ? '' : ` ${taken} ${url}`}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

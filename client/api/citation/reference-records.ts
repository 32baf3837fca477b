/** A source as a record that reference managers read: BibTeX and RIS. */
import type { CitedPlaces } from './cited-source.ts';
import type { CitationLanguage } from './reference.ts';
import { placesText } from './reference.ts';

export type RecordField = readonly [name: string, value: string | null];

/** Characters that end or start something in BibTeX. */
function forBibtex(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, String.raw`\$&`);
}

/** Letters that every BibTeX takes in a key. */
function bibtexKey(id: string): string {
  return id.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'zhitu';
}

/** An entry of several lines; addresses are kept letter for letter, fields without a value are left out. */
export function bibtexEntry(id: string, fields: readonly RecordField[]): string {
  const lines = fields.flatMap(([name, value]) => {
    if (value === null) return [];
    const kept = name === 'url' ? value : forBibtex(value);
    // Two braces keep an institution or a Chinese name from being taken apart.
    return [`  ${name} = {${name === 'author' ? `{${kept}}` : kept}}`];
  });
  return `@misc{${bibtexKey(id)},\n${lines.join(',\n')}\n}`;
}

/**
 * A date as RIS writes it: `2023/03/23/`, year, month, day and other information, the slashes whether or not there is
 * something between them.
 */
export function risDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return [year, month, day, ''].join('/');
}

export function risEntry(type: string, fields: readonly RecordField[]): string {
  const all: RecordField[] = [['TY', type], ...fields, ['ER', '']];
  return all.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}`])).join('\n');
}

function locator({ places }: CitedPlaces, language: CitationLanguage): string | null {
  return places.length === 0 ? null : placesText(places, language);
}

export function sourceBibtex(cited: CitedPlaces, language: CitationLanguage): string {
  const { source } = cited;
  const publisher = source.publisher?.[language] ?? null;
  return bibtexEntry(source.id, [
    ['author', source.author?.[language] ?? null],
    ['title', source.title[language]],
    ['year', source.date?.slice(0, 4) ?? null],
    ['date', source.date],
    ['howpublished', publisher],
    ['url', source.url],
    ['urldate', source.url === null ? null : source.retrieved],
    ['note', locator(cited, language)],
    ['annote', cited.standsIn ?? null],
  ]);
}

export function sourceRis(cited: CitedPlaces, language: CitationLanguage): string {
  const { source } = cited;
  return risEntry(source.category === 'white-paper' ? 'RPRT' : 'ELEC', [
    ['AU', source.author?.[language] ?? null],
    ['TI', source.title[language]],
    ['PY', source.date?.slice(0, 4) ?? null],
    ['DA', source.date === null ? null : risDate(source.date)],
    ['PB', source.publisher?.[language] ?? null],
    ['UR', source.url],
    ['Y2', source.url === null || source.retrieved === null ? null : risDate(source.retrieved)],
    ['N1', locator(cited, language)],
    ['N1', cited.standsIn ?? null],
  ]);
}

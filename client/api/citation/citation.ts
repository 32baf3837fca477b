/** References to copy: of a source or a place in it, and of a statement with the sources that it rests on. */
import type { BothLanguages, CitedPlaces } from './cited-source.ts';
import { bibtexEntry, risDate, risEntry, sourceBibtex, sourceRis } from './reference-records.ts';
import type { CitationLanguage } from './reference.ts';
import { apaReference, bookTitle, gbtReference, placesText } from './reference.ts';

export const citationFormats = ['gbt', 'apa', 'markdown', 'bibtex', 'ris'] as const;
export type CitationFormat = (typeof citationFormats)[number];

export const citationNames: Record<CitationFormat, string> = {
  gbt: 'GB/T 7714',
  apa: 'APA',
  markdown: 'Markdown',
  bibtex: 'BibTeX',
  ris: 'RIS',
};

/** The format that readers of a language expect first. */
export function usualFormat(language: CitationLanguage): CitationFormat {
  return language === 'zh' ? 'gbt' : 'apa';
}

/** A statement of this version of the data. */
export interface CitedStatement {
  id: string;
  sentence: string;
  collection: string;
  /** Null for a database that holds no dataset. */
  dataset: { title: BothLanguages; version: string } | null;
  /** Null where the address would lead nobody anywhere: the id stands in for it. */
  address: string | null;
  /** ISO day of reading; said only together with an address. */
  accessed: string;
  evidence: readonly CitedPlaces[];
}

const sourceWriters: Record<CitationFormat, (cited: CitedPlaces, language: CitationLanguage) => string> = {
  gbt: (cited, language) => withPlace(gbtReference(cited, { language }), cited),
  apa: (cited, language) => withPlace(apaReference(cited, { language }), cited),
  markdown: (cited, language) => withPlace(markdownReference(cited, language), cited),
  bibtex: sourceBibtex,
  ris: sourceRis,
};

/** Where it can be read has a line of its own: it is no part of the reference that the standards know. */
function withPlace(reference: string, { standsIn }: CitedPlaces): string {
  return standsIn === undefined ? reference : `${reference}\n${standsIn}`;
}

/** The reference in one format; BibTeX and RIS are several lines. */
export function citeSource(cited: CitedPlaces, format: CitationFormat, language: CitationLanguage): string {
  return sourceWriters[format](cited, language);
}

function markdownReference(cited: CitedPlaces, language: CitationLanguage): string {
  const style = { language, linked: true };
  return language === 'zh' ? gbtReference(cited, style) : apaReference(cited, style);
}

/** The statement on the first line, then its sources, numbered where the format has no entries of its own. */
export function citeStatement(cited: CitedStatement, format: CitationFormat, language: CitationLanguage): string {
  const sources = cited.evidence.map((each) => citeSource(each, format, language));
  switch (format) {
    case 'gbt':
    case 'apa':
      return [
        format === 'gbt' ? gbtStatement(cited, language) : apaStatement(cited, language),
        ...sources.map((source, index) => `[${index + 1}] ${source}`),
      ].join('\n');
    case 'markdown':
      return [markdownStatement(cited, language), ...sources.map((source, index) => `${index + 1}. ${source}`)].join(
        '\n',
      );
    case 'bibtex':
      return [statementBibtex(cited, language), ...sources].join('\n\n');
    case 'ris':
      return [statementRis(cited, language), ...sources].join('\n\n');
  }
}

function datasetText({ dataset }: CitedStatement, language: CitationLanguage): string | null {
  if (dataset === null) return null;
  return language === 'zh'
    ? `数据集“${dataset.title.zh}”，版本 ${dataset.version}`
    : `Data set “${dataset.title.en}”, version ${dataset.version}`;
}

function idText({ id }: CitedStatement, language: CitationLanguage): string {
  return language === 'zh' ? `编号 ${id}` : `id ${id}`;
}

function gbtStatement(cited: CitedStatement, language: CitationLanguage): string {
  const { collection, sentence, address, accessed } = cited;
  const parts = [datasetText(cited, language), address === null ? idText(cited, language) : null];
  const middle = parts.filter((part) => part !== null).join(language === 'zh' ? '，' : ', ');
  const taken = address === null ? '' : `[${accessed}]. ${address}`;
  return `${collection}. ${sentence}[DB${address === null ? '' : '/OL'}]. ${middle}${taken}.`;
}

function apaStatement(cited: CitedStatement, language: CitationLanguage): string {
  const { collection, sentence, address, accessed } = cited;
  const data = datasetText(cited, language);
  if (language === 'zh') {
    const parts = [collection, sentence, data, address === null ? idText(cited, 'zh') : null];
    return `${parts.filter((part) => part !== null).join('。')}。${address === null ? '' : `${accessed} 取自 ${address}`}`;
  }
  const from = address === null ? `${capitalId(cited)}.` : `Retrieved ${accessed}, from ${address}`;
  return `${collection}. ${sentence}${data === null ? '' : ` [${data}]`}. ${from}`;
}

function capitalId(cited: CitedStatement): string {
  return `Id ${cited.id}`;
}

function markdownStatement(cited: CitedStatement, language: CitationLanguage): string {
  const { sentence, collection, address } = cited;
  const data = datasetText(cited, language);
  const inside = [collection, data, address === null ? idText(cited, language) : `<${address}>`].filter(
    (part) => part !== null,
  );
  const strong = `**${sentence.replace(/[*_`[\]\\]/g, String.raw`\$&`)}**`;
  return language === 'zh' ? `${strong}（${inside.join('，')}）\n` : `${strong} (${inside.join(', ')})\n`;
}

/** What the statement rests on, in short, for formats with a field for notes. */
function evidenceNote({ evidence }: CitedStatement, language: CitationLanguage): string | null {
  if (evidence.length === 0) return null;
  const list = evidence.map(({ source, places }) =>
    language === 'zh'
      ? `${bookTitle(source.title.zh)}${placesText(places, 'zh')}`
      : `${source.title.en}, ${placesText(places, 'en')}`,
  );
  return `${language === 'zh' ? '证据：' : 'Evidence: '}${list.join(language === 'zh' ? '；' : '; ')}`;
}

function statementBibtex(cited: CitedStatement, language: CitationLanguage): string {
  return bibtexEntry(cited.id, [
    ['author', cited.collection],
    ['title', cited.sentence],
    ['howpublished', datasetText(cited, language)],
    ['url', cited.address],
    ['urldate', cited.address === null ? null : cited.accessed],
    ['note', evidenceNote(cited, language)],
  ]);
}

function statementRis(cited: CitedStatement, language: CitationLanguage): string {
  return risEntry('DATA', [
    ['AU', cited.collection],
    ['TI', cited.sentence],
    ['T2', datasetText(cited, language)],
    ['ID', cited.id],
    ['UR', cited.address],
    ['Y2', cited.address === null ? null : risDate(cited.accessed)],
    ['N1', evidenceNote(cited, language)],
  ]);
}

/**
 * A statement as a reference: GB/T 7714-2015 (electronic resources, 8.8), APA 7, BibTeX and RIS. What is cited is the
 * statement in this version of the data, with the passages it rests on.
 */

/** What a reference needs to know; dates are ISO days. */
export interface Cited {
  id: string;
  sentence: string;
  collection: string;
  /** Version of the dataset; null for a database of other make. */
  version: string | null;
  /** Day the data was loaded or published; null when unknown. */
  published: string | null;
  accessed: string;
  url: string;
  /** Locators such as `000 ¶2`, grouped by document. */
  evidence: string;
  language: 'zh' | 'en';
}

export const citationFormats = ['gbt', 'apa', 'bibtex', 'ris'] as const;
export type CitationFormat = (typeof citationFormats)[number];

export const citationNames: Record<CitationFormat, string> = {
  gbt: 'GB/T 7714',
  apa: 'APA',
  bibtex: 'BibTeX',
  ris: 'RIS',
};

/** `000 ¶2, ¶5；001 ¶3`: each document once, its paragraphs in order. */
export function evidenceList(
  passages: readonly { document: string; paragraph: number }[],
  language: 'zh' | 'en',
): string {
  const byDocument = new Map<string, number[]>();
  for (const { document, paragraph } of passages) {
    byDocument.set(document, [...(byDocument.get(document) ?? []), paragraph]);
  }
  return [...byDocument]
    .map(([document, paragraphs]) => `${document} ${paragraphs.map((each) => `¶${each}`).join(', ')}`)
    .join(language === 'zh' ? '；' : '; ');
}

function gbt(cited: Cited): string {
  const { language, collection, sentence, version, published, accessed, url, evidence } = cited;
  const edition = version === null ? '' : language === 'zh' ? ` 数据版本 ${version}.` : ` Data ${version}.`;
  const day = published === null ? '' : `(${published})`;
  const rests = evidence === '' ? '' : language === 'zh' ? ` 证据：${evidence}.` : ` Evidence: ${evidence}.`;
  return `${collection}. ${sentence}[DB/OL].${edition} ${day}[${accessed}]. ${url}.${rests}`;
}

function apa(cited: Cited): string {
  const { collection, sentence, version, published, accessed, url, evidence } = cited;
  const year = published?.slice(0, 4) ?? 'n.d.';
  const edition = version === null ? 'Data set' : `Version ${version}; data set`;
  const rests = evidence === '' ? '' : ` Evidence: ${evidence}.`;
  return `${collection}. (${year}). ${sentence} [${edition}]. Retrieved ${accessed}, from ${url}.${rests}`;
}

/** Characters that end or start something in BibTeX. */
function forBibtex(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, String.raw`\$&`);
}

function bibtex(cited: Cited): string {
  const key = cited.id.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const fields: [string, string | null][] = [
    ['author', `{${forBibtex(cited.collection)}}`],
    ['title', forBibtex(cited.sentence)],
    ['year', cited.published?.slice(0, 4) ?? null],
    ['version', cited.version],
    ['url', cited.url],
    ['urldate', cited.accessed],
    ['note', cited.evidence === '' ? null : `Evidence: ${forBibtex(cited.evidence)}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

function ris(cited: Cited): string {
  const lines: [string, string | null][] = [
    ['TY', 'DATA'],
    ['AU', cited.collection],
    ['TI', cited.sentence],
    ['PY', cited.published?.slice(0, 4) ?? null],
    ['ET', cited.version],
    ['UR', cited.url],
    ['Y2', cited.accessed],
    ['N1', cited.evidence === '' ? null : `Evidence: ${cited.evidence}`],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}`])).join('\n');
}

const writers: Record<CitationFormat, (cited: Cited) => string> = { gbt, apa, bibtex, ris };

/** The reference in one format; BibTeX and RIS are several lines. */
export function cite(cited: Cited, format: CitationFormat): string {
  return writers[format](cited);
}

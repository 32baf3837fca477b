/** What a picture says of itself to programs: Dublin Core in RDF, as the SVG specification suggests (SVG 2, 5.8). */
import { escapeXml, tag } from './markup.ts';

export interface PictureAbout {
  /** One or two sentences for whoever cannot see it. */
  description: string;
  /** The product. */
  creator: string;
  /** Title and version of the dataset; null for a database that holds none. */
  source: string | null;
  /** ISO day. */
  date: string;
  /** Address of the canvas that is drawn. */
  link: string | null;
  language: string;
  rights: string | null;
}

const spaces = {
  'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

export function metadata(title: string, about: PictureAbout): string {
  const fields: readonly [string, string | null][] = [
    ['title', title],
    ['creator', about.creator],
    ['source', about.source],
    ['date', about.date],
    ['format', 'image/svg+xml'],
    ['language', about.language],
    ['identifier', about.link],
    ['rights', about.rights],
    ['description', about.description],
  ];
  const written = fields.map(([name, value]) =>
    value === null || value === '' ? '' : tag(`dc:${name}`, {}, escapeXml(value)),
  );
  return tag('metadata', {}, tag('rdf:RDF', spaces, tag('rdf:Description', { 'rdf:about': '' }, written.join(''))));
}

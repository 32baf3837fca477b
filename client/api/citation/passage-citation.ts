/** A passage as a reference that also says where it can be read in Zhitu. */
import type { EvidencePassage } from '../../../contracts/api.ts';
import { citeSource } from './citation.ts';
import type { CitationFormat } from './citation.ts';
import { citedPlaces } from './cited-source.ts';
import { publicAddress } from './public-address.ts';
import type { CitationLanguage } from './reference.ts';

/** What is cited: fields that both a passage as evidence and one in the reader have. */
export type CitedPassage = Pick<EvidencePassage, 'document' | 'work' | 'section'> & {
  passage: Pick<EvidencePassage['passage'], 'id' | 'paragraph'>;
};

/**
 * The reference of a passage in one format, its address in Zhitu behind it.
 *
 * @param carriers the same paragraph in other documents that carry the work
 * @param href the address of the passage; where it would lead nobody anywhere, its id stands in for it
 */
export function citePassage(
  passage: CitedPassage,
  carriers: readonly CitedPassage[],
  href: string,
  format: CitationFormat,
  language: CitationLanguage,
): string {
  const [cited] = citedPlaces([passage, ...carriers]);
  // A passage always has a source.
  if (cited === undefined) return '';
  const address = publicAddress(href);
  const { id } = passage.passage;
  const words = {
    zh: address === null ? `知图，段落 ${id}` : `知图：${address}`,
    en: address === null ? `Zhitu, passage ${id}` : `Zhitu: ${address}`,
  };
  return citeSource({ ...cited, standsIn: words[language] }, format, language);
}

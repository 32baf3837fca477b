/** What is cited: a document, or the work that several documents carry, with places in it. */
import type { DocumentReference, EvidencePassage } from '../../../contracts/api.ts';
import { documentReference } from '../../../contracts/api.ts';
import type { GraphNode } from '../../../contracts/graph.ts';
import { namesOf, textProperty } from '../entity-text.ts';

/** A text in both languages; equal where the data has only one. */
export interface BothLanguages {
  zh: string;
  en: string;
}

/** A source as a reference needs it. Dates are ISO, as precise as the source. */
export interface CitedSource {
  id: string;
  author: BothLanguages | null;
  title: BothLanguages;
  /** Who made it public; for a reprinted work, who reprinted it. */
  publisher: BothLanguages | null;
  /** True where the text at hand is a reprint of the work. */
  reprint: boolean;
  category: string | null;
  date: string | null;
  url: string | null;
  /** The day on which the text was taken from `url`. */
  retrieved: string | null;
}

/** A paragraph, by its section and its number there. */
export interface Place {
  section: BothLanguages;
  paragraph: number;
}

export interface CitedPlaces {
  source: CitedSource;
  places: readonly Place[];
  /** Where it can be read in Zhitu, in words; left out where that is said elsewhere. */
  standsIn?: string;
}

type Carried = Pick<EvidencePassage, 'document' | 'work' | 'section'>;

function both(zh: string | undefined, en: string | undefined): BothLanguages | null {
  const only = zh ?? en;
  return only === undefined ? null : { zh: zh ?? only, en: en ?? only };
}

/** A document as a source of its own. */
export function documentSource(document: Omit<DocumentReference, 'id'> & { id: string }): CitedSource {
  return {
    id: document.id,
    author: both(document.author, document.authorEn),
    title: { zh: document.title ?? document.nameZh, en: document.titleEn ?? document.nameEn },
    publisher: both(document.publisher, document.publisherEn),
    reprint: false,
    category: document.category ?? null,
    date: document.date ?? null,
    url: document.url ?? null,
    retrieved: document.retrieved ?? null,
  };
}

/** The same of a document that is at hand as a node. */
export function nodeSource(node: GraphNode): CitedSource {
  const { zh, en } = namesOf(node);
  const fields = Object.fromEntries(Object.keys(documentReference.shape).map((key) => [key, textProperty(node, key)]));
  return documentSource({ ...fields, id: node.id, nameZh: zh, nameEn: en });
}

/** What a passage belongs to: the work that its section reprints, else its document, by the author of the section. */
export function passageSource({ document, work, section }: Carried): CitedSource {
  const carrier = documentSource(document);
  if (work === undefined) return { ...carrier, author: both(section.author, section.authorEn) ?? carrier.author };
  const { id, author, title, category, date } = documentSource(work);
  return {
    ...carrier,
    id,
    author,
    title,
    category,
    date: date ?? carrier.date,
    publisher: carrier.publisher ?? { zh: document.nameZh, en: document.nameEn },
    reprint: true,
  };
}

/** The sources of some passages, each once, with the places in it. A paragraph that two reprints carry is one place. */
export function citedPlaces(
  passages: readonly (Carried & { passage: Pick<EvidencePassage['passage'], 'paragraph'> })[],
): CitedPlaces[] {
  const bySource = new Map<string, { source: CitedSource; places: Place[] }>();
  for (const each of passages) {
    const source = passageSource(each);
    const { zh, en } = source.author ?? { zh: '', en: '' };
    const key = `${source.id} ${zh} ${en}`;
    const place = {
      section: { zh: each.section.titleZh, en: each.section.titleEn },
      paragraph: each.passage.paragraph,
    };
    const known = bySource.get(key);
    if (known === undefined) bySource.set(key, { source, places: [place] });
    else if (!known.places.some((other) => samePlace(other, place))) known.places.push(place);
    // Of several reprints the one with an address is of more use to a reader.
    if (known !== undefined && known.source.url === null && source.url !== null) known.source = source;
  }
  return [...bySource.values()];
}

function samePlace(one: Place, other: Place): boolean {
  return one.section.zh === other.section.zh && one.paragraph === other.paragraph;
}

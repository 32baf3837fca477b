/** A document as the reader shows it, made of the pages that have come so far. */
import type { DocumentReference } from '../../../contracts/api.ts';
import type { DocumentSection, DocumentView, Paragraphs, ReadPassage } from '../../../contracts/documents.ts';
import type { GraphNode, GraphRelationship } from '../../../contracts/graph.ts';
import { aliasesOf, namesOf } from '../../api/entity-text.ts';
import type { NamedEntity } from '../../api/name-marks.ts';
import { kindOf } from '../../state/graph.ts';

export interface ReadSection {
  section: DocumentSection;
  /** 1 for a part of the section before it that its id goes on from: `wp001.c1-2` of `wp001.c1`. */
  depth: 0 | 1;
  /** What it reproduces, if anything. */
  work: DocumentReference | undefined;
  passages: ReadPassage[];
}

export interface Reading {
  document: DocumentView['document'];
  counts: DocumentView['counts'];
  hasText: boolean;
  sections: ReadSection[];
  /** In reading order. */
  passages: ReadPassage[];
  nodes: ReadonlyMap<string, GraphNode>;
  relationships: ReadonlyMap<string, GraphRelationship>;
  /** False while pages are still to come. */
  isWhole: boolean;
}

/** @returns null where no page has come */
export function readingOf(pages: readonly DocumentView[]): Reading | null {
  const [first] = pages;
  const last = pages.at(-1);
  if (first === undefined || last === undefined) return null;
  const passages = pages.flatMap((page) => page.passages);
  const works = new Map(first.works.map((work): [string, DocumentReference] => [work.id, work]));
  const ids = new Set(first.sections.map(({ id }) => id));
  const bySection = new Map<string, ReadPassage[]>(first.sections.map(({ id }) => [id, []]));
  for (const passage of passages) bySection.get(passage.section)?.push(passage);
  return {
    document: first.document,
    counts: first.counts,
    hasText: first.hasText,
    sections: first.sections.map((section) => ({
      section,
      depth: ids.has(section.id.replace(/-[^-]*$/, '')) && /-[^-]*$/.test(section.id) ? 1 : 0,
      work: section.work === undefined ? undefined : works.get(section.work),
      passages: bySection.get(section.id) ?? [],
    })),
    passages,
    nodes: new Map(pages.flatMap(({ nodes }) => nodes).map((node) => [node.id, node])),
    relationships: new Map(pages.flatMap(({ relationships }) => relationships).map((each) => [each.id, each])),
    isWhole: last.cursor === null,
  };
}

/** Share of the passages that support a statement, 0 to 1. */
export function coverageOf(passages: readonly ReadPassage[]): number {
  if (passages.length === 0) return 0;
  return passages.filter(({ supports }) => supports.length > 0).length / passages.length;
}

/** What the most passages speak of, with how many do. */
export function mostNamed(reading: Reading, most: number): { node: GraphNode; passages: number }[] {
  const counts = new Map<string, number>();
  for (const { names } of reading.passages) {
    for (const { node } of names) counts.set(node, (counts.get(node) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1))
    .flatMap(([id, passages]) => {
      const node = reading.nodes.get(id);
      return node === undefined || id === reading.document.id ? [] : [{ node, passages }];
    })
    .slice(0, most);
}

/** What a passage names, by all that it is called. */
export function namedEntities({ nodes }: Pick<Reading, 'nodes'>, { names }: ReadPassage): NamedEntity[] {
  return names.flatMap(({ node: id }) => {
    const node = nodes.get(id);
    if (node === undefined) return [];
    const { zh, en } = aliasesOf(node);
    return [{ id, kind: kindOf(node), names: [namesOf(node).zh, namesOf(node).en, ...zh, ...en] }];
  });
}

export type ReadParagraph = Paragraphs['items'][number];

export function paragraphsById(pages: readonly Paragraphs[]): ReadonlyMap<string, ReadParagraph> {
  return new Map(pages.flatMap(({ items }) => items).map((item) => [item.passage, item]));
}

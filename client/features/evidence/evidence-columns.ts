import type { DocumentReference, EvidencePassage } from '../../../contracts/api.ts';
import { isSameParagraph, sourceOf } from '../../api/work-passages.ts';
import type { WorkPassage } from '../../api/work-passages.ts';

/** One source: a work with the documents that carry it, or a document of its own. */
export interface EvidenceColumn {
  source: DocumentReference;
  /** In the order of the evidence; the source itself where it is no reprint. */
  carriers: DocumentReference[];
  /** The strongest passage: the dataset lists evidence in order of strength. */
  first: WorkPassage;
}

/** Sources of the evidence: reprints of one work are one. */
export function sourcesOf(evidence: readonly EvidencePassage[]): { works: number; documents: number } {
  return {
    works: new Set(evidence.map((each) => sourceOf(each).id)).size,
    documents: new Set(evidence.map(({ document }) => document.id)).size,
  };
}

/** Works that speak for themselves, before what reports on them or comments on them. */
const primary: ReadonlySet<string> = new Set(['white-paper']);

function rank({ source }: EvidenceColumn): number {
  return primary.has(source.category ?? '') ? 0 : 1;
}

/**
 * One column a source: primary sources first, each kind in the order of the evidence. Further passages stand below.
 */
export function evidenceColumns(evidence: readonly EvidencePassage[]): {
  columns: EvidenceColumn[];
  further: WorkPassage[];
} {
  const columns: EvidenceColumn[] = [];
  const further: WorkPassage[] = [];
  const all: WorkPassage[] = [];
  for (const passage of evidence) {
    const source = sourceOf(passage);
    const column = columns.find((each) => each.source.id === source.id);
    if (column !== undefined && !column.carriers.some(({ id }) => id === passage.document.id)) {
      column.carriers.push(passage.document);
    }
    const known = all.find((each) => isSameParagraph(each.passage, passage));
    if (known !== undefined) {
      known.alsoIn.push(passage);
      continue;
    }
    const entry: WorkPassage = { passage, alsoIn: [] };
    all.push(entry);
    if (column === undefined) columns.push({ source, carriers: [passage.document], first: entry });
    else further.push(entry);
  }
  return { columns: columns.toSorted((one, other) => rank(one) - rank(other)), further };
}

/** A document as a line can hold it. */
export function shortName(source: DocumentReference, language: 'zh' | 'en'): string {
  return language === 'zh' ? (source.captionZh ?? source.nameZh) : (source.captionEn ?? source.nameEn);
}

import type { DocumentReference, EvidencePassage } from '../../../contracts/api.ts';

export interface EvidenceColumn {
  document: DocumentReference;
  /** The strongest passage of the document: the dataset lists evidence in order of strength. */
  first: EvidencePassage;
}

/** One column a document, in the order of the evidence, and the further passages below them. */
export function evidenceColumns(evidence: readonly EvidencePassage[]): {
  columns: EvidenceColumn[];
  further: EvidencePassage[];
} {
  const columns: EvidenceColumn[] = [];
  const further: EvidencePassage[] = [];
  for (const passage of evidence) {
    if (columns.some(({ document }) => document.id === passage.document.id)) further.push(passage);
    else columns.push({ document: passage.document, first: passage });
  }
  return { columns, further };
}

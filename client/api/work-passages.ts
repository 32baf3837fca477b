/** Passages of a work that several documents carry: the same paragraph in a reprint is no second place. */
import type { DocumentReference, EvidencePassage } from '../../contracts/api.ts';

/** A passage, and the same paragraph in other documents that carry the work. */
export interface WorkPassage<Passage extends EvidencePassage = EvidencePassage> {
  passage: Passage;
  alsoIn: Passage[];
}

/** What says so: the work that a section reprints, else the document itself. */
export function sourceOf({ document, work }: EvidencePassage): DocumentReference {
  return work ?? document;
}

/** A paragraph that two documents carry has one gist: gists are written for the paragraph, not for the carrier. */
export function isSameParagraph(one: EvidencePassage, other: EvidencePassage): boolean {
  return (
    one.work !== undefined &&
    one.work.id === other.work?.id &&
    one.document.id !== other.document.id &&
    one.gistZh === other.gistZh
  );
}

/** One entry for each paragraph of a work, where the first of its passages stands. */
export function workPassages<Passage extends EvidencePassage>(passages: readonly Passage[]): WorkPassage<Passage>[] {
  const all: WorkPassage<Passage>[] = [];
  for (const passage of passages) {
    const known = all.find((each) => isSameParagraph(each.passage, passage));
    if (known === undefined) all.push({ passage, alsoIn: [] });
    else known.alsoIn.push(passage);
  }
  return all;
}

/** Entries of one source together, sources in the order in which they first come. */
export function bySource<Passage extends EvidencePassage>(
  entries: readonly WorkPassage<Passage>[],
): { source: DocumentReference; entries: WorkPassage<Passage>[] }[] {
  const groups = new Map<string, { source: DocumentReference; entries: WorkPassage<Passage>[] }>();
  for (const entry of entries) {
    const source = sourceOf(entry.passage);
    const group = groups.get(source.id);
    if (group === undefined) groups.set(source.id, { source, entries: [entry] });
    else group.entries.push(entry);
  }
  return [...groups.values()];
}

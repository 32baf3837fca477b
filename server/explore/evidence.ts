/** Passages as evidence: with document and section, and with the paragraph where the source texts are at hand. */
import type { DocumentReference, EvidencePassage, ObservationView } from '../../contracts/api.ts';
import { documentReference as documentReferenceShape, observation as observationShape } from '../../contracts/api.ts';
import type { GraphNode } from '../../contracts/graph.ts';
import type { RowRecord } from './row-values.ts';
import { integerOf, nodeOf, optionalText, textOf } from './row-values.ts';
import type { SourceTexts } from './source-texts.ts';
import { markNames } from './source-texts.ts';
import type { StatementReader } from './statement-reader.ts';

const DOCUMENT_KEYS = Object.keys(documentReferenceShape.shape);

export function documentReference(node: GraphNode): DocumentReference {
  return {
    ...textsAt(node, DOCUMENT_KEYS),
    id: node.id,
    nameZh: textOf(node.properties['nameZh']),
    nameEn: textOf(node.properties['nameEn']),
  };
}

/** Those of the keys that hold a text. */
function textsAt(node: GraphNode, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = optionalText(node.properties, key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** The passages in the order of `ids`; ids that the graph lacks are left out. Names of `marked` nodes are marked. */
export async function readEvidence(
  reader: StatementReader,
  ids: string[],
  sources: SourceTexts,
  marked: GraphNode[],
): Promise<EvidencePassage[]> {
  if (ids.length === 0) return [];
  const rows = await reader.rows('passages-by-id', { ids });
  const byId = new Map(rows.map((row) => [nodeOf(row['passage']).id as string, row]));
  const works = await readWorks(reader, rows);
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [evidencePassage(row, works, sources, marked)];
  });
}

/** What the sections of these rows reproduce, by id. */
async function readWorks(reader: StatementReader, rows: RowRecord[]): Promise<Map<string, DocumentReference>> {
  const ids = rows.flatMap((row) => optionalText(nodeOf(row['section']).properties, 'work') ?? []);
  if (ids.length === 0) return new Map();
  const works = await reader.rows('nodes-by-id', { ids: [...new Set(ids)] });
  return new Map(works.map((row) => documentReference(nodeOf(row['node']))).map((work) => [work.id as string, work]));
}

function evidencePassage(
  row: RowRecord,
  works: ReadonlyMap<string, DocumentReference>,
  sources: SourceTexts,
  marked: GraphNode[],
): EvidencePassage {
  const passage = nodeOf(row['passage']);
  const section = nodeOf(row['section']);
  const document = documentReference(nodeOf(row['document']));
  const textLength = integerOf(passage.properties['textLength']);
  const textHash = textOf(passage.properties['textHash']);
  const work = works.get(textOf(section.properties['work']));
  const text = sources.paragraph({ id: passage.id, textFile: document.textFile, textHash, textLength });
  return {
    passage: { id: passage.id, paragraph: integerOf(passage.properties['paragraph']), textLength },
    document,
    ...(work === undefined ? {} : { work }),
    section: {
      id: section.id,
      titleZh: textOf(section.properties['titleZh']),
      titleEn: textOf(section.properties['titleEn']),
      order: integerOf(section.properties['order']),
      ...textsAt(section, ['author', 'authorEn']),
    },
    gistZh: textOf(passage.properties['gistZh']),
    gistEn: textOf(passage.properties['gistEn']),
    ...(text === null ? {} : { text, marks: markNames(text, marked) }),
  };
}

/** Observations of rows with a column `observation`; one that does not fit the contract is left out. */
export function observationsOf(rows: RowRecord[]): ObservationView[] {
  return rows.flatMap((row) => {
    const parsed = observationShape.safeParse(nodeOf(row['observation']).properties);
    return parsed.success ? [parsed.data] : [];
  });
}

/** What `GET documents` and its kin answer: the texts that the graph was drawn from, to be listed and read. */
import { z } from 'zod/mini';
import { cut, documentReference, sectionReference } from './api.ts';
import { graphNode, graphRelationship, nodeId } from './graph.ts';
import { answeredBy } from './statements.ts';

const statements = z.optional(z.array(answeredBy));

/** What of a document the reader and the list show beside the fields of a reference. */
const described = z.extend(documentReference, {
  summaryZh: z.optional(z.string()),
  summaryEn: z.optional(z.string()),
  /** Which part of it was taken in. */
  coverageZh: z.optional(z.string()),
  coverageEn: z.optional(z.string()),
});

const counts = {
  sections: z.int(),
  passages: z.int(),
  /** Entities that at least one of its passages names or means. */
  entities: z.int(),
  /** Statements that at least one of its passages supports. */
  statements: z.int(),
};

/** Documents with passages, and apart from them those that are only spoken of. Both by date, dated ones first. */
export const documentsResponse = z.object({
  documents: z.array(z.object({ document: described, counts: z.object(counts) })),
  cited: z.array(
    z.object({
      document: described,
      /** Statements about it. */
      degree: z.int(),
      /** Documents of the list whose sections reproduce it. */
      carriers: z.array(nodeId),
    }),
  ),
  ...cut,
  /** Lists that hold more than this answer shows; left out when there are none. */
  cut: z.optional(z.array(z.enum(['documents', 'cited']))),
  statements,
});
export type Documents = z.infer<typeof documentsResponse>;

export const documentSection = z.extend(sectionReference, {
  /** Id of the work that it reproduces, one of `works`. */
  work: z.optional(nodeId),
  passages: z.int(),
});
export type DocumentSection = z.infer<typeof documentSection>;

/** A passage in its document; names and statements by id, their bodies are in `nodes` and `relationships`. */
export const readPassage = z.object({
  id: nodeId,
  section: z.string(),
  paragraph: z.int(),
  /** Code points of the paragraph. */
  textLength: z.int(),
  gistZh: z.string(),
  gistEn: z.string(),
  /** Named ones first, the most important before others. */
  names: z.array(z.object({ node: nodeId, how: z.enum(['named', 'implicit']) })),
  supports: z.array(z.string()),
});
export type ReadPassage = z.infer<typeof readPassage>;

/** A document with all its sections and a page of its passages in reading order. */
export const documentResponse = z.object({
  document: described,
  counts: z.object(counts),
  sections: z.array(documentSection),
  works: z.array(documentReference),
  passages: z.array(readPassage),
  /** What the passages of this page name: names, aliases, category and importance only. */
  nodes: z.array(graphNode),
  /** What they support. */
  relationships: z.array(graphRelationship),
  /** Whether the server holds the text of the document: `documents/:id/paragraphs` gives it. */
  hasText: z.boolean(),
  ...cut,
  /** Opaque; bound to the document. Null at the end. */
  cursor: z.nullable(z.string()),
  /** Lists that hold more than this answer shows; left out when there are none. */
  cut: z.optional(z.array(z.enum(['sections', 'names', 'supports']))),
  statements,
});
export type DocumentView = z.infer<typeof documentResponse>;

/** The paragraphs of a page of passages as they stand in the source text; those that it does not hold are left out. */
export const paragraphsResponse = z.object({
  items: z.array(
    z.object({
      passage: nodeId,
      text: z.string(),
      /** Names in `text`, [start, end) in UTF-16 code units. */
      marks: z.array(z.object({ node: nodeId, start: z.int(), end: z.int() })),
    }),
  ),
  ...cut,
  /** Opaque; bound to the document. Null at the end. */
  cursor: z.nullable(z.string()),
  statements,
});
export type Paragraphs = z.infer<typeof paragraphsResponse>;

import { useQueries } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { DocumentView } from '../../../contracts/documents.ts';
import { call } from '../../api/call.ts';
import type { Located } from '../../ui/locator.ts';

/** Above these, places are counted and not named: they would have to be read document by document. */
const MOST_DOCUMENTS = 20;
const MOST_PAGES = 20;

export type Places = ReadonlyMap<string, Located>;

/** Where each passage of a document stands, by passage id. */
async function readPlaces(id: string, signal: AbortSignal): Promise<Places> {
  const places = new Map<string, Located>();
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const view: DocumentView = await call('document', {
      params: { id },
      query: cursor === null ? {} : { cursor },
      signal,
    });
    const sections = new Map(view.sections.map((section) => [section.id, section]));
    for (const { id: passage, section, paragraph } of view.passages) {
      const place = sections.get(section);
      if (place) places.set(passage, { document: view.document, section: place, passage: { paragraph } });
    }
    cursor = view.cursor;
    if (cursor === null) break;
  }
  return places;
}

const none: Places = new Map();

function together(results: UseQueryResult<Places>[]): Places {
  return new Map(results.flatMap(({ data }) => [...(data ?? none)]));
}

/** Where the passages of some documents stand; those that are not read yet, or cannot be, are left out. */
export function usePlaces(documents: readonly string[]): Places {
  return useQueries({
    queries: (documents.length > MOST_DOCUMENTS ? [] : documents).map((id) => ({
      queryKey: ['places', id],
      queryFn: ({ signal }: { signal: AbortSignal }) => readPlaces(id, signal),
    })),
    combine: together,
  });
}

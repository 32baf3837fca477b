/** The sources of what a picture draws: which of them each statement rests on, and the numbered list under it. */
import type { QueryClient } from '@tanstack/react-query';
import type { EvidencePassage } from '../../../contracts/api.ts';
import type { GraphRelationship } from '../../../contracts/graph.ts';
import { citeSource, usualFormat } from '../../api/citation/citation.ts';
import { citedPlaces, nodeSource } from '../../api/citation/cited-source.ts';
import type { CitedPlaces, CitedSource } from '../../api/citation/cited-source.ts';
import { entityQuery, relationshipQuery } from '../../api/queries.ts';
import type { PictureNotes } from '../../graph-view/export/draw-notes.ts';
import { formatCount } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.tsx';
import { picturesWords } from '../../i18n/words/pictures.ts';
import { documentsOf } from '../../state/evidence.ts';

/** Up to so many statements each bears the numbers of its sources; beyond, sources are counted by document. */
export const mostNumbered = 60;
/** Places of a source that are listed one by one. */
const mostPlaces = 6;
const mostListed = 30;
/** Reads that are under way at once. */
const together = 4;

/** What the statements rest on, before it is numbered and put into words. */
export interface ReadSources {
  /** Null where sources are only counted by document. */
  passages: ReadonlyMap<string, readonly EvidencePassage[]> | null;
  documents: ReadonlyMap<string, CitedSource>;
  /** Statements whose sources could not be read. */
  unread: number;
}

export interface Reading {
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Reads in order, a few at once; what fails is null. */
async function readAll<Answer>(
  ids: readonly string[],
  read: (id: string) => Promise<Answer>,
  { signal, onProgress }: Reading,
): Promise<(Answer | null)[]> {
  const answers: (Answer | null)[] = ids.map(() => null);
  let [next, done] = [0, 0];
  const work = async () => {
    for (let at = next++; at < ids.length; at = next++) {
      signal?.throwIfAborted();
      answers[at] = await read(ids[at] ?? '').catch(() => null);
      done += 1;
      onProgress?.(done, ids.length);
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  signal?.throwIfAborted();
  return answers;
}

function documentIds(statements: readonly GraphRelationship[]): string[] {
  return [...new Set(statements.flatMap((statement) => documentsOf(statement)))];
}

/** Reads what is needed for the notes; what the page has read before is not asked for again. */
export async function readSources(
  statements: readonly GraphRelationship[],
  queries: QueryClient,
  reading: Reading,
): Promise<ReadSources> {
  const sourced = statements.filter((statement) => documentsOf(statement).length > 0);
  if (statements.length <= mostNumbered) {
    const ids = sourced.map(({ id }) => id);
    const views = await readAll(
      ids,
      (id) => queries.fetchQuery({ ...relationshipQuery(id), staleTime: Infinity }),
      reading,
    );
    const passages = new Map(ids.flatMap((id, at) => (views[at] ? [[id, views[at].evidence] as const] : [])));
    return { passages, documents: new Map(), unread: ids.length - passages.size };
  }
  const ids = documentIds(sourced);
  const views = await readAll(ids, (id) => queries.fetchQuery({ ...entityQuery(id), staleTime: Infinity }), reading);
  const documents = new Map(ids.flatMap((id, at) => (views[at] ? [[id, nodeSource(views[at].node)] as const] : [])));
  const unread = sourced.filter((statement) => documentsOf(statement).some((id) => !documents.has(id))).length;
  return { passages: null, documents, unread };
}

/** The same of what has been read before, for a print that cannot wait. */
export function knownSources(statements: readonly GraphRelationship[], queries: QueryClient): ReadSources {
  const sourced = statements.filter((statement) => documentsOf(statement).length > 0);
  const known = sourced.flatMap(({ id }) => {
    const view = queries.getQueryData(relationshipQuery(id).queryKey);
    return view === undefined ? [] : [[id, view.evidence] as const];
  });
  if (statements.length <= mostNumbered && known.length > 0)
    return { passages: new Map(known), documents: new Map(), unread: sourced.length - known.length };
  const documents = new Map(
    documentIds(sourced).flatMap((id) => {
      const view = queries.getQueryData(entityQuery(id).queryKey);
      return view === undefined ? [] : [[id, nodeSource(view.node)] as const];
    }),
  );
  const unread = sourced.filter((statement) => documentsOf(statement).some((id) => !documents.has(id))).length;
  return { passages: null, documents, unread };
}

/** One source with what rests on it. */
interface Source {
  cited: CitedPlaces | null;
  /** Of a source outside the dataset. */
  address: string | null;
  statements: Set<string>;
}

function keyOf({ source }: CitedPlaces): string {
  return `${source.id} ${source.author?.zh ?? ''} ${source.author?.en ?? ''}`;
}

function addressOf({ properties }: GraphRelationship): string | null {
  const { sourceUrl } = properties;
  return typeof sourceUrl === 'string' && /^https?:\/\//.test(sourceUrl) ? sourceUrl : null;
}

function sourcesOf(statements: readonly GraphRelationship[], read: ReadSources): Source[] {
  const found = new Map<string, Source>();
  const note = (key: string, statement: string, cited: CitedPlaces | null, address: string | null) => {
    const known = found.get(key);
    if (known) known.statements.add(statement);
    else found.set(key, { cited, address, statements: new Set([statement]) });
  };
  const all = citedPlaces(statements.flatMap(({ id }) => read.passages?.get(id) ?? []));
  const byKey = new Map(all.map((cited) => [keyOf(cited), cited]));
  for (const statement of statements) {
    for (const cited of citedPlaces(read.passages?.get(statement.id) ?? []))
      note(keyOf(cited), statement.id, byKey.get(keyOf(cited)) ?? cited, null);
    if (read.passages === null)
      for (const id of documentsOf(statement)) {
        const source = read.documents.get(id);
        if (source) note(id, statement.id, { source, places: [] }, null);
      }
    const address = addressOf(statement);
    if (address !== null) note(address, statement.id, null, address);
  }
  // The oldest first, as they were written; what has no date, and what lies outside, comes last.
  const order = ({ cited, address }: Source) =>
    `${cited === null ? 2 : cited.source.date === null ? 1 : 0} ${cited?.source.date ?? ''} ${cited?.source.id ?? address ?? ''}`;
  return [...found.values()].toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

function inWords({ cited, address, statements }: Source, exact: boolean, language: Language): string {
  const words = picturesWords[language];
  if (cited === null) return words.external(address ?? '');
  const { places } = cited;
  const listed = places.length <= mostPlaces ? places : [];
  const reference = citeSource({ source: cited.source, places: listed }, usualFormat(language), language);
  const count = formatCount(statements.size);
  const supports = exact ? words.supportsAt(count, formatCount(places.length)) : words.supports(count);
  return language === 'zh' ? `${reference}（${supports}）` : `${reference} (${supports})`;
}

export interface SourceNotes {
  /** By statement; empty where lines bear no numbers. */
  numbers: ReadonlyMap<string, readonly number[]>;
  notes: PictureNotes;
}

/**
 * Numbers the sources and writes them down.
 *
 * @param origin the last lines: dataset, address, day
 */
export function sourceNotes(
  statements: readonly GraphRelationship[],
  read: ReadSources,
  origin: readonly string[],
  language: Language,
): SourceNotes {
  const words = picturesWords[language];
  const sources = sourcesOf(statements, read);
  const exact = read.passages !== null;
  const numbers = new Map<string, number[]>();
  for (const [index, { statements: own }] of sources.entries())
    if (exact) for (const id of own) numbers.set(id, [...(numbers.get(id) ?? []), index + 1]);
  const unstated = statements.filter((one) => documentsOf(one).length === 0 && addressOf(one) === null).length;
  const closing = [
    ...(!exact && sources.length > 0 ? [words.byDocument(formatCount(statements.length))] : []),
    ...(sources.length > mostListed ? [words.more(formatCount(sources.length - mostListed))] : []),
    ...(read.unread > 0 ? [words.unread(formatCount(read.unread))] : []),
    ...(unstated > 0 && sources.length > 0 ? [words.unstated(formatCount(unstated))] : []),
    ...origin,
  ];
  const items = sources.slice(0, mostListed).map((source, index) => ({
    number: index + 1,
    text: inWords(source, exact, language),
  }));
  return { numbers, notes: { heading: words.sources, items, closing } };
}

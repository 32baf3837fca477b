/** The columns of both tables: what they are called, how they are sorted, what they say in a file. */
import type { GraphNode } from '../../../contracts/graph.ts';
import { namesOf, textProperty } from '../../api/entity-text.ts';
import type { TablesWords } from '../../i18n/words/tables.ts';
import type { NodeRow } from './node-rows.ts';
import type { SortValue } from './sort-rows.ts';
import type { StatementRow } from './statement-rows.ts';

/** The columns that a reader sees and sorts by. */
export type NodeColumn = 'name' | 'kind' | 'category' | 'date' | 'drawn' | 'all' | 'documents' | 'pinned' | 'presence';
export type StatementColumn = 'source' | 'phrase' | 'target' | 'basis' | 'passages' | 'date' | 'presence';

const presences = ['shown', 'filtered', 'hidden'] as const;

export const nodeSortValues: Readonly<Record<NodeColumn, (row: NodeRow) => SortValue>> = {
  name: ({ name }) => name.text,
  kind: ({ kindName }) => kindName,
  category: ({ categoryName }) => categoryName,
  date: ({ date }) => date,
  drawn: ({ drawn }) => drawn,
  all: ({ all }) => all,
  documents: ({ documents }) => documents,
  pinned: ({ pinned }) => Number(pinned),
  presence: ({ presence }) => presences.indexOf(presence),
};

export const statementSortValues: Readonly<Record<StatementColumn, (row: StatementRow) => SortValue>> = {
  source: ({ source }) => source.name.text,
  phrase: ({ phrase }) => phrase.text,
  target: ({ target }) => target.name.text,
  basis: ({ basisName }) => basisName,
  passages: ({ passages }) => passages,
  date: ({ date }) => date,
  presence: ({ presence }) => presences.indexOf(presence),
};

/** Amounts begin with the most, the rest with the first. */
export const amounts: ReadonlySet<string> = new Set(['drawn', 'all', 'documents', 'passages', 'pinned', 'presence']);

/** How a file is written: in the words of the page, or in ids and keys for programs. */
export type Naming = 'words' | 'ids';

interface FileColumn<Row> {
  id: keyof TablesWords['columns'];
  value: (row: Row, naming: Naming, words: TablesWords) => string;
}

const category = (node: GraphNode) => textProperty(node, 'category') ?? '';
const answer = (value: boolean, naming: Naming, words: TablesWords) =>
  naming === 'ids' ? String(value) : value ? words.yes : words.no;

const nodeFile: readonly FileColumn<NodeRow>[] = [
  { id: 'id', value: ({ id }) => id },
  { id: 'nameZh', value: ({ node }) => namesOf(node).zh },
  { id: 'nameEn', value: ({ node }) => namesOf(node).en },
  { id: 'kind', value: ({ kind, kindName }, naming) => (naming === 'ids' ? kind : kindName) },
  { id: 'category', value: ({ node, categoryName }, naming) => (naming === 'ids' ? category(node) : categoryName) },
  { id: 'date', value: ({ date }) => date },
  { id: 'drawn', value: ({ drawn }) => String(drawn) },
  { id: 'all', value: ({ all }) => (all === null ? '' : String(all)) },
  { id: 'documents', value: ({ documents }) => String(documents) },
  { id: 'pinned', value: ({ pinned }, naming, words) => answer(pinned, naming, words) },
  { id: 'presence', value: ({ presence }, naming, words) => (naming === 'ids' ? presence : words.presence[presence]) },
];

const statementFile: readonly FileColumn<StatementRow>[] = [
  { id: 'id', value: ({ id }) => id },
  { id: 'sourceId', value: ({ source }) => source.id },
  { id: 'source', value: ({ source }) => source.name.text },
  { id: 'type', value: ({ relationship }) => relationship.type },
  { id: 'phrase', value: ({ phrase }) => phrase.text },
  { id: 'targetId', value: ({ target }) => target.id },
  { id: 'target', value: ({ target }) => target.name.text },
  { id: 'basis', value: ({ basis, basisName }, naming) => (naming === 'ids' ? (basis ?? '') : basisName) },
  { id: 'passages', value: ({ passages }) => String(passages) },
  { id: 'date', value: ({ date }) => date },
  { id: 'presence', value: ({ presence }, naming, words) => (naming === 'ids' ? presence : words.presence[presence]) },
];

function recordsOf<Row>(
  rows: readonly Row[],
  columns: readonly FileColumn<Row>[],
  naming: Naming,
  words: TablesWords,
): string[][] {
  const titles = columns.map(({ id }) => (naming === 'ids' ? id : words.columns[id]));
  return [titles, ...rows.map((row) => columns.map(({ value }) => value(row, naming, words)))];
}

/** The rows as records of a file, its titles first. */
export function nodeRecords(rows: readonly NodeRow[], naming: Naming, words: TablesWords): string[][] {
  return recordsOf(rows, nodeFile, naming, words);
}

export function statementRecords(rows: readonly StatementRow[], naming: Naming, words: TablesWords): string[][] {
  return recordsOf(rows, statementFile, naming, words);
}

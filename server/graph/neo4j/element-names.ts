/**
 * What nodes and relationships are called (S-3): by their `id` property in a dataset of ours. In a database of others
 * only where no two have the same one; else, and where there are too many to look at, by the engine's ids.
 */
import { cypherFile } from '../cypher-files.ts';
import { GraphStoreError } from '../graph-store.ts';

export interface ElementNames {
  /** Whether the database holds a dataset of ours, whose internal properties are not shown. */
  hidesInternal: boolean;
  /** Whether `id` properties of nodes, and of relationships, name them. */
  nodesById: boolean;
  relationshipsById: boolean;
}

export const NAMES_OF_OURS: ElementNames = { hidesInternal: true, nodesById: true, relationshipsById: true };
const NO_IDS: Uniqueness = { nodesById: false, relationshipsById: false };

/** What is asked of the database. */
interface Asked {
  holdsDataset: () => Promise<boolean>;
  rows: (
    text: string,
    parameters?: Record<string, unknown>,
    options?: { timeoutMs?: number },
  ) => Promise<Record<string, unknown>[]>;
}

type Uniqueness = Pick<ElementNames, 'nodesById' | 'relationshipsById'>;

/** More are not looked at: that would take seconds. */
const MOST_NODES = 100_000;
const MOST_RELATIONSHIPS = 300_000;
const LOOK_WITHIN_MS = 3_000;
/** Milliseconds that an answer is taken as fresh; then it is looked at anew, behind the back of whoever asks. */
const FRESH_MS = 30_000;

export class ElementNaming {
  readonly #database: Asked;
  #known: { uniqueness: Promise<Uniqueness>; readAt: number } | null = null;

  constructor(database: Asked) {
    this.#database = database;
  }

  async names(): Promise<ElementNames> {
    if (await this.#database.holdsDataset()) {
      this.#known = null;
      return NAMES_OF_OURS;
    }
    return { hidesInternal: false, ...(await this.#uniqueness()) };
  }

  #uniqueness(): Promise<Uniqueness> {
    const before = this.#known;
    if (before && Date.now() - before.readAt < FRESH_MS) return before.uniqueness;
    const uniqueness = readUniqueness(this.#database);
    const entry = { uniqueness, readAt: Date.now() };
    this.#known = entry;
    uniqueness.catch(() => {
      if (this.#known === entry) this.#known = before;
    });
    return before?.uniqueness ?? uniqueness;
  }
}

async function readUniqueness(database: Asked): Promise<Uniqueness> {
  const [totals] = await database.rows(cypherFile('neo4j/count-all').text);
  const isLarge =
    Number(totals?.['nodes'] ?? 0) > MOST_NODES || Number(totals?.['relationships'] ?? 0) > MOST_RELATIONSHIPS;
  if (isLarge) return NO_IDS;
  try {
    const text = cypherFile('neo4j/repeated-ids').text;
    const [repeated] = await database.rows(text, {}, { timeoutMs: LOOK_WITHIN_MS });
    return { nodesById: repeated?.['nodes'] === false, relationshipsById: repeated?.['relationships'] === false };
  } catch (error) {
    if (error instanceof GraphStoreError && (error.code === 'timeout' || error.code === 'memory')) return NO_IDS;
    throw error;
  }
}

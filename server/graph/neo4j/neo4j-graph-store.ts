/** The port over Neo4j: one driver, a transaction a statement, people's Cypher in a lane of its own. */
import type {
  Capabilities,
  CheckOptions,
  GraphStore,
  Lane,
  LoadSession,
  ReadEvent,
  ReadOptions,
  Statement,
  StatementCheck,
  StoreHealth,
  StoreSchema,
  TextHit,
  TextIndexName,
} from '../graph-store.ts';
import { GraphStoreError } from '../graph-store.ts';
import { within } from '../within-time.ts';
import { cypherFile } from '../cypher-files.ts';
import { CHECK_WITHIN_MS, StatementChecker } from './check-statement.ts';
import { describeSchema } from './describe-schema.ts';
import { LanePlaces } from './lane-places.ts';
import { beginLoad } from './load-lock.ts';
import { Neo4jLoadSession } from './load-session.ts';
import { Neo4jDatabase } from './neo4j-database.ts';
import { runStatement } from './run-statement.ts';
import { TextSearch, textSearchStatement } from './search-text.ts';
import { watchLimits } from './statement-limits.ts';

export interface Neo4jSettings {
  /** Such as `neo4j://localhost:7687`; `+s` and `+ssc` for certificates. */
  uri: string;
  user: string;
  password: string;
  /** Left out: the user's home database. */
  database?: string;
  allowWrites?: boolean;
  /** Statements of people that run side by side. */
  consolePlaces?: number;
  /** Callers that may wait for each lane. */
  queueLimit?: { explore: number; console: number };
  /** Takes a line when the database goes away, and one when it is back. */
  warn?: (line: string) => void;
}

const EXPLORE_PLACES = 32;
const CONSOLE_PLACES = 8;
const HEALTH_WITHIN_MS = 1_500;

/**
 * Opens without asking the server, which may still be starting, or be away for a while: every call says so then, and
 * the next one finds it when it is back.
 * @throws GraphStoreError `unavailable` when the address is none
 */
export function openNeo4jStore(settings: Neo4jSettings): Neo4jGraphStore {
  return new Neo4jGraphStore(settings);
}

export class Neo4jGraphStore implements GraphStore {
  readonly capabilities: Capabilities;
  /** The database changes in place: what others load is read from it as it is. */
  readonly generation = 0;
  readonly #database: Neo4jDatabase;
  readonly #checker: StatementChecker;
  readonly #textSearch: TextSearch;
  readonly #places: Record<Lane, LanePlaces>;
  #load: LoadSession | null = null;
  #isLoading = false;

  constructor({
    uri,
    user,
    password,
    database,
    allowWrites = false,
    consolePlaces,
    queueLimit,
    warn = () => {},
  }: Neo4jSettings) {
    this.#database = new Neo4jDatabase({ uri, user, password, database }, warn);
    this.#checker = new StatementChecker(this.#database);
    this.#textSearch = new TextSearch(this.#database);
    const limits = { explore: 256, console: 32, ...queueLimit };
    this.#places = {
      explore: new LanePlaces(EXPLORE_PLACES, limits.explore),
      console: new LanePlaces(consolePlaces ?? CONSOLE_PLACES, limits.console),
    };
    this.capabilities = {
      engine: 'neo4j',
      streams: true,
      cancels: 'statement',
      relationshipIndexes: true,
      cutsBeforeBodies: true,
      seeksElementIds: true,
      indexesParts: true,
      dialect: 'cypher-5',
      writable: allowWrites,
    };
  }

  read(statement: Statement, options: ReadOptions = {}): AsyncGenerator<ReadEvent> {
    const { lane = 'explore' } = options;
    return runStatement(this.#database, this.#places[lane], statement, 'read', options, () =>
      lane === 'console' ? this.#checker.refuse(statement.text, 'read') : this.#checker.refuseOwn(statement.text),
    );
  }

  async *write(statement: Statement, options: ReadOptions = {}): AsyncGenerator<ReadEvent> {
    if (!this.capabilities.writable) {
      throw new GraphStoreError(
        'read-only',
        'this database takes no writes; start with ALLOW_WRITES=true to allow them',
      );
    }
    if (this.#isLoading)
      throw new GraphStoreError('locked', 'a load is running; writes are taken again when it has ended');
    const places = this.#places[options.lane ?? 'explore'];
    yield* runStatement(this.#database, places, statement, 'write', options, () =>
      this.#checker.refuse(statement.text, 'write'),
    );
  }

  async check({ text }: Statement, options: CheckOptions = {}): Promise<StatementCheck> {
    const { lane = 'explore', timeoutMs = CHECK_WITHIN_MS, signal } = options;
    const release = await this.#places[lane].take(signal);
    const limits = watchLimits(timeoutMs, signal, () => {});
    try {
      return await this.#checker.check(text, limits);
    } finally {
      limits.end();
      release();
    }
  }

  schema(): Promise<StoreSchema> {
    return describeSchema(this.#database);
  }

  searchText(index: TextIndexName, tokens: string[], limit: number): Promise<TextHit[]> {
    return this.#textSearch.search(index, tokens, limit);
  }

  textSearchStatement(index: TextIndexName, tokenLists: string[][], limit: number): Statement {
    return textSearchStatement(index, tokenLists, limit);
  }

  async startLoad(): Promise<LoadSession> {
    if (this.#isLoading) throw new GraphStoreError('locked', 'another load runs; wait for it to end');
    this.#isLoading = true;
    try {
      const session = this.#database.session('write');
      const load = new Neo4jLoadSession({
        database: this.#database,
        checker: this.#checker,
        session,
        transaction: await this.#begin(session),
        finish: () => {
          this.#isLoading = false;
          this.#load = null;
          this.#textSearch.forget();
        },
      });
      this.#load = load;
      return load;
    } catch (error) {
      this.#isLoading = false;
      throw error;
    }
  }

  async health(): Promise<StoreHealth> {
    try {
      await within(
        HEALTH_WITHIN_MS,
        this.#database.rows(cypherFile('neo4j/ping').text, {}, { timeoutMs: HEALTH_WITHIN_MS }),
      );
      return { ok: true, database: this.#database.serverName };
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      return { ok: false, database: this.#database.serverName, problem };
    }
  }

  async close(): Promise<void> {
    if (this.#database.isClosed) return;
    await this.#load?.abort();
    await this.#database.close();
  }

  async #begin(session: ReturnType<Neo4jDatabase['session']>) {
    try {
      return await beginLoad(this.#database, session);
    } catch (error) {
      await session.close().catch(() => undefined);
      throw this.#database.failure(error);
    }
  }
}

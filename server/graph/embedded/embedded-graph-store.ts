/** The port over the embedded engine: Grafeo in child processes, one for explore, others for people's Cypher. */
import { copyFileSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type {
  Capabilities,
  GraphStore,
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
import { draftPath, makeFolder, hasDrafts, publishDraft, removeDraft, removeDrafts } from './database-file.ts';
import { EnginePool } from './engine-pool.ts';
import { EngineEnded, EngineProcess } from './engine-process.ts';
import { LoadLock } from './load-lock.ts';
import { EmbeddedLoadSession } from './load-session.ts';
import type { CallKind, Calls, EngineConfig } from './protocol.ts';
import { ReplacedFileWatch } from './replaced-file.ts';
import { runStatement } from './run-statement.ts';

export interface EmbeddedSettings {
  /** The database file; made when it is not there. */
  path: string;
  /** One process then holds the file alone and runs everything: a runaway costs all readers a second try. */
  allowWrites?: boolean;
  /** Processes for the console lane, each with the graph in memory; they start when they are first needed. */
  consolePool?: number;
  /** Resident megabytes at which one engine process is ended. */
  memoryLimitMb?: number;
  /** Callers that may wait for each lane. */
  queueLimit?: { explore: number; console: number };
}

const DEFAULT_MEMORY_MB = 1_536;
/** Statements of ours that one process runs side by side. */
const EXPLORE_AT_ONCE = 8;
const HEALTH_WITHIN_MS = 1_500;
const OTHERS_CREATE_WITHIN_MS = 10_000;
const CALL_WITHIN_MS = 30_000;

/** @throws GraphStoreError `unavailable` (no binary for this platform), `locked` (another process writes to the file) */
export async function openEmbeddedStore(settings: EmbeddedSettings): Promise<EmbeddedGraphStore> {
  const store = new EmbeddedGraphStore({ ...settings, path: resolve(settings.path) });
  try {
    await store.open();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

export class EmbeddedGraphStore implements GraphStore {
  readonly capabilities: Capabilities;
  readonly #path: string;
  readonly #memoryLimitBytes: number;
  readonly #explore: EnginePool;
  /** The same as `#explore` where writes are allowed. */
  readonly #console: EnginePool;
  #engineVersion = '';
  #load: LoadSession | null = null;
  #isLoading = false;
  #writesUnderWay = 0;
  #generation = 0;
  /** Null while closed, and for a writer: it holds the file alone. */
  #watch: ReplacedFileWatch | null = null;
  #loader: EngineProcess | null = null;
  /** Settles when the last `startLoad` has. */
  #opening: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor({
    path,
    allowWrites = false,
    consolePool = 2,
    memoryLimitMb = DEFAULT_MEMORY_MB,
    queueLimit,
  }: EmbeddedSettings) {
    this.#path = path;
    this.#memoryLimitBytes = memoryLimitMb * 1024 * 1024;
    this.capabilities = {
      engine: 'embedded',
      streams: false,
      cancels: 'process',
      relationshipIndexes: false,
      dialect: 'opencypher-subset',
      writable: allowWrites,
    };
    const limits = { explore: 256, console: 16, ...queueLimit };
    this.#explore = new EnginePool({
      start: () => this.#start({ mode: allowWrites ? 'write' : 'read', searches: true }),
      places: 1,
      capacity: EXPLORE_AT_ONCE,
      queueLimit: limits.explore,
    });
    this.#console = allowWrites
      ? this.#explore
      : new EnginePool({
          start: () => this.#start({ mode: 'read', searches: false }),
          places: consolePool,
          capacity: 1,
          queueLimit: limits.console,
        });
  }

  /** Makes or mends the file and starts the processes; used by `openEmbeddedStore` only. */
  async open(): Promise<void> {
    makeFolder(this.#path);
    this.#cleanUp();
    if (!existsSync(this.#path)) await this.#createFile();
    // The log of a writer that was killed: reading opens leave it alone, a writing one takes it in.
    if (!this.capabilities.writable && existsSync(`${this.#path}.wal`)) await this.#takeInLog();
    this.#engineVersion = await this.#explore.open();
    if (!this.capabilities.writable) this.#watch = new ReplacedFileWatch(this.#path, () => this.#changeOver());
  }

  get generation(): number {
    return this.#generation;
  }

  read(statement: Statement, options: ReadOptions = {}): AsyncIterable<ReadEvent> {
    return runStatement(this.#pool(options), statement, 'read', options);
  }

  async *write(statement: Statement, options: ReadOptions = {}): AsyncGenerator<ReadEvent> {
    if (!this.capabilities.writable) {
      throw new GraphStoreError(
        'read-only',
        'this database takes no writes; start with ALLOW_WRITES=true to allow them',
      );
    }
    // What it wrote would be lost when the load takes the file's place.
    if (this.#isLoading)
      throw new GraphStoreError('locked', 'a load is running; writes are taken again when it has ended');
    this.#writesUnderWay += 1;
    try {
      yield* runStatement(this.#explore, statement, 'write', options);
    } finally {
      this.#writesUnderWay -= 1;
    }
  }

  check({ text }: Statement): Promise<StatementCheck> {
    return this.#call('check', { text });
  }

  schema(): Promise<StoreSchema> {
    return this.#call('schema', {});
  }

  searchText(index: TextIndexName, tokens: string[], limit: number): Promise<TextHit[]> {
    return this.#call('search', { index, tokens, limit });
  }

  startLoad(): Promise<LoadSession> {
    const opening = this.#openLoad();
    this.#opening = opening.then(
      () => {},
      () => {},
    );
    return opening;
  }

  async #openLoad(): Promise<LoadSession> {
    this.#refuseClosed();
    const lock = LoadLock.take(this.#path);
    const draft = draftPath(this.#path);
    this.#isLoading = true;
    try {
      removeDrafts(this.#path);
      while (this.#writesUnderWay > 0) await new Promise((wake) => setTimeout(wake, 10));
      await this.#copyTo(draft);
      this.#refuseClosed();
      const process = this.#start({ path: draft, mode: 'write', searches: false, memoryLimitBytes: null });
      this.#loader = process;
      const session = new EmbeddedLoadSession({
        process,
        publish: () => this.#publish(draft),
        finish: () => {
          removeDraft(draft);
          lock.release();
          this.#isLoading = false;
          this.#load = null;
        },
      });
      await process.ready;
      this.#refuseClosed();
      this.#load = session;
      return session;
    } catch (error) {
      this.#loader?.kill('closed');
      removeDraft(draft);
      lock.release();
      this.#isLoading = false;
      throw error;
    }
  }

  async health(): Promise<StoreHealth> {
    const database = `Grafeo ${this.#engineVersion}`;
    if (this.#isClosed) return { ok: false, database, problem: 'the database has been closed' };
    const abort = AbortSignal.timeout(HEALTH_WITHIN_MS);
    try {
      await within(HEALTH_WITHIN_MS, this.#ping(abort));
      return { ok: true, database };
    } catch (error) {
      const problem = this.#explore.problem?.message ?? (error instanceof Error ? error.message : String(error));
      return { ok: false, database, problem };
    }
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#watch?.stop();
    // A load that is still being opened cleans up after itself.
    if (this.#load === null) this.#loader?.kill('closed');
    await this.#opening;
    await this.#load?.abort();
    await Promise.all([this.#explore.close(), this.#console.close()]);
  }

  /** Processes by lane, for tests and for the operator. */
  get processIds(): { explore: number[]; console: number[]; load: number[] } {
    return {
      explore: this.#explore.processIds,
      console: this.#console.processIds,
      load: this.#loader?.isAlive ? [this.#loader.pid] : [],
    };
  }

  #start(options: Partial<EngineConfig> & Pick<EngineConfig, 'mode' | 'searches'>): EngineProcess {
    return new EngineProcess({
      path: this.#path,
      memoryLimitBytes: this.#memoryLimitBytes,
      ...options,
    });
  }

  #pool({ lane = 'explore' }: ReadOptions): EnginePool {
    return lane === 'console' ? this.#console : this.#explore;
  }

  /** Past the line: a lane that is busy is not one that is gone. Where there is no process, as one of those who wait. */
  async #ping(signal: AbortSignal): Promise<void> {
    const process = this.#explore.readyProcess;
    const isThere = await process?.call('ping', {}).then(
      () => true,
      () => false,
    );
    if (isThere !== true) await this.#call('ping', {}, signal);
  }

  /** A request to the explore process that may be made again when the process ends under it. */
  async #call<K extends CallKind>(
    kind: K,
    body: Calls[K]['request'],
    signal?: AbortSignal,
  ): Promise<Calls[K]['answer']> {
    for (let attempt = 1; ; attempt += 1) {
      const lease = await this.#explore.lease(CALL_WITHIN_MS, signal);
      try {
        return await lease.process.call(kind, body);
      } catch (error) {
        if (!(error instanceof EngineEnded)) throw error;
        if (attempt > 1 || error.reason === 'closed')
          throw new GraphStoreError('unavailable', error.message, { cause: error });
      } finally {
        lease.release();
      }
    }
  }

  /** What a load left that died with its process; a load that lives is left alone. */
  #cleanUp(): void {
    if (!hasDrafts(this.#path)) return;
    try {
      const lock = LoadLock.take(this.#path);
      removeDrafts(this.#path);
      lock.release();
    } catch (error) {
      if (!(error instanceof GraphStoreError && error.code === 'locked')) throw error;
    }
  }

  /** Several servers may start at once on a path without a file: one makes it, the others wait for it. */
  async #createFile(): Promise<void> {
    const lock = await this.#lockUnlessThere();
    if (!lock) return;
    const draft = draftPath(this.#path);
    try {
      const process = this.#start({ path: draft, mode: 'create', searches: false });
      await process.ready;
      await process.close();
      publishDraft(draft, this.#path);
    } finally {
      removeDraft(draft);
      lock.release();
    }
  }

  async #lockUnlessThere(): Promise<LoadLock | null> {
    const until = Date.now() + OTHERS_CREATE_WITHIN_MS;
    while (!existsSync(this.#path)) {
      try {
        return LoadLock.take(this.#path);
      } catch (error) {
        if (!(error instanceof GraphStoreError && error.code === 'locked') || Date.now() > until) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
    return null;
  }

  async #takeInLog(): Promise<void> {
    const process = this.#start({ mode: 'write', searches: false });
    await process.ready;
    await process.close();
  }

  async #copyTo(draft: string): Promise<void> {
    if (this.capabilities.writable) await this.#call('saveAs', { path: draft });
    else copyFileSync(this.#path, draft);
  }

  async #publish(draft: string): Promise<void> {
    if (!this.capabilities.writable && process.platform !== 'win32') {
      publishDraft(draft, this.#path);
      this.#watch?.acknowledge();
      await this.#changeOver();
      return;
    }
    // A writer holds the file alone, and Windows renames no open file: readers wait for the moment.
    const pools = [...new Set([this.#explore, this.#console])];
    await Promise.all(pools.map((pool) => pool.pause()));
    try {
      publishDraft(draft, this.#path);
    } finally {
      await Promise.all(pools.map((pool) => pool.resume()));
      this.#watch?.acknowledge();
      this.#generation += 1;
    }
  }

  /** Serves the file that is there now; readers under way finish on the one of before. */
  async #changeOver(): Promise<void> {
    await Promise.all([this.#explore.replace(), this.#console.replace()]);
    this.#generation += 1;
  }

  #refuseClosed(): void {
    if (this.#isClosed) throw new GraphStoreError('unavailable', 'the database has been closed');
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new GraphStoreError('timeout', `no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The port over the embedded engine: Grafeo in child processes, one for explore, others for people's Cypher. */
import { copyFileSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
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
import { fileFailure, publishDraft } from './database-file.ts';
import { EnginePool } from './engine-pool.ts';
import { availableMegabytes, shareMemory } from './engine-memory.ts';
import { EngineEnded, EngineProcess } from './engine-process.ts';
import { Loads } from './loads.ts';
import { prepareFile } from './prepare-file.ts';
import type { CallKind, Calls, EngineConfig } from './protocol.ts';
import { ReplacedFileWatch } from './replaced-file.ts';
import { checkStatement, runStatement } from './run-statement.ts';
import { ScratchFolder, removeOrphanedScratch } from './scratch-folder.ts';

export interface EmbeddedSettings {
  /** The database file; made when it is not there. */
  path: string;
  /** One process then holds the file alone and runs everything: a runaway costs all readers a second try. */
  allowWrites?: boolean;
  /** Processes for the console lane, each with the graph in memory; they start when they are first needed. Default: 2, or 1 where memory is short. */
  consolePool?: number;
  /** Resident megabytes at which one engine process is ended. Default: its share of the memory there is. */
  memoryLimitMb?: number;
  /** Callers that may wait for each lane. */
  queueLimit?: { explore: number; console: number };
  /** Takes a line when a lane goes down, and one when it is back. */
  warn?: (line: string) => void;
}

/** Statements of ours that one process runs side by side. */
const EXPLORE_AT_ONCE = 8;
const HEALTH_WITHIN_MS = 1_500;
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
  readonly #loads: Loads;
  readonly #scratch = new ScratchFolder();
  #engineVersion = '';
  #writesUnderWay = 0;
  #generation = 0;
  /** Null while closed, and for a writer: it holds the file alone. */
  #watch: ReplacedFileWatch | null = null;
  #isClosed = false;

  constructor({ path, allowWrites = false, queueLimit, warn = () => {}, ...settings }: EmbeddedSettings) {
    const { consolePool, limitMb } = shareMemory(availableMegabytes(), { allowWrites, ...settings });
    this.#path = path;
    this.#memoryLimitBytes = limitMb * 1024 * 1024;
    this.capabilities = {
      engine: 'embedded',
      streams: false,
      cancels: 'process',
      relationshipIndexes: false,
      cutsBeforeBodies: false,
      seeksElementIds: false,
      indexesParts: false,
      dialect: 'opencypher-subset',
      writable: allowWrites,
    };
    const limits = { explore: 256, console: 16, ...queueLimit };
    this.#explore = new EnginePool({
      start: () => this.#start({ mode: allowWrites ? 'write' : 'read', searches: true }),
      places: 1,
      capacity: EXPLORE_AT_ONCE,
      queueLimit: limits.explore,
      onDown: (problem) => warn(describeLane('explore', problem)),
    });
    this.#console = allowWrites
      ? this.#explore
      : new EnginePool({
          start: () => this.#start({ mode: 'read', searches: false }),
          places: consolePool,
          capacity: 1,
          queueLimit: limits.console,
          replacesGrown: true,
          onDown: (problem) => warn(describeLane('console', problem)),
        });
    this.#loads = new Loads({
      path,
      start: (draft) => this.#start({ path: draft, mode: 'write', searches: false, memoryLimitBytes: null }),
      copyTo: (draft) => this.#copyTo(draft),
      publish: (draft) => this.#publish(draft),
    });
  }

  /** Makes or mends the file and starts the processes; used by `openEmbeddedStore` only. */
  async open(): Promise<void> {
    removeOrphanedScratch();
    await prepareFile(this.#path, (options) => this.#start({ ...options, searches: false }));
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
    if (this.#loads.isRunning)
      throw new GraphStoreError('locked', 'a load is running; writes are taken again when it has ended');
    this.#writesUnderWay += 1;
    try {
      yield* runStatement(this.#explore, statement, 'write', options);
    } finally {
      this.#writesUnderWay -= 1;
    }
  }

  check({ text }: Statement, options: CheckOptions = {}): Promise<StatementCheck> {
    return checkStatement(this.#pool(options), text, options);
  }

  schema(): Promise<StoreSchema> {
    return this.#call('schema', {});
  }

  searchText(index: TextIndexName, tokens: string[], limit: number): Promise<TextHit[]> {
    return this.#call('search', { index, tokens, limit });
  }

  /** The engine's text index has an interface of its own. */
  textSearchStatement(): null {
    return null;
  }

  startLoad(): Promise<LoadSession> {
    return this.#loads.start();
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
    await this.#loads.close();
    await Promise.all([this.#explore.close(), this.#console.close()]);
    this.#scratch.remove();
  }

  /** Processes by lane, for tests and for the operator. */
  get processIds(): { explore: number[]; console: number[]; load: number[] } {
    return {
      explore: this.#explore.processIds,
      console: this.#console.processIds,
      load: this.#loads.processIds,
    };
  }

  #start(options: Partial<EngineConfig> & Pick<EngineConfig, 'mode' | 'searches'>): EngineProcess {
    const scratchFolder = this.#scratch.make();
    const started = new EngineProcess({
      path: this.#path,
      memoryLimitBytes: this.#memoryLimitBytes,
      scratchFolder,
      ...options,
    });
    void started.ended.then(() => this.#scratch.drop(scratchFolder));
    return started;
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

  async #takeInLog(): Promise<void> {
    const process = this.#start({ mode: 'write', searches: false });
    await process.ready;
    await process.close();
  }

  async #copyTo(draft: string): Promise<void> {
    while (this.#writesUnderWay > 0) await new Promise((wake) => setTimeout(wake, 10));
    if (this.capabilities.writable) await this.#call('saveAs', { path: draft });
    else copyFileSync(this.#path, draft);
  }

  /**
   * From the moment the draft is in the file's place the load has happened: readers that can't follow at once go on,
   * or start, on their own.
   */
  async #publish(draft: string): Promise<void> {
    const { writable } = this.capabilities;
    if (!writable && process.platform !== 'win32') {
      this.#putInPlace(draft);
      await this.#watch?.look();
      return;
    }
    // A writer holds the file alone, and Windows renames no open file: readers wait for the moment.
    const pools = [...new Set([this.#explore, this.#console])];
    await Promise.all(pools.map((pool) => pool.pause()));
    try {
      this.#putInPlace(draft);
      this.#watch?.acknowledge();
      this.#generation += 1;
    } finally {
      // A pool whose process does not start tries again by itself, and tells its callers meanwhile.
      await Promise.allSettled(pools.map((pool) => pool.resume()));
    }
  }

  #putInPlace(draft: string): void {
    try {
      publishDraft(draft, this.#path);
    } catch (error) {
      throw fileFailure(`the load can't take the place of ${this.#path}, which is as it was`, error, 'load again');
    }
  }

  /** Serves the file that is there now; readers under way finish on the one of before. */
  async #changeOver(): Promise<void> {
    await Promise.all([this.#explore.replace(), this.#console.replace()]);
    this.#generation += 1;
  }
}

function describeLane(lane: Lane, problem: GraphStoreError | null): string {
  return problem === null
    ? `the ${lane} lane is back`
    : `the ${lane} lane is down, and tried again: ${problem.message}`;
}

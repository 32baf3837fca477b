/** One engine process as the server sees it: requests, answers, and every way it can end. */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { GraphStoreError } from '../graph-store.ts';
import { toStoreError } from './engine-errors.ts';
import type { CallKind, Calls, EngineConfig, EngineMessage } from './protocol.ts';

/**
 * `overflow`: a statement that the engine's stack could not hold. `outside`: ended by the system or a person, with no way
 * to say a word; nearly always the system, which had no memory left. `crashed`: anything else that nobody asked for.
 */
export type EndReason = 'killed' | 'memory' | 'overflow' | 'outside' | 'crashed' | 'closed';

const OF_SIGNAL: Partial<Record<NodeJS.Signals, EndReason>> = {
  SIGABRT: 'memory',
  SIGSEGV: 'overflow',
  SIGBUS: 'overflow',
  SIGKILL: 'outside',
};

/** What the requests under way get when their process ends. */
export class EngineEnded extends Error {
  override readonly name = 'EngineEnded';
  readonly reason: EndReason;

  constructor(reason: EndReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

interface Waiting {
  /** The process has taken the request up. */
  hasBegun: boolean;
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
}

const LAST_WORDS = 2_000;

export class EngineProcess {
  /** Resolves with the engine's version; rejects with a GraphStoreError when the file can't be opened. */
  readonly ready: Promise<string>;
  /** Resolves when the process is gone. */
  readonly ended: Promise<EndReason>;
  /** Called when the process sits idle on much more memory than it began with. */
  onGrown: () => void = () => {};
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #reason: EndReason | null = null;
  #lastWords = '';

  constructor(config: EngineConfig) {
    this.#child = fork(entry.path, [JSON.stringify(config)], {
      serialization: 'advanced',
      execArgv: [...entry.execArgv, ...heapLimit(config.memoryLimitBytes)],
      // Not our environment: it holds passwords, and nothing in this process needs them.
      env: neededEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#lastWords = (this.#lastWords + text).slice(-LAST_WORDS);
    });
    this.ready = new Promise((resolve, reject) => {
      this.#child.on('message', (message: EngineMessage) => {
        if (message.kind === 'ready') resolve(message.engineVersion);
        else if (message.kind === 'unable') {
          reject(toStoreError(message.failure));
          this.kill('closed');
        } else this.#receive(message);
      });
      this.#child.on('error', (error) => {
        reject(new GraphStoreError('unavailable', `the built-in database can't be started: ${error.message}`));
      });
      this.#child.on('exit', () => {
        reject(new GraphStoreError('unavailable', `the built-in database ended while it started${this.#detail()}`));
      });
    });
    // Those who wait for it hear of a failure; nobody else needs to.
    this.ready.catch(() => {});
    this.ended = new Promise((resolve) => {
      this.#child.on('error', () => {
        if (this.#child.pid === undefined) resolve('crashed');
      });
      this.#child.on('exit', (_, signal) => {
        this.#reason ??= this.#reasonOf(signal);
        const error = new EngineEnded(this.#reason, `the database process ended${this.#detail()}`);
        for (const { reject } of this.#waiting.values()) reject(error);
        this.#waiting.clear();
        resolve(this.#reason);
      });
    });
  }

  get pid(): number {
    return this.#child.pid ?? -1;
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null && this.#reason === null;
  }

  /** @throws GraphStoreError for a failure of the statement, EngineEnded when the process ends before it answers */
  call<K extends CallKind>(kind: K, body: Calls[K]['request']): Promise<Calls[K]['answer']> {
    if (!this.#child.connected || this.#reason !== null) {
      return Promise.reject(
        new EngineEnded(this.#reason ?? 'crashed', `the database process has ended${this.#detail()}`),
      );
    }
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { hasBegun: false, resolve, reject });
      this.#child.send({ id, kind, body }, (error) => {
        // A process that is ending: 'exit' tells those who wait, with the reason.
        if (error) this.kill('crashed');
      });
    });
  }

  /** Ends the process at once, with whatever it computes. */
  kill(reason: EndReason = 'killed'): void {
    this.#reason ??= reason;
    this.#child.kill('SIGKILL');
  }

  /** Closes the file properly, and ends the process at the latest after `withinMs`. */
  async close(withinMs = 10_000): Promise<void> {
    const timer = setTimeout(() => this.kill('closed'), withinMs);
    await this.call('close', {}).catch(() => {});
    clearTimeout(timer);
    this.kill('closed');
    await this.ended;
  }

  #receive(message: Exclude<EngineMessage, { kind: 'ready' | 'unable' }>): void {
    if (message.kind === 'over-memory') {
      this.#reason ??= 'memory';
      return;
    }
    if (message.kind === 'begun') {
      const begun = this.#waiting.get(message.id);
      if (begun) begun.hasBegun = true;
      return;
    }
    if (message.kind === 'grown') {
      this.onGrown();
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.kind === 'answer') waiting?.resolve(message.answer as never);
    else waiting?.reject(toStoreError(message.failure));
  }

  /** Nobody's statement is to blame where none was under way; one that came too late is not under way. */
  #reasonOf(signal: NodeJS.Signals | null): EndReason {
    const reason = (signal === null ? undefined : OF_SIGNAL[signal]) ?? 'crashed';
    const isToBlame = [...this.#waiting.values()].some(({ hasBegun }) => hasBegun || reason !== 'outside');
    return isToBlame ? reason : 'crashed';
  }

  #detail(): string {
    const lines = this.#lastWords.trim().split('\n');
    return lines[0] ? `: ${lines.slice(-3).join(' · ')}` : '';
  }
}

const entry = findEntry();

/** The process runs from the sources as from `dist`; below Node 22.18 the sources need tsx. */
function findEntry(): { path: string; execArgv: string[] } {
  const isSource = import.meta.url.endsWith('.ts');
  const path = fileURLToPath(new URL(`./child/main.${isSource ? 'ts' : 'js'}`, import.meta.url));
  if (!isSource || ('typescript' in process.features && process.features.typescript))
    return { path, execArgv: isSource ? ['--disable-warning=ExperimentalWarning'] : [] };
  const tsx = createRequire(import.meta.url).resolve('tsx');
  return { path, execArgv: ['--import', pathToFileURL(tsx).href] };
}

/** Rows become JavaScript values: they may take half of what the process may take. */
function heapLimit(memoryLimitBytes: number | null): string[] {
  return memoryLimitBytes === null ? [] : [`--max-old-space-size=${Math.ceil(memoryLimitBytes / 2 / 1024 / 1024)}`];
}

function neededEnvironment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LD_LIBRARY_PATH', 'TZ', 'LANG'];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

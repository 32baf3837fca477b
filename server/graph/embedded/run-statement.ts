/** One statement on one lane: limits, cancelling, the second try after a process ended under it. */
import type { GraphValue } from '../../../contracts/graph.ts';
import type {
  CheckOptions,
  GraphStoreErrorCode,
  Lane,
  ReadEvent,
  ReadOptions,
  Statement,
  StatementCheck,
} from '../graph-store.ts';
import { GraphStoreError } from '../graph-store.ts';
import type { EnginePool, Lease } from './engine-pool.ts';
import { EngineEnded } from './engine-process.ts';
import type { Access, Batch } from './protocol.ts';

/** Our own statements are quick; this only bounds what went wrong. */
const DEFAULT_TIMEOUT_MS = 30_000;
/** Longest wait for a place; it does not count against the statement's own time. */
const QUEUE_WITHIN_MS = 30_000;
/** An editor asks and takes it back with every letter; planning nearly always ends by itself before this. */
const CHECK_GRACE_MS = 1_000;
/** A cancelled statement of ours may end by itself: ending its process would cost its neighbours a second try. */
const GRACE_MS: Record<Lane, number> = { explore: 1_000, console: 0 };

export async function* runStatement(
  pool: EnginePool,
  statement: Statement,
  access: Access,
  options: ReadOptions,
): AsyncGenerator<ReadEvent> {
  for (let attempt = 1; ; attempt += 1) {
    let begun = false;
    try {
      for await (const event of runOnce(pool, statement, access, options)) {
        begun = true;
        yield event;
      }
      return;
    } catch (error) {
      if (!(error instanceof EngineEnded)) throw error;
      const mayRetry = access === 'read' && !begun && attempt === 1;
      if (!mayRetry || !isWorthAnother(error, options.lane)) throw explain(error, access, options.lane);
    }
  }
}

/** Plans a text on a lane's process, within the limits given. */
export async function checkStatement(
  pool: EnginePool,
  text: string,
  { lane = 'explore', timeoutMs = DEFAULT_TIMEOUT_MS, signal }: CheckOptions,
): Promise<StatementCheck> {
  for (let attempt = 1; ; attempt += 1) {
    const lease = await pool.lease(QUEUE_WITHIN_MS, signal);
    const limits = watchLimits(lease, timeoutMs, CHECK_GRACE_MS, signal, () => {});
    try {
      return await limits.during(lease.process.call('check', { text }));
    } catch (error) {
      if (!(error instanceof EngineEnded)) throw error;
      if (attempt > 1 || !isWorthAnother(error, lane)) throw explain(error, 'read', lane);
    } finally {
      limits.end();
    }
  }
}

/** In the console lane a process runs one statement: this one is what took the memory or the stack. */
function isWorthAnother({ reason }: EngineEnded, lane: Lane = 'explore'): boolean {
  if (reason === 'closed') return false;
  return lane !== 'console' || (reason !== 'memory' && reason !== 'overflow' && reason !== 'outside');
}

async function* runOnce(
  pool: EnginePool,
  { text, parameters = {} }: Statement,
  access: Access,
  { lane = 'explore', timeoutMs = DEFAULT_TIMEOUT_MS, rowLimit, byteLimit, signal }: ReadOptions,
): AsyncGenerator<ReadEvent> {
  const lease = await pool.lease(QUEUE_WITHIN_MS, signal);
  let cursor: number | null = null;
  const drop = () => {
    if (cursor !== null) lease.process.call('drop', { cursor }).catch(() => {});
    cursor = null;
  };
  const limits = watchLimits(lease, timeoutMs, GRACE_MS[lane], signal, drop, access);
  try {
    const request = {
      text,
      parameters: plain(parameters),
      access,
      rowLimit: rowLimit ?? null,
      byteLimit: byteLimit ?? null,
    };
    let batch: Batch = await limits.during(lease.process.call('run', request));
    cursor = batch.summary ? null : batch.cursor;
    yield { kind: 'header', fields: batch.fields };
    for (;;) {
      // The next rows are made while the caller uses these.
      const following: Promise<Batch> | null = batch.summary
        ? null
        : lease.process.call('next', { cursor: batch.cursor });
      following?.catch(() => {});
      if (batch.rows.length > 0) yield { kind: 'rows', rows: batch.rows };
      if (batch.summary) {
        yield { kind: 'summary', summary: batch.summary };
        return;
      }
      if (!following) return;
      batch = await limits.during(following);
      if (batch.summary) cursor = null;
    }
  } finally {
    drop();
    limits.end();
  }
}

/**
 * Ends the statement's process when time is up or the caller cancels while the engine computes.
 * @param drop frees what the process holds of the answer
 */
function watchLimits(
  lease: Lease,
  timeoutMs: number,
  graceMs: number,
  signal: AbortSignal | undefined,
  drop: () => void,
  access: Access = 'read',
) {
  let stopped: GraphStoreError | null = null;
  let pending: Promise<unknown> | null = null;
  let wake: ((error: GraphStoreError) => void) | null = null;
  const stop = (error: GraphStoreError, grace: number) => {
    stopped ??= error;
    if (pending) endSoon(lease, pending, grace);
    else {
      // The caller is slow to take what is there: others need neither wait for it nor miss the memory.
      drop();
      lease.release();
    }
    wake?.(stopped);
  };
  const timer = setTimeout(
    () => stop(ended('timeout', `the statement took longer than ${seconds(timeoutMs)} and was ended`, access), 0),
    timeoutMs,
  );
  const onAbort = () => stop(new GraphStoreError('cancelled', 'the statement was cancelled'), graceMs);
  signal?.addEventListener('abort', onAbort, { once: true });
  if (signal?.aborted) onAbort();
  return {
    async during<T>(work: Promise<T>): Promise<T> {
      if (stopped) {
        work.catch(() => {});
        throw stopped;
      }
      const settled = work.finally(() => {
        pending = null;
      });
      pending = settled;
      settled.catch(() => {});
      try {
        return await new Promise<T>((resolve, reject) => {
          wake = reject;
          settled.then(resolve, reject);
        });
      } catch (error) {
        throw stopped ?? error;
      }
    },
    end() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      // The place is free when the engine is: a statement that is being ended still holds it.
      if (pending) pending.then(lease.release, lease.release);
      else lease.release();
    },
  };
}

function endSoon(lease: Lease, work: Promise<unknown>, graceMs: number): void {
  if (graceMs === 0) {
    lease.process.kill();
    return;
  }
  const timer = setTimeout(() => lease.process.kill(), graceMs);
  work.then(
    () => clearTimeout(timer),
    () => clearTimeout(timer),
  );
}

function explain(error: EngineEnded, access: Access, lane: Lane = 'explore'): GraphStoreError {
  if (error.reason === 'memory') {
    return ended('memory', 'the statement took more memory than it may; ask for less, or add a LIMIT', access, error);
  }
  if (error.reason === 'overflow') {
    const message =
      'the statement is more than the database can hold at once: it nests too deeply, or has too many parts; make it shorter';
    return ended('runtime', message, access, error);
  }
  if (access === 'write') {
    return new GraphStoreError(
      'unknown-outcome',
      'the database process ended during this write: look whether it happened',
      { cause: error },
    );
  }
  if (error.reason === 'outside' && lane === 'console') {
    const message =
      'the database process was ended from outside (SIGKILL) while the statement ran, most likely by the system because memory ran out; ask for less, or add a LIMIT';
    return ended('memory', message, access, error);
  }
  return new GraphStoreError('unavailable', `${error.message}; it is being restarted`, { cause: error });
}

/** A write may have been committed in the moment before its process ended. */
function ended(code: GraphStoreErrorCode, message: string, access: Access, cause?: EngineEnded): GraphStoreError {
  if (access !== 'write') return new GraphStoreError(code, message, { cause });
  const words = `${message}. Whether the write happened is not known: look before you repeat it`;
  return new GraphStoreError(code, words, { cause, mayHaveHappened: true });
}

function plain(parameters: Record<string, GraphValue>): Record<string, GraphValue> {
  return { ...parameters };
}

function seconds(ms: number): string {
  return ms < 1_000 ? `${ms} ms` : `${Math.round(ms / 100) / 10} s`;
}

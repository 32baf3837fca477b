/** The engine process: opens one database file and answers the server's requests until it is ended. */
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Grafeo from '@grafeo-db/js';
import type { GrafeoDB } from '@grafeo-db/js';
import type { StoreSchema } from '../../graph-store.ts';
import { openingFailure, toFailure } from '../engine-errors.ts';
import { describePlatformFailure } from '../platform.ts';
import type { CallKind, Calls, EngineConfig, EngineMessage, Request } from '../protocol.ts';
import { NO_WRITES } from '../../write-counters.ts';
import { BulkWriter } from './bulk-write.ts';
import { describeSchema } from './describe-schema.ts';
import { EngineSession } from './engine-session.ts';
import { ensureIndexes } from './ensure-indexes.ts';
import { TextIndexes } from './text-indexes.ts';
import { limitWithRoom, watchGrowth, watchMemory } from './watch-memory.ts';

type Engine = (typeof Grafeo)['default'];
type Handlers = { [K in CallKind]: (body: Calls[K]['request']) => Promise<Calls[K]['answer']> };

/** Set before anything else runs, so that an orphan never outlives its server, whatever it is computing. */
process.on('disconnect', endNow);
// The server may have died while this process was starting.
if (!process.connected) endNow();
// A signal to the whole group (Ctrl-C) is the server's to handle.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});

const config = JSON.parse(process.argv[2] ?? '{}') as EngineConfig;
// The engine takes the system's temporary folder, which these name. Not from the start: others keep caches there.
for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = config.scratchFolder;

await start();

async function start(): Promise<void> {
  let engine: Engine;
  try {
    // CommonJS behind a computed export: its names are not there, only the default.
    engine = (await import('@grafeo-db/js')).default;
  } catch (error) {
    tell({ kind: 'unable', failure: { code: 'unavailable', message: describePlatformFailure(error) } });
    return;
  }
  try {
    const db = open(engine);
    leaveFolder();
    const session = new EngineSession(db, config.mode !== 'read');
    const handlers = handlersFor(db, session);
    const limitBytes = config.memoryLimitBytes === null ? Infinity : limitWithRoom(config.memoryLimitBytes);
    if (limitBytes < Infinity) watchMemory(limitBytes, endOverMemory);
    const tellGrowth = watchGrowth(limitBytes, (bytes) => tell({ kind: 'grown', bytes }));
    process.on('message', (request: Request) => {
      void answer(handlers, request).then(() => {
        if (session.isIdle) tellGrowth();
      });
    });
    tell({ kind: 'ready', engineVersion: engine.version() });
  } catch (error) {
    tell({ kind: 'unable', failure: openingFailure(error, config.path) });
  }
}

function open({ GrafeoDB: Engine }: Engine): GrafeoDB {
  if (config.mode === 'read') return Engine.openReadOnly(config.path);
  return config.mode === 'create' ? Engine.create(config.path) : Engine.open(config.path);
}

/** Into a folder that holds nothing and is gone: no relative path in a statement leads anywhere. */
function leaveFolder(): void {
  const folder = mkdtempSync(join(tmpdir(), 'zhitu-engine-'));
  process.chdir(folder);
  try {
    rmdirSync(folder);
  } catch {
    // Windows keeps a folder that a process is in; an empty one does as well.
  }
}

function handlersFor(db: GrafeoDB, session: EngineSession): Handlers {
  const texts = new TextIndexes(db);
  const bulk = new BulkWriter(db);
  let schema: Promise<StoreSchema> | undefined;
  if (config.searches) setImmediate(() => void texts.warm().catch(() => texts.forget()));
  return {
    run: async (request) => {
      const batch = await session.run(request);
      if (request.access !== 'read') texts.forget();
      return batch;
    },
    next: async ({ cursor }) => session.next(cursor),
    drop: async ({ cursor }) => {
      session.drop(cursor);
      return null;
    },
    check: ({ text }) => session.check(text),
    schema: () => {
      // A file that is open for reading does not change: one answer holds for the life of this process.
      if (config.mode !== 'read') return describeSchema(db);
      schema ??= describeSchema(db);
      return schema;
    },
    search: ({ index, tokens, limit }) => texts.search(index, tokens, limit),
    ping: async () => null,
    ensureIndexes: async ({ indexes }) => {
      await ensureIndexes(db, indexes);
      texts.forget();
      return null;
    },
    writeAll: async ({ statements }) => {
      if (statements.length === 0) return NO_WRITES;
      texts.forget();
      return bulk.write(statements);
    },
    saveAs: async ({ path }) => {
      db.save(path);
      return null;
    },
    close: async () => {
      db.close();
      return null;
    },
  };
}

async function answer(handlers: Handlers, request: Request): Promise<void> {
  if (request.kind === 'run' || request.kind === 'check') tell({ kind: 'begun', id: request.id });
  try {
    // The kind picks the handler of its own body; the compiler can't follow that through the union.
    const handle = handlers[request.kind] as (body: unknown) => Promise<Calls[CallKind]['answer']>;
    tell({ kind: 'answer', id: request.id, answer: await handle(request.body) });
  } catch (error) {
    tell({ kind: 'failure', id: request.id, failure: toFailure(error) });
  }
}

function tell(message: EngineMessage): void {
  if (process.connected) process.send?.(message);
}

function endOverMemory(bytes: number): void {
  setTimeout(endNow, 50);
  process.send?.({ kind: 'over-memory', bytes } satisfies EngineMessage, endNow);
}

/** Not `process.exit`: that waits for a statement under way, and a runaway never ends. */
function endNow(): void {
  process.kill(process.pid, 'SIGKILL');
}

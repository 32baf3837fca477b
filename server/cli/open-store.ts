/** Opens the database of the settings for the time of one command. */
import { existsSync, rmSync, statSync } from 'node:fs';
import type { Config } from '../config.ts';
import { createExploreContext, FIXED_LIMITS } from '../explore/explore-context.ts';
import type { ExploreContext } from '../explore/explore-context.ts';
import { NO_SOURCE_TEXTS } from '../explore/source-texts.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { GraphStoreError } from '../graph/graph-store.ts';
import { openGraphStore, storeSettings } from '../graph/open-graph-store.ts';
import { fromProjectRoot } from '../project-root.ts';
import type { CommandContext } from './command-context.ts';

export interface StoreUse {
  /** People's statements may write, where the settings allow it. Holds an embedded file alone. */
  writes?: boolean;
  /** Make an embedded file that is not there; without it a missing file is an error that says to load first. */
  create?: boolean;
}

/** The file of the embedded database, or null for Neo4j. */
export function embeddedFile(config: Config): string | null {
  return config.neo4j === null ? fromProjectRoot(config.embeddedPath) : null;
}

/** @throws GraphStoreError `unavailable` or `locked` when there is no database to work with */
export async function withStore<T>(
  context: CommandContext,
  use: StoreUse,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const config = context.config();
  const file = embeddedFile(config);
  const isNew = file !== null && !existsSync(file);
  const store = await openStore(config, use);
  const made = isNew ? inodeOf(file) : null;
  const stop = () => void store.close();
  context.signal.addEventListener('abort', stop, { once: true });
  let isDone = false;
  try {
    const result = await work(store);
    isDone = true;
    return result;
  } finally {
    context.signal.removeEventListener('abort', stop);
    await store.close();
    // An empty database would pass for one that was meant; a file that took its place is another program's.
    if (file !== null && made !== null && !isDone && inodeOf(file) === made) rmSync(file);
  }
}

function inodeOf(file: string): bigint | null {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}

export function openStore(config: Config, { writes = false, create = false }: StoreUse): Promise<GraphStore> {
  const settings = storeSettings(config, writes);
  if (settings.kind === 'neo4j') return openGraphStore(settings);
  if (!create && !existsSync(settings.path)) {
    const message = `${settings.path} does not exist yet; make it with: npm run zhitu -- load`;
    throw new GraphStoreError('unavailable', message);
  }
  return openGraphStore({ ...settings, consolePool: 1 });
}

/** What use cases work with, from the settings. */
export function exploreContext(store: GraphStore, config: Config, allowWrites = false): ExploreContext {
  return createExploreContext({
    store,
    limits: { ...FIXED_LIMITS, queryTimeoutMs: config.queryTimeoutMs, queryRowLimit: config.queryRowLimit },
    sources: NO_SOURCE_TEXTS,
    allowWrites,
  });
}

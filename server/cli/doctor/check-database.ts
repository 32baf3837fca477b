/** The database: its engine, its file, who has it, and what it holds. */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from '../../../contracts/dataset.ts';
import type { Config } from '../../config.ts';
import { contentHash } from '../../dataset/content-hash.ts';
import { readOwnershipMark } from '../../explore/ownership.ts';
import type { OwnershipMark } from '../../explore/ownership.ts';
import type { GraphStore } from '../../graph/graph-store.ts';
import { GraphStoreError } from '../../graph/graph-store.ts';
import { openGraphStore } from '../../graph/open-graph-store.ts';
import { INVOCATION } from '../help.ts';
import { embeddedFile, openStore } from '../open-store.ts';
import { findServers, nameHolders } from '../running-servers.ts';
import type { Check } from './check.ts';
import { fine, warning, wrong } from './check.ts';

/** Runs the embedded engine on an empty file of its own, away from the real one. */
export async function checkEngine(config: Config): Promise<Check> {
  if (config.neo4j !== null) return fine('engine', 'not needed: NEO4J_URI names a Neo4j');
  const folder = mkdtempSync(join(tmpdir(), 'zhitu-doctor-'));
  try {
    const store = await openGraphStore({ kind: 'embedded', path: join(folder, 'probe.grafeo'), consolePool: 1 });
    try {
      const { database } = await store.health();
      return fine('engine', `${database} runs here${glibc()}`);
    } finally {
      await store.close();
    }
  } catch (error) {
    return wrong('engine', messageOf(error), 'run npm ci on this machine, or set NEO4J_URI to use a Neo4j');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param dataset what the dataset folder holds, or null when it can't be read */
export async function checkDatabase(config: Config, dataset: Dataset | null): Promise<Check[]> {
  const file = embeddedFile(config);
  if (file !== null && !existsSync(file)) {
    const remedy = `npm start makes it; so does: ${INVOCATION} load`;
    return [warning('database', `there is none at ${file} yet`, remedy)];
  }
  const users = file === null ? [] : checkUsers(config, file);
  try {
    const store = await openStore(config, {});
    try {
      const { database } = await store.health();
      const place = file === null ? (config.neo4j?.uri ?? '') : `${file} (${sizeOf(file)})`;
      return [fine('database', `${database} opens ${place}`), ...users, await checkContent(store, dataset)];
    } finally {
      await store.close();
    }
  } catch (error) {
    return [describeFailure(error, config, file), ...users];
  }
}

function describeFailure(error: unknown, config: Config, file: string | null): Check {
  const message = messageOf(error);
  if (error instanceof GraphStoreError && error.code === 'locked') {
    const servers = findServers(config) ?? [];
    const who = servers.length > 0 ? nameHolders(servers) : 'another process';
    return warning('database', `${file} is held by ${who}: ${message}`, 'stop it to use the file from here');
  }
  if (file === null) return wrong('database', message, 'check NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD');
  return wrong('database', `${file} can't be opened: ${message}`, `move it away, then run: ${INVOCATION} load`);
}

function checkUsers(config: Config, file: string): Check[] {
  const checks: Check[] = [];
  const servers = findServers(config) ?? [];
  const current = servers.filter((server) => !server.isOutdated);
  const outdated = servers.filter((server) => server.isOutdated);
  if (current.length > 0) checks.push(fine('in use', `by ${nameHolders(current)}`));
  if (outdated.length > 0) {
    checks.push(
      warning(
        'in use',
        `${nameHolders(outdated)} shows a graph from before the last load`,
        'it changes over within seconds; restart it if it does not',
      ),
    );
  }
  if (existsSync(`${file}.lock`)) {
    checks.push(
      warning(
        'in use',
        `a load is under way, or ended without cleaning up (${file}.lock)`,
        'wait for it; the next load clears away what is left',
      ),
    );
  }
  return checks;
}

async function checkContent(store: GraphStore, dataset: Dataset | null): Promise<Check> {
  const [held, { nodes, relationships }] = [await readOwnershipMark(store), await store.schema()];
  const counts = `${nodes} nodes, ${relationships} relationships`;
  if (held === null) {
    if (nodes === 0) return warning('content', 'the database is empty', `fill it with: ${INVOCATION} load`);
    return warning('content', `${counts}, not a dataset of Zhitu`, 'nothing to do: it is shown, and never changed');
  }
  const name = `${held.id} ${held.version}, ${counts}`;
  if (dataset === null) return fine('content', name);
  return compareWithFolder(held, name, dataset);
}

function compareWithFolder(held: OwnershipMark, name: string, dataset: Dataset): Check {
  const { id, version } = dataset.manifest;
  if (held.id !== id) {
    return warning(
      'content',
      `${name}, while the dataset folder holds ${id}`,
      'set DATASET_DIR or EMBEDDED_PATH so that they agree',
    );
  }
  if (held.contentHash === contentHash(dataset)) return fine('content', `${name}, as in the dataset folder`);
  const folder =
    held.version === version ? 'the dataset folder has changed since' : `the dataset folder holds ${version}`;
  return warning('content', `${name}; ${folder}`, `bring it up to date with: ${INVOCATION} load`);
}

function sizeOf(file: string): string {
  const bytes = statSync(file).size;
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function glibc(): string {
  if (process.platform !== 'linux') return '';
  const report: unknown = process.report.getReport();
  const header = typeof report === 'object' && report !== null && 'header' in report ? report.header : null;
  const isKnown = typeof header === 'object' && header !== null && 'glibcVersionRuntime' in header;
  return isKnown ? ` (glibc ${String(header.glibcVersionRuntime)})` : ' (musl)';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

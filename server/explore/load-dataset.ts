/**
 * Loading a dataset: what is new is created, what changed is replaced, what left is deleted, in one session that
 * becomes visible at once or not at all. A database that holds anything else is left alone.
 */
import type { Dataset } from '../../contracts/dataset.ts';
import { contentHash } from '../dataset/content-hash.ts';
import { collectNameWords } from '../dataset/name-words.ts';
import type { GraphElements } from '../dataset/to-graph-elements.ts';
import { toGraphElements } from '../dataset/to-graph-elements.ts';
import { cypherFile } from '../graph/cypher-files.ts';
import type { GraphStore, LoadSession } from '../graph/graph-store.ts';
import { keyIndexes, ownershipStatement, textIndexes } from './load-indexes.ts';
import type { LoadCounts, LoadOptions } from './load-progress.ts';
import { stopIfAborted } from './load-progress.ts';
import { planLoad } from './load-plan.ts';
import type { LoadPlan } from './load-plan.ts';
import { writeElements } from './load-write.ts';
import { OwnershipError, readOwnershipMark } from './ownership.ts';
import { readRows } from './read-rows.ts';

export interface LoadResult {
  /** `unchanged`: the database held this very content. */
  outcome: 'loaded' | 'unchanged' | 'compared';
  contentHash: string;
  nodes: LoadCounts;
  relationships: LoadCounts;
  elapsedMs: number;
}

const NOTHING: Readonly<LoadCounts> = { created: 0, updated: 0, deleted: 0 };

/**
 * Brings the database to this dataset. The dataset must have been validated.
 * @throws OwnershipError when the database holds anything else
 * @throws LoadAbortedError when `signal` ended it
 * @throws GraphStoreError `locked` when another load runs, `unavailable` …
 */
export async function loadDataset(store: GraphStore, dataset: Dataset, options: LoadOptions = {}): Promise<LoadResult> {
  const start = performance.now();
  const hash = contentHash(dataset);
  const finish = (outcome: LoadResult['outcome'], plan: LoadPlan | null): LoadResult => ({
    outcome,
    contentHash: hash,
    nodes: plan?.counts.nodes ?? { ...NOTHING },
    relationships: plan?.counts.relationships ?? { ...NOTHING },
    elapsedMs: Math.round(performance.now() - start),
  });
  if (holds(await readOwnershipMark(store), dataset, hash)) return finish('unchanged', null);

  stopIfAborted(options.signal);
  options.onProgress?.({ phase: 'prepare', done: 0, total: 0 });
  const session = await store.startLoad();
  try {
    // Another server may have loaded the same content while this one waited for the session.
    const held = await readOwnershipMark(session);
    if (holds(held, dataset, hash)) {
      await session.abort();
      return finish('unchanged', null);
    }
    const isEmpty = await checkOwnership(session, dataset, held?.id ?? null);
    const elements = toGraphElements(dataset);
    const plan = await planLoad(isEmpty ? null : session, dataset.manifest.id, elements, options);
    if (options.dryRun === true) {
      await session.abort();
      return finish('compared', plan);
    }
    await writePlan(session, dataset, hash, elements, plan, options);
    stopIfAborted(options.signal);
    options.onProgress?.({ phase: 'commit', done: 0, total: 1 });
    await session.commit();
    options.onProgress?.({ phase: 'commit', done: 1, total: 1 });
    return finish('loaded', plan);
  } catch (error) {
    // The first failure is the one to tell; the session is thrown away in any case.
    await session.abort().catch(() => undefined);
    throw error;
  }
}

async function writePlan(
  session: LoadSession,
  dataset: Dataset,
  hash: string,
  elements: GraphElements,
  plan: LoadPlan,
  options: LoadOptions,
): Promise<void> {
  const entities = elements.nodes.filter((node) => node.base === 'Entity').length;
  const indexes = [...keyIndexes(), ...textIndexes(entities)];
  options.onProgress?.({ phase: 'index', done: 0, total: indexes.length });
  // All of them before the data: Neo4j can make none in the same transaction, and one that is made after it may be
  // missing for good when the process ends in between.
  await session.ensureIndexes(indexes);
  options.onProgress?.({ phase: 'index', done: indexes.length, total: indexes.length });
  await writeElements(session, dataset.manifest.id, plan, options);
  const words = collectNameWords();
  for (const entity of [...dataset.documents, ...dataset.entities]) words.add(entity);
  await session.write([ownershipStatement(dataset, hash, words.text())]);
}

function holds(
  held: { id: string; contentHash: string; state: string } | null,
  dataset: Dataset,
  hash: string,
): boolean {
  return held?.id === dataset.manifest.id && held.contentHash === hash && held.state === 'loaded';
}

/** @returns whether the database is empty. @throws OwnershipError when it holds anything but this dataset */
async function checkOwnership(session: LoadSession, dataset: Dataset, held: string | null): Promise<boolean> {
  const { rows } = await readRows(session, { text: cypherFile('load/count-nodes').text });
  const nodes = Number(rows[0]?.[0] ?? 0);
  if (nodes === 0) return true;
  if (held !== dataset.manifest.id) throw new OwnershipError(dataset.manifest.id, held, nodes);
  return false;
}

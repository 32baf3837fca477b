/** Writes a plan in batches, in the statement forms that are fast on both databases. */
import type { GraphValue } from '../../contracts/graph.ts';
import type { NodeElement, RelationshipElement } from '../dataset/to-graph-elements.ts';
import { writtenProperties } from '../dataset/to-graph-elements.ts';
import { cypherFile, spliceNames } from '../graph/cypher-files.ts';
import type { LoadSession } from '../graph/graph-store.ts';
import type { LoadOptions, LoadPhase } from './load-progress.ts';
import { stopIfAborted } from './load-progress.ts';
import type { LoadPlan } from './load-plan.ts';

/** Rows of one statement: large enough to be fast, small enough for progress, memory and cancelling. */
const BATCH = 2_000;
/** Rows made before others get their turn. */
const SLICE = 200;

/** Rows that one statement text takes. */
export interface Work {
  text: string;
  count: number;
  /** Made when it is written, since all rows of a large dataset at once are too many. */
  rowAt: (index: number) => GraphValue;
  /** What the rows are called in the statement. */
  parameter: 'rows' | 'ids';
}

/** Deletes, then nodes, then relationships. */
export async function writeElements(
  session: LoadSession,
  dataset: string,
  plan: LoadPlan,
  options: LoadOptions,
): Promise<void> {
  const run = (phase: LoadPhase, list: Work[]): Promise<void> => runWork(session, dataset, phase, list, options);
  await run('delete', [...deleteRelationships(plan), ...deleteNodes(plan)]);
  await run('nodes', [...relabelNodes(plan), ...updateNodes(plan), ...createNodes(plan.createNodes)]);
  await run('relationships', createRelationships(plan.createRelationships));
}

async function runWork(
  session: LoadSession,
  dataset: string,
  phase: LoadPhase,
  list: Work[],
  options: LoadOptions,
): Promise<void> {
  const total = list.reduce((sum, item) => sum + item.count, 0);
  let done = 0;
  options.onProgress?.({ phase, done, total });
  let writing: Promise<unknown> = Promise.resolve();
  let size = 0;
  const finishBatch = async (): Promise<void> => {
    await writing;
    done += size;
    size = 0;
    options.onProgress?.({ phase, done, total });
  };
  for (const { text, parameter, count, rowAt } of list) {
    for (let from = 0; from < count; from += BATCH) {
      stopIfAborted(options.signal);
      // Rows are made while the database writes those before them; one batch is under way at a time.
      const batch = await makeRows(rowAt, from, Math.min(from + BATCH, count));
      if (size > 0) await finishBatch();
      const parameters = text.includes('$dataset') ? { [parameter]: batch, dataset } : { [parameter]: batch };
      size = batch.length;
      writing = session.write([{ text, parameters }]);
      // It is awaited later; a failure until then is not one that nobody handles.
      writing.catch(() => undefined);
    }
  }
  if (size > 0) await finishBatch();
}

/** Lets other work of this process run in between, above all the sending of the batch before. */
async function makeRows(rowAt: Work['rowAt'], from: number, to: number): Promise<GraphValue[]> {
  const rows: GraphValue[] = [];
  for (let index = from; index < to; index += 1) {
    rows.push(rowAt(index));
    if (rows.length % SLICE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return rows;
}

/** Runs work without telling of progress, for callers that count themselves. */
export async function writeRows(session: LoadSession, list: Work[], signal: AbortSignal | undefined): Promise<void> {
  for (const { text, parameter, count, rowAt } of list) {
    stopIfAborted(signal);
    const rows = await makeRows(rowAt, 0, count);
    await session.write([{ text, parameters: { [parameter]: rows } }]);
  }
}

export function createNodes(nodes: NodeElement[]): Work[] {
  return [...groupBy(nodes, (node) => node.labels.slice(0, 2).join(' '))].map(([labels, group]) => {
    const [label = '', kind] = labels.split(' ');
    const text =
      kind === undefined
        ? spliceNames(cypherFile('load/create-nodes').text, { label })
        : spliceNames(cypherFile('load/create-kind-nodes').text, { label, kind });
    return work(text, 'rows', group, writtenProperties);
  });
}

export function createRelationships(relationships: RelationshipElement[]): Work[] {
  const groups = groupBy(relationships, (item) => `${item.sourceBase} ${item.type} ${item.targetBase}`);
  return [...groups].map(([key, group]) => {
    const [sourceLabel = '', type = '', targetLabel = ''] = key.split(' ');
    const text = spliceNames(cypherFile('load/create-relationships').text, { sourceLabel, type, targetLabel });
    return work(text, 'rows', group, ({ source, target, properties }) => ({ source, target, properties }));
  });
}

function updateNodes(plan: LoadPlan): Work[] {
  return [...groupBy(plan.updateNodes, ({ node }) => node.base)].map(([label, group]) => {
    const text = spliceNames(cypherFile('load/update-nodes').text, { label });
    return work(text, 'rows', group, ({ node }) => writtenProperties(node));
  });
}

function relabelNodes(plan: LoadPlan): Work[] {
  const changed = plan.updateNodes.filter(({ before }) => before !== undefined);
  return [...groupBy(changed, ({ node, before }) => `${node.base} ${before} ${node.labels[1] ?? ''}`)].map(
    ([key, group]) => {
      const [label = '', before = '', after = ''] = key.split(' ');
      const text = spliceNames(cypherFile('load/relabel-nodes').text, { label, before, after });
      return work(text, 'ids', group, ({ node }) => node.id);
    },
  );
}

function deleteNodes(plan: LoadPlan): Work[] {
  return [...plan.deleteNodes].map(([label, ids]) =>
    work(spliceNames(cypherFile('load/delete-nodes').text, { label }), 'ids', ids, (id) => id),
  );
}

function deleteRelationships(plan: LoadPlan): Work[] {
  return [...groupBy(plan.deleteRelationships, (item) => `${item.sourceBase} ${item.type}`)].map(([key, group]) => {
    const [label = '', type = ''] = key.split(' ');
    const text = spliceNames(cypherFile('load/delete-relationships').text, { label, type });
    const bySource = [...groupBy(group, (item) => item.source)];
    return work(text, 'rows', bySource, ([source, items]) => ({ source, ids: items.map((item) => item.id) }));
  });
}

function work<T>(text: string, parameter: Work['parameter'], items: T[], toRow: (item: T) => GraphValue): Work {
  return { text, parameter, count: items.length, rowAt: (index) => toRow(items[index] as T) }; // index < count
}

function groupBy<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Writes a plan in batches, in the statement forms that are fast on both databases. */
import type { GraphValue } from '../../contracts/graph.ts';
import type { NodeElement, RelationshipElement } from '../dataset/to-graph-elements.ts';
import { cypherFile, spliceNames } from '../graph/cypher-files.ts';
import type { LoadSession } from '../graph/graph-store.ts';
import type { LoadOptions, LoadPhase } from './load-progress.ts';
import { stopIfAborted } from './load-progress.ts';
import type { LoadPlan } from './load-plan.ts';

/** Rows of one statement: large enough to be fast, small enough for progress, memory and cancelling. */
const BATCH = 2_000;

type Row = { [key: string]: GraphValue };
/** Rows that one statement text takes. */
export interface Work {
  text: string;
  rows: GraphValue[];
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
  const run = (phase: LoadPhase, work: Work[]): Promise<void> => runWork(session, dataset, phase, work, options);
  await run('delete', [...deleteRelationships(plan), ...deleteNodes(plan)]);
  await run('nodes', [...relabelNodes(plan), ...updateNodes(plan), ...createNodes(plan.createNodes)]);
  await run('relationships', createRelationships(plan.createRelationships));
}

async function runWork(
  session: LoadSession,
  dataset: string,
  phase: LoadPhase,
  work: Work[],
  options: LoadOptions,
): Promise<void> {
  const total = work.reduce((sum, item) => sum + item.rows.length, 0);
  let done = 0;
  options.onProgress?.({ phase, done, total });
  for (const { text, rows, parameter } of work) {
    for (let from = 0; from < rows.length; from += BATCH) {
      stopIfAborted(options.signal);
      const batch = rows.slice(from, from + BATCH);
      const parameters = text.includes('$dataset') ? { [parameter]: batch, dataset } : { [parameter]: batch };
      await session.write([{ text, parameters }]);
      done += batch.length;
      options.onProgress?.({ phase, done, total });
    }
  }
}

/** Runs work without telling of progress, for callers that count themselves. */
export async function writeRows(session: LoadSession, work: Work[], signal: AbortSignal | undefined): Promise<void> {
  for (const { text, rows, parameter } of work) {
    stopIfAborted(signal);
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
    return { text, parameter: 'rows', rows: group.map((node) => node.properties) };
  });
}

export function createRelationships(relationships: RelationshipElement[]): Work[] {
  const groups = groupBy(relationships, (item) => `${item.sourceBase} ${item.type} ${item.targetBase}`);
  return [...groups].map(([key, group]) => {
    const [sourceLabel = '', type = '', targetLabel = ''] = key.split(' ');
    const text = spliceNames(cypherFile('load/create-relationships').text, { sourceLabel, type, targetLabel });
    const rows = group.map(({ source, target, properties }): Row => ({ source, target, properties }));
    return { text, parameter: 'rows', rows };
  });
}

function updateNodes(plan: LoadPlan): Work[] {
  return [...groupBy(plan.updateNodes, ({ node }) => node.base)].map(([label, group]) => ({
    text: spliceNames(cypherFile('load/update-nodes').text, { label }),
    parameter: 'rows',
    rows: group.map(({ node }) => node.properties),
  }));
}

function relabelNodes(plan: LoadPlan): Work[] {
  const changed = plan.updateNodes.filter(({ before }) => before !== undefined);
  return [...groupBy(changed, ({ node, before }) => `${node.base} ${before} ${node.labels[1] ?? ''}`)].map(
    ([key, group]) => {
      const [label = '', before = '', after = ''] = key.split(' ');
      const text = spliceNames(cypherFile('load/relabel-nodes').text, { label, before, after });
      return { text, parameter: 'ids', rows: group.map(({ node }) => node.id) };
    },
  );
}

function deleteNodes(plan: LoadPlan): Work[] {
  return [...plan.deleteNodes].map(([label, ids]) => ({
    text: spliceNames(cypherFile('load/delete-nodes').text, { label }),
    parameter: 'ids',
    rows: ids,
  }));
}

function deleteRelationships(plan: LoadPlan): Work[] {
  return [...groupBy(plan.deleteRelationships, (item) => `${item.sourceBase} ${item.type}`)].map(([key, group]) => {
    const [label = '', type = ''] = key.split(' ');
    const bySource = [...groupBy(group, (item) => item.source)];
    return {
      text: spliceNames(cypherFile('load/delete-relationships').text, { label, type }),
      parameter: 'rows',
      rows: bySource.map(([source, items]): Row => ({ source, ids: items.map((item) => item.id) })),
    };
  });
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

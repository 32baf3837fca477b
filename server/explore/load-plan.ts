/** What a load has to do: the elements of a dataset compared with those a database holds. */
import type { GraphElements, NodeElement, RelationshipElement } from '../dataset/to-graph-elements.ts';
import { BASE_LABELS } from '../dataset/to-graph-elements.ts';
import { cypherFile, spliceNames } from '../graph/cypher-files.ts';
import type { LoadSession } from '../graph/graph-store.ts';
import type { LoadCounts, LoadOptions } from './load-progress.ts';
import { readRows } from './read-rows.ts';
import { textOf, textsOf } from './row-values.ts';

export interface StoredNode {
  base: string;
  kind: string | undefined;
  hash: string;
}

export interface StoredRelationship {
  id: string;
  sourceBase: string;
  source: string;
  target: string;
  type: string;
  hash: string;
}

export interface LoadPlan {
  createNodes: NodeElement[];
  /** `before` is the kind that the stored node has, where it differs. */
  updateNodes: { node: NodeElement; before: string | undefined }[];
  /** Ids by base label. */
  deleteNodes: Map<string, string[]>;
  createRelationships: RelationshipElement[];
  /** Changed ones are deleted and created anew: an engine need not find a relationship by its id. */
  deleteRelationships: StoredRelationship[];
  counts: { nodes: LoadCounts; relationships: LoadCounts };
}

/** Compares with what `session` holds; with nothing when it is null. */
export async function planLoad(
  session: LoadSession | null,
  dataset: string,
  elements: GraphElements,
  options: LoadOptions,
): Promise<LoadPlan> {
  options.onProgress?.({ phase: 'compare', done: 0, total: BASE_LABELS.length });
  const stored = session ? await readStored(session, dataset, options) : { nodes: new Map(), relationships: [] };
  return compare(elements, stored);
}

export interface StoredElements {
  /** By `<base> <id>`. */
  nodes: Map<string, StoredNode>;
  relationships: StoredRelationship[];
}

export function compare(elements: GraphElements, stored: StoredElements): LoadPlan {
  const createNodes: NodeElement[] = [];
  const updateNodes: LoadPlan['updateNodes'] = [];
  const wanted = new Set<string>();
  for (const node of elements.nodes) {
    const key = `${node.base} ${node.id}`;
    wanted.add(key);
    const before = stored.nodes.get(key);
    const kind = node.labels[1];
    if (!before) createNodes.push(node);
    else if (before.hash !== node.properties['recordHash'] || before.kind !== kind)
      updateNodes.push({ node, before: before.kind === kind ? undefined : before.kind });
  }
  const deleteNodes = new Map<string, string[]>();
  const gone = new Set<string>();
  for (const [key, { base }] of stored.nodes) {
    if (wanted.has(key)) continue;
    const id = key.slice(base.length + 1);
    gone.add(id);
    deleteNodes.set(base, [...(deleteNodes.get(base) ?? []), id]);
  }
  const relationships = compareRelationships(elements.relationships, stored.relationships, gone);
  return {
    createNodes,
    updateNodes,
    deleteNodes,
    createRelationships: relationships.create,
    deleteRelationships: relationships.remove,
    counts: {
      nodes: { created: createNodes.length, updated: updateNodes.length, deleted: gone.size },
      relationships: relationships.counts,
    },
  };
}

/** `gone`: ids of deleted nodes, which take their relationships with them. */
function compareRelationships(
  wanted: RelationshipElement[],
  stored: StoredRelationship[],
  gone: ReadonlySet<string>,
): { create: RelationshipElement[]; remove: StoredRelationship[]; counts: LoadCounts } {
  const known = new Map(stored.map((item) => [item.id, item]));
  const kept = new Set<string>();
  const create: RelationshipElement[] = [];
  let updated = 0;
  for (const item of wanted) {
    const before = known.get(item.id);
    const same = before !== undefined && before.hash === item.properties['recordHash'];
    if (same && !gone.has(before.source) && !gone.has(before.target)) {
      kept.add(item.id);
      continue;
    }
    create.push(item);
    if (before) updated += 1;
  }
  const left = stored.filter((item) => !kept.has(item.id));
  return {
    create,
    remove: left.filter((item) => !gone.has(item.source) && !gone.has(item.target)),
    counts: { created: create.length - updated, updated, deleted: left.length - updated },
  };
}

async function readStored(session: LoadSession, dataset: string, options: LoadOptions): Promise<StoredElements> {
  const nodes = new Map<string, StoredNode>();
  const relationships: StoredRelationship[] = [];
  for (const [index, base] of BASE_LABELS.entries()) {
    const statement = (name: string): { text: string; parameters: { dataset: string } } => ({
      text: spliceNames(cypherFile(name).text, { label: base }),
      parameters: { dataset },
    });
    for (const [id, hash, labels] of (await readRows(session, statement('load/node-hashes'))).rows) {
      const kind = textsOf(labels).find((label) => label !== base);
      nodes.set(`${base} ${textOf(id)}`, { base, kind, hash: textOf(hash) });
    }
    for (const row of (await readRows(session, statement('load/relationship-hashes'))).rows) {
      const [id, hash, type, source, target] = row.map(textOf);
      relationships.push({
        id: id ?? '',
        sourceBase: base,
        hash: hash ?? '',
        type: type ?? '',
        source: source ?? '',
        target: target ?? '',
      });
    }
    options.onProgress?.({ phase: 'compare', done: index + 1, total: BASE_LABELS.length });
  }
  return { nodes, relationships };
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateDataset } from '../../bench/generate-dataset.ts';
import { entity, smallDataset, statement } from '../dataset/testing/small-dataset.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { openGraphStore } from '../graph/open-graph-store.ts';
import { loadDataset } from './load-dataset.ts';
import { LoadAbortedError } from './load-progress.ts';
import type { LoadProgress } from './load-progress.ts';
import { OwnershipError, readOwnership } from './ownership.ts';
import { readRows } from './read-rows.ts';

let folder = '';
let store: GraphStore;
const path = (): string => join(folder, 'graph.grafeo');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhitu-load-'));
  store = await openGraphStore({ kind: 'embedded', path: path() });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** All that the database holds, in an order of its own. */
async function content(): Promise<string[]> {
  const nodes = await readRows(store, {
    text: 'MATCH (n) WHERE NOT n:ZhituDataset RETURN labels(n) AS l, n AS n, n.recordHash AS h, n.searchTokens AS t',
  });
  const relationships = await readRows(store, {
    text: 'MATCH (a)-[r]->(b) RETURN a.id AS a, r AS r, b.id AS b, r.recordHash AS h',
  });
  return [...nodes.rows, ...relationships.rows].map((row) => JSON.stringify(row)).sort();
}

async function count(text: string): Promise<number> {
  return Number((await readRows(store, { text })).rows[0]?.[0]);
}

describe('loadDataset', { timeout: 120_000 }, () => {
  it('creates everything in an empty database and says whose it is', async () => {
    const result = await loadDataset(store, smallDataset());
    expect(result).toMatchObject({
      outcome: 'loaded',
      nodes: { created: 9, updated: 0, deleted: 0 },
      relationships: { created: 15, updated: 0, deleted: 0 },
    });
    expect(await count('MATCH (n) RETURN count(n) AS c')).toBe(10);
    expect(await count('MATCH ()-[r]->() RETURN count(r) AS c')).toBe(15);
    const { manifest, schema } = smallDataset();
    expect(await readOwnership(store)).toEqual({
      id: 'small',
      version: '1.0.0',
      contentHash: result.contentHash,
      state: 'loaded',
      loadedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      manifest,
      schema,
    });
  });

  it('writes nothing the second time', async () => {
    await loadDataset(store, smallDataset());
    const before = [await content(), await readOwnership(store)];
    expect(await loadDataset(store, smallDataset())).toMatchObject({ outcome: 'unchanged' });
    expect([await content(), await readOwnership(store)]).toEqual(before);
  });

  it('brings a database up to date whose manifest and schema another version wrote', async () => {
    await loadDataset(store, smallDataset());
    const session = await store.startLoad();
    await session.write([
      { text: `MATCH (d:ZhituDataset) SET d.schema = '{"of": "another shape"}', d.contentHash = 'x'` },
    ]);
    await session.commit();
    expect(await readOwnership(store)).toBeNull();
    expect(await loadDataset(store, smallDataset())).toMatchObject({
      outcome: 'loaded',
      nodes: { created: 0, updated: 0, deleted: 0 },
    });
    expect((await readOwnership(store))?.schema).toEqual(smallDataset().schema);
  });

  it('deletes what left, changes what changed, creates what is new, and touches nothing else', async () => {
    await loadDataset(store, smallDataset());
    const changed = smallDataset();
    changed.manifest.version = '1.1.0';
    changed.entities = changed.entities.filter((e) => e.id !== 'economy-size');
    changed.entities.push(entity('tallinn-manual', 'Concept', '塔林手册', 'Tallinn Manual'));
    changed.statements = changed.statements.filter((s) => s.target !== 'economy-size');
    changed.statements.push(statement('china', 'ADVOCATES', 'sovereign-equality', ['paper.s1.p01']));
    changed.observations = [];
    changed.mentions = changed.mentions.filter((m) => m.entity !== 'economy-size');
    for (const item of changed.entities)
      if (item.id === 'china') Object.assign(item, { kind: 'Concept', category: 'idea' });
    for (const item of changed.statements) if (item.type === 'BASED_ON') item.evidence = ['paper.s1.p02'];
    expect(await loadDataset(store, changed)).toMatchObject({
      outcome: 'loaded',
      // sovereign-equality has another degree; china another kind.
      nodes: { created: 1, updated: 2, deleted: 2 },
      relationships: { created: 1, updated: 1, deleted: 3 },
    });
    const updated = await content();
    await store.close();
    store = await openGraphStore({ kind: 'embedded', path: join(folder, 'other.grafeo') });
    await loadDataset(store, changed);
    expect(updated).toEqual(await content());
    expect((await readOwnership(store))?.version).toBe('1.1.0');
  });

  it('finds new names at once', async () => {
    await loadDataset(store, smallDataset());
    const changed = smallDataset();
    for (const item of changed.entities) if (item.id === 'china') item.nameZh = '中华人民共和国';
    await loadDataset(store, changed);
    expect((await store.searchText('names', ['h人民'], 5)).map((hit) => hit.id)).toEqual(['china']);
    expect(await store.searchText('names', ['h中国'], 5)).toEqual([]);
  });

  it('leaves a database of others alone and says what it found', async () => {
    const session = await store.startLoad();
    await session.write([{ text: "CREATE (:Movie {title: 'The Matrix'})" }]);
    await session.commit();
    const before = await content();
    await expect(loadDataset(store, smallDataset())).rejects.toThrow(OwnershipError);
    await expect(loadDataset(store, smallDataset())).rejects.toThrow('1 nodes that belong to no dataset of Zhitu');
    expect(await content()).toEqual(before);
    expect(await readOwnership(store)).toBeNull();
    expect(await count('MATCH (n) RETURN count(n) AS c')).toBe(1);
  });

  it('leaves another dataset alone and names it', async () => {
    await loadDataset(store, smallDataset());
    const before = await content();
    const other = smallDataset();
    other.manifest.id = 'other';
    await expect(loadDataset(store, other)).rejects.toMatchObject({ name: 'OwnershipError', found: 'small' });
    expect(await content()).toEqual(before);
  });

  it('compares without writing in a dry run', async () => {
    const result = await loadDataset(store, smallDataset(), { dryRun: true });
    expect(result).toMatchObject({ outcome: 'compared', nodes: { created: 9, updated: 0, deleted: 0 } });
    expect(await count('MATCH (n) RETURN count(n) AS c')).toBe(0);
  });

  it('tells of its progress, phase by phase, up to the totals', async () => {
    const steps: LoadProgress[] = [];
    await loadDataset(store, smallDataset(), { onProgress: (step) => steps.push(step) });
    expect([...new Set(steps.map((step) => step.phase))]).toEqual([
      'prepare',
      'compare',
      'index',
      'delete',
      'nodes',
      'relationships',
      'commit',
    ]);
    expect(steps.filter((step) => step.phase === 'nodes').at(-1)).toEqual({ phase: 'nodes', done: 9, total: 9 });
    expect(steps.filter((step) => step.phase === 'relationships').at(-1)).toMatchObject({ done: 15, total: 15 });
  });

  it('leaves the old graph when it is ended, and can be run again', async () => {
    await loadDataset(store, smallDataset());
    const before = await content();
    const changed = smallDataset();
    changed.entities = changed.entities.map((item) => ({ ...item, summaryEn: 'Changed.' }));
    const controller = new AbortController();
    const load = loadDataset(store, changed, {
      signal: controller.signal,
      onProgress: ({ phase }) => {
        if (phase === 'relationships') controller.abort();
      },
    });
    await expect(load).rejects.toThrow(LoadAbortedError);
    expect(await content()).toEqual(before);
    expect(await loadDataset(store, changed)).toMatchObject({ outcome: 'loaded', nodes: { updated: 4 } });
  });

  it.each(['nodes', 'relationships', 'index', 'commit'])(
    'leaves the old graph when its process is killed at “%s”',
    async (phase) => {
      await loadDataset(store, smallDataset());
      const before = await content();
      await store.close();
      const settings = JSON.stringify({ kind: 'embedded', path: path() });
      const child = fork(fileURLToPath(new URL('./testing/load-and-stop.ts', import.meta.url)), [settings, phase], {
        execArgv: ['--import', 'tsx'],
      });
      const exit = once(child, 'exit');
      const [message] = await once(child, 'message');
      expect(message).toBe(phase);
      child.kill('SIGKILL');
      await exit;
      store = await openGraphStore({ kind: 'embedded', path: path() });
      expect(await content()).toEqual(before);
      expect((await readOwnership(store))?.version).toBe('1.0.0');
      expect(await loadDataset(store, { ...smallDataset(), statements: [] })).toMatchObject({ outcome: 'loaded' });
    },
  );

  it('loads thousands with hubs, and keeps its invariants', async () => {
    const dataset = generateDataset({ entities: 2_000, statements: 10_000 });
    await loadDataset(store, dataset);
    expect(await count('MATCH (n:Entity) RETURN count(n) AS c')).toBe(2_001);
    expect(await count('MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS c')).toBe(10_000);
    expect(generateDataset({ entities: 2_000, statements: 10_000 })).toEqual(dataset);
  });
});

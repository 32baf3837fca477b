/** The engine's client makes a value of the name `__proto__` the prototype of its row or map: it must not pass for another. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Grafeo from '@grafeo-db/js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { failureOf, rowsOf } from '../testing/collect.ts';
import type { EmbeddedGraphStore } from './embedded-graph-store.ts';
import { openEmbeddedStore } from './embedded-graph-store.ts';

// The engine is a CommonJS module.
const { GrafeoDB } = createRequire(import.meta.url)('@grafeo-db/js') as typeof Grafeo;

let folder: string;
let store: EmbeddedGraphStore;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhitu-lost-'));
  const path = join(folder, 'graph.db');
  const made = GrafeoDB.create(path);
  await made.executeCypher("CREATE (:A {id: 'a', nameZh: '甲'})-[:R {id: 'r'}]->(:B {id: 'b', __proto__: [1, 2]})");
  made.close();
  store = await openEmbeddedStore({ path });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

it.each([
  ['MATCH (n:A) RETURN n.nameZh AS `__proto__`', 32],
  ['MATCH (a:A) RETURN {__proto__: a, labels: 5, id: 9} AS x', 21],
  ['MATCH (:A)-[r]->() RETURN [{x: {__proto__: r}}] AS x', 33],
  ['RETURN {__proto__: {a: 1}, constructor: 2} AS x', 9],
  ['MATCH (n:A) RETURN n {.id, .__proto__} AS x', 29],
  ['MATCH (`__proto__`) RETURN *', 8],
])('refuses %j, with the name and its place', async (text, column) => {
  for (const work of [() => rowsOf(store, text), () => store.check({ text })]) {
    const { code, message, line, column: found } = await failureOf(work);
    expect({ code, line, column: found }).toEqual({ code: 'semantic', line: 1, column });
    expect(message).toContain('__proto__');
  }
});

it('takes the name in texts and comments, and other names of JavaScript', async () => {
  expect(await rowsOf(store, "RETURN '__proto__' AS a, {constructor: 2, toString: 3} AS b // __proto__")).toEqual([
    ['__proto__', { constructor: 2, toString: 3 }],
  ]);
});

it('refuses to give a stored value of this name rather than lose it', async () => {
  expect((await failureOf(rowsOf(store, 'MATCH (n:B) RETURN n'))).message).toContain('__proto__');
  expect(await rowsOf(store, 'MATCH (n:B) RETURN n.id AS id')).toEqual([['b']]);
});

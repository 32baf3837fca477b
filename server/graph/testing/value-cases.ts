import * as fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { GraphValue } from '../../../contracts/graph.ts';
import { isPathValue, isTagged } from '../../../contracts/graph.ts';
import { INTERNAL_PROPERTIES } from '../graph-store.ts';
import { cellOf, failureOf, rowsOf } from './collect.ts';
import * as arbitrary from './graph-value-arbitraries.ts';
import type { SuiteFrame } from './suite-frame.ts';

const SOVEREIGNTY = {
  $type: 'Node',
  id: 'sovereignty',
  labels: ['Concept', 'Entity'],
  properties: { id: 'sovereignty', nameZh: '网络主权', importance: 3 },
};

export function valueCases({ fixture, testCase }: SuiteFrame): void {
  const cell = (text: string, parameters?: Record<string, GraphValue>) => cellOf(fixture(), text, parameters);
  const comesBack = (values: fc.Arbitrary<GraphValue>) =>
    fc.assert(
      fc.asyncProperty(values, async (value) => {
        expect(await cell('RETURN $value AS value', { value })).toEqual(value);
      }),
      { numRuns: 60 },
    );

  describe('values', () => {
    testCase('S-1 takes 1 and 1.0 for the same answer', async () => {
      expect(await rowsOf(fixture(), 'RETURN 1 AS a, 1.0 AS b, 0.5 AS c, -7 AS d')).toEqual([[1, 1, 0.5, -7]]);
    });
    testCase('S-1 tags NaN and the infinities', async () => {
      expect(await rowsOf(fixture(), 'RETURN 0.0 / 0.0 AS a, 1.0 / 0.0 AS b, -1.0 / 0.0 AS c')).toEqual([
        [
          { $type: 'Float', value: 'NaN' },
          { $type: 'Float', value: 'Infinity' },
          { $type: 'Float', value: '-Infinity' },
        ],
      ]);
    });
    testCase('S-1 gives every float back', () => comesBack(fc.oneof(arbitrary.float, arbitrary.notANumber)));
    testCase('S-2 gives every integer of 64 bits back', () =>
      comesBack(fc.oneof(arbitrary.bigInteger, fc.maxSafeInteger())),
    );
    testCase('S-2 keeps the bounds exact', async () => {
      expect(
        await rowsOf(fixture(), 'RETURN 9223372036854775807 AS a, 9007199254740991 AS b, 9007199254740993 AS c'),
      ).toEqual([
        [
          { $type: 'Integer', value: '9223372036854775807' },
          9007199254740991,
          { $type: 'Integer', value: '9007199254740993' },
        ],
      ]);
    });
    testCase('S-2 computes with an exact parameter', async () => {
      const value: GraphValue = { $type: 'Integer', value: '9223372036854775806' };
      expect(await cell('RETURN $value + 1 AS next', { value })).toEqual({
        $type: 'Integer',
        value: '9223372036854775807',
      });
    });
    testCase('S-2 refuses an integer past 64 bits', async () => {
      const value: GraphValue = { $type: 'Integer', value: '9223372036854775808' };
      expect((await failureOf(cell('RETURN $value AS value', { value }))).code).toBe('semantic');
    });

    testCase('S-3 gives a node its id, labels and properties', async () => {
      expect(sorted(await cell('MATCH (n:Entity {id: $id}) RETURN n', { id: 'sovereignty' }))).toEqual(SOVEREIGNTY);
    });
    testCase('S-3 names the ends of a relationship that are not in the row', async () => {
      expect(await cell('MATCH (:Actor)-[r:BASED_ON]->() RETURN r')).toEqual({
        $type: 'Relationship',
        id: 'un~BASED_ON~charter',
        type: 'BASED_ON',
        source: 'un',
        target: 'charter',
        properties: { id: 'un~BASED_ON~charter', basis: 'stated' },
      });
    });
    testCase('S-3 gives what has no id an id that stays', async () => {
      const text = 'MATCH (a:Loose)-[r]->(b) RETURN a, r, b';
      const [first, again] = [await rowsOf(fixture(), text), await rowsOf(fixture(), text)];
      const [a, r, b] = first[0] ?? [];
      if (!isTagged(a) || a.$type !== 'Node' || !isTagged(b) || b.$type !== 'Node') throw new Error('not nodes');
      expect(r).toMatchObject({
        $type: 'Relationship',
        type: 'NEAR',
        source: a.id,
        target: b.id,
        properties: { far: false },
      });
      expect(a.id).not.toBe(b.id);
      expect(again).toEqual(first);
    });
    testCase('S-3 keeps nodes whole beside an aggregate without an alias', async () => {
      const rows = await rowsOf(
        fixture(),
        'MATCH (n:Concept {id: "charter"})<-[r]-() RETURN n, count(*), collect(r.id)',
      );
      expect(rows.map(([node, count]) => [isTagged(node) && node.$type, count])).toEqual([['Node', 2]]);
    });
    testCase('S-3 keeps nodes whole in lists and maps', async () => {
      const [row] = await rowsOf(
        fixture(),
        'MATCH (n:Actor) WITH n, collect(n) AS list RETURN list, {node: n} AS map, [n] AS single',
      );
      const node = { $type: 'Node', id: 'un' };
      expect(row).toMatchObject([[node], { node }, [node]]);
    });

    testCase('S-4 keeps the order of a path', async () => {
      const path = await cell('MATCH p = (:Actor)-[:BASED_ON]->(:Concept)<-[:BASED_ON]-(:Concept) RETURN p');
      if (!isPathValue(path)) throw new Error('not a path');
      expect(path.nodes.map((node) => node.id)).toEqual(['un', 'charter', 'sovereignty']);
      expect(path.relationships.map((relationship) => relationship.id)).toEqual([
        'un~BASED_ON~charter',
        'sovereignty~BASED_ON~charter',
      ]);
    });
    testCase('S-4 reads a path against the direction of its relationships', async () => {
      const path = await cell('MATCH p = (a {id: "charter"})<-[*1..3]-(b {id: "un"}) RETURN p');
      if (!isPathValue(path)) throw new Error('not a path');
      expect(path.nodes.map((node) => node.id)).toEqual(['charter', 'un']);
      expect(path.relationships[0]).toMatchObject({ source: 'un', target: 'charter' });
    });

    testCase('S-5 gives every text back', () => comesBack(arbitrary.text));
    testCase('S-5 keeps line breaks, quotes, right-to-left marks and characters past the first plane', async () => {
      const value = 'a\r\n\tb \'"`\\ \u200Fمرحبا 𠮷野家 👩‍👩‍👧 网络空间';
      expect(await rowsOf(fixture(), 'RETURN $value AS value, size($value) > 0 AS some', { value })).toEqual([
        [value, true],
      ]);
    });
    testCase('S-5 keeps the order and nesting of lists', () =>
      comesBack(fc.array(fc.oneof(fc.integer(), fc.array(fc.oneof(arbitrary.text, fc.boolean()))))),
    );
    testCase('S-5 gives any nesting of values back', () => comesBack(arbitrary.value));
    testCase('S-5 gives bytes back', () =>
      comesBack(
        fc
          .uint8Array({ maxLength: 40 })
          .map((bytes): GraphValue => ({ $type: 'Bytes', value: Buffer.from(bytes).toString('base64') })),
      ),
    );
    testCase('S-5 keeps text as data in a parameter', async () => {
      const value = "') RETURN 1 //";
      expect(await cell('MATCH (n:Entity) WHERE n.nameZh = $value RETURN n', { value })).toBeUndefined();
    });

    testCase('S-6 keeps the text of temporal values', async () => {
      const [row = []] = await rowsOf(
        fixture(),
        `RETURN date('2022-11-07') AS a, datetime('2022-11-07T10:00:00+08:00') AS b,
                localdatetime('2022-11-07T10:00:00.5') AS c, duration('P1Y2M') AS d`,
      );
      const texts = row.map((value) => (isTagged(value) && 'value' in value ? value.value : value));
      expect(texts.map((value) => String(value).replace(/\.5(?:0+)?$/, '.5'))).toEqual([
        '2022-11-07',
        '2022-11-07T10:00:00+08:00',
        '2022-11-07T10:00:00.5',
        'P1Y2M',
      ]);
    });
    testCase('S-6 takes temporal parameters for what they are', async () => {
      const date: GraphValue = { $type: 'Date', value: '2022-11-07' };
      const moment: GraphValue = { $type: 'LocalDateTime', value: '2022-11-07T10:00:00' };
      expect(
        await rowsOf(
          fixture(),
          `RETURN $date = date('2022-11-07') AS a, $moment = localdatetime('2022-11-07T10:00:00') AS b, $date.year AS c`,
          { date, moment },
        ),
      ).toEqual([[true, true, 2022]]);
    });

    testCase("S-7 wraps a map with a $type of the user's own", async () => {
      expect(await cell("RETURN {`$type`: 'Node', a: 1} AS map")).toEqual({
        $type: 'Map',
        value: { $type: 'Node', a: 1 },
      });
    });
    testCase('S-7 unwraps such a map as a parameter', async () => {
      const value: GraphValue = {
        $type: 'Map',
        value: { $type: 'Date', inner: [{ $type: 'Map', value: { $type: 1 } }] },
      };
      expect(await rowsOf(fixture(), 'RETURN $value AS value, $value.`$type` AS type', { value })).toEqual([
        [value, 'Date'],
      ]);
    });

    testCase('S-9 takes no map for a node, a relationship or a path', async () => {
      const node = { _id: 1, _labels: ['Concept'], id: 'sovereignty' };
      const relationship = { _id: 1, _type: 'NEAR', _source: 1, _target: 2.5 };
      const path = { nodes: [node, node], edges: [relationship] };
      const value: GraphValue = {
        node,
        relationship,
        path,
        empty: { _id: 1, _labels: [] },
        odd: { _id: -1.5, _labels: [] },
      };
      expect(await cell('RETURN {_id: 1, _labels: []} AS map')).toEqual({ _id: 1, _labels: [] });
      expect(await rowsOf(fixture(), 'RETURN $value AS value', { value })).toEqual([[value]]);
      const row = await rowsOf(
        fixture(),
        'MATCH p = (n:Concept {id: "sovereignty"})-[r]->() RETURN n, r, p, {_id: 1, _labels: []} AS map LIMIT 1',
      );
      expect(row[0]?.map((item) => isTagged(item) && item.$type)).toEqual(['Node', 'Relationship', 'Path', false]);
    });
    testCase('S-8 shows no internal property', async () => {
      const [row] = await rowsOf(
        fixture(),
        'MATCH p = (n:Concept {id: "sovereignty"})-[r]->(m) RETURN n, r, p, [n] AS list, {node: m} AS map',
      );
      expect(keysWithin(row ?? []).filter((key) => INTERNAL_PROPERTIES.has(key))).toEqual([]);
    });
  });
}

/** The node with its labels in alphabetical order: databases give them in any. */
function sorted(value: GraphValue | undefined): GraphValue | undefined {
  return isTagged(value) && value.$type === 'Node' ? { ...value, labels: value.labels.toSorted() } : value;
}

function keysWithin(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysWithin);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...keysWithin(item)]);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphNode, GraphRelationship, GraphValue, NodeId, RelationshipId } from '../../contracts/graph.ts';
import { readJsonGraph, writeJsonGraph } from './json-graph-format.ts';
import type { GraphHeader } from './json-graph-format.ts';

const node = (id: string, labels: string[], properties: GraphNode['properties']): GraphNode => ({
  id: id as NodeId,
  labels,
  properties: { ...properties },
});

async function* each<T>(items: T[]): AsyncGenerator<T> {
  yield* items;
}

async function write(header: GraphHeader, nodes: GraphNode[], edges: GraphRelationship[]): Promise<string> {
  let text = '';
  for await (const chunk of writeJsonGraph(header, each(nodes), each(edges))) text += chunk;
  return text;
}

async function read(chunks: Iterable<string | Uint8Array>): Promise<unknown[]> {
  const items: unknown[] = [];
  for await (const item of readJsonGraph(chunks)) {
    if (item.kind === 'node') items.push(item.node);
    else if (item.kind === 'edge') items.push(item.edge);
    else items.push({ [item.key]: item.value });
  }
  return items;
}

const china = node('china', ['Entity', 'Actor'], { id: 'china', nameZh: '中国', nameEn: 'China', importance: 3 });
const idea = node('idea', ['Entity'], {
  id: 'idea',
  aliasesZh: ['“理念”\n'],
  when: { $type: 'Date', value: '2015-12-16' },
});
const edge: GraphRelationship = {
  id: 'china~PROPOSED~idea' as RelationshipId,
  type: 'PROPOSED',
  source: china.id,
  target: idea.id,
  properties: { id: 'china~PROPOSED~idea', evidence: ['p1'], weight: { $type: 'Integer', value: '9007199254740993' } },
};

describe('JSON Graph Format', () => {
  it('writes version 2: nodes by id, edges in a list, everything else as metadata', async () => {
    expect(JSON.parse(await write({ id: 'g', metadata: { version: '1.0.0' } }, [china], [edge]))).toEqual({
      graph: {
        directed: true,
        id: 'g',
        metadata: { version: '1.0.0' },
        nodes: {
          china: {
            label: 'China',
            metadata: { labels: ['Entity', 'Actor'], id: 'china', nameZh: '中国', nameEn: 'China', importance: 3 },
          },
        },
        edges: [
          {
            id: 'china~PROPOSED~idea',
            source: 'china',
            target: 'idea',
            relation: 'PROPOSED',
            directed: true,
            metadata: {
              id: 'china~PROPOSED~idea',
              evidence: ['p1'],
              weight: { $type: 'Integer', value: '9007199254740993' },
            },
          },
        ],
      },
    });
  });

  it('reads what it wrote, typed values included', async () => {
    const text = await write({ id: 'g' }, [china, idea], [edge]);
    expect(await read([text])).toEqual([{ directed: true }, { id: 'g' }, china, idea, edge]);
  });

  it('reads an empty graph', async () => {
    expect(await read([await write({}, [], [])])).toEqual([{ directed: true }]);
  });

  it('keeps a property that is called labels', async () => {
    const odd = node('odd', ['A'], { labels: ['not', 'labels'], _labels: 'x' });
    expect(await read([await write({}, [odd], [])])).toEqual([{ directed: true }, odd]);
  });

  it('reads the list of nodes of version 1, and nodes that have nothing but a label', async () => {
    const text = '{"graph":{"nodes":[{"id":"a","label":"First"}],"edges":[{"source":"a","target":"a"}]}}';
    expect(await read([text])).toEqual([
      { id: 'a', labels: [], properties: { name: 'First' } },
      { id: undefined, type: 'RELATED_TO', source: 'a', target: 'a', properties: {} },
    ]);
  });

  it('keeps a label as the name of what has none', async () => {
    const nodes = {
      a: { label: 'Alice', metadata: { labels: ['P'], age: 3 } },
      b: { label: 'Bob', metadata: { nameZh: '鲍勃' } },
      c: { label: 'c', metadata: { age: 3 } },
    };
    const ends = { source: 'a', target: 'b', relation: 'KNOWS' };
    const edges = [
      { ...ends, label: 'from school', metadata: { since: 1999 } },
      { ...ends, label: 'KNOWS' },
    ];
    expect(await read([JSON.stringify({ graph: { nodes, edges } })])).toEqual([
      { id: 'a', labels: ['P'], properties: { age: 3, name: 'Alice' } },
      { id: 'b', labels: [], properties: { nameZh: '鲍勃' } },
      { id: 'c', labels: [], properties: { age: 3 } },
      { id: undefined, type: 'KNOWS', source: 'a', target: 'b', properties: { since: 1999, name: 'from school' } },
      { id: undefined, type: 'KNOWS', source: 'a', target: 'b', properties: {} },
    ]);
  });

  it('takes the property id of an edge without an id for its id', async () => {
    const edges = [{ source: 'a', target: 'a', relation: 'R', metadata: { id: 'e1' } }];
    expect(await read([JSON.stringify({ graph: { nodes: {}, edges } })])).toEqual([
      { id: 'e1', type: 'R', source: 'a', target: 'a', properties: { id: 'e1' } },
    ]);
  });

  const anyValue: fc.Arbitrary<GraphValue> = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.array(fc.string({ unit: 'grapheme' })),
    fc.record({ $type: fc.constant('Date' as const), value: fc.string() }),
  );
  const anyNode = fc.record({
    id: fc.string({ minLength: 1, unit: 'grapheme' }).map((id) => id as NodeId),
    labels: fc.array(fc.string({ unit: 'grapheme' })),
    properties: fc.dictionary(fc.string({ unit: 'grapheme' }), anyValue, { noNullPrototype: true }),
  });

  it('reads what it wrote for any values, however the text is cut into chunks of bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyNode, { selector: (n) => n.id, maxLength: 5 }),
        fc.integer({ min: 1, max: 40 }),
        async (nodes, size) => {
          const bytes = new TextEncoder().encode(await write({}, nodes, []));
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
            bytes.subarray(i * size, (i + 1) * size),
          );
          expect(await read(chunks)).toEqual([{ directed: true }, ...nodes]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps a property that is a name of JavaScript', async () => {
    const properties = Object.fromEntries([
      ['__proto__', 1],
      ['constructor', 'x'],
    ]);
    const node = { id: 'a' as NodeId, labels: [], properties };
    expect(await read([await write({}, [node], [])])).toEqual([{ directed: true }, node]);
  });

  it.each([
    ['', 'line 1, column 1: expected “{”, found the end of the text'],
    ['[]', 'line 1, column 1: expected “{”, found “[”'],
    ['{}', 'line 1, column 3: there is no “graph”: this is not JSON Graph Format'],
    ['{"graph":{"nodes":{\n"a":{"label":"A"},\n"b":{"label":}}}}', 'line 3, column 5: not JSON'],
    [
      '{"graph":{"nodes":{"a":{"metadata":{"labels":"A"}}}}}',
      'line 1, column 20: the labels of a are not a list of texts',
    ],
    ['{"graph":{"nodes":{},\n "edges":[{"source":"a"}]}}', 'line 2, column 11: the edge has no source or no target'],
    [
      '{"graph":{"nodes":{\n"a":{"label":"Alice","metadata":{"labels":["P"],"id":17,"age":3}}}}}',
      'line 2, column 1: the node a has a property id of its own, 17, and Zhitu keeps ids there: rename the property',
    ],
    [
      '{"graph":{"nodes":[{"id":"a","metadata":{"id":"b"}}]}}',
      'line 1, column 20: the node a has a property id of its own, "b", and',
    ],
    [
      '{"graph":{"edges":[{"id":"e","source":"a","target":"a","metadata":{"id":"f"}}]}}',
      'line 1, column 20: the edge e has a property id of its own, "f", and',
    ],
    [
      '{"graph":{"edges":[{"source":"a","target":"a","metadata":{"id":17}}]}}',
      'line 1, column 20: an edge has a property id of its own, 17, and',
    ],
    ['{"graph":{"edges":[{"id":17,"source":"a","target":"a"}]}}', 'line 1, column 20: the id of the edge a–a is not a'],
    ['{"graph":{"nodes":{"a":{"label":["A"]}}}}', 'line 1, column 20: the label is not a text'],
    ['{"graph":{"nodes":{"a":{"metadata":{"x":{"y":1}}}}}}', 'line 1, column 20: the property x of a is neither'],
    ['{"graph":{"nodes":{"a":{}', 'line 1, column 26: expected “,” or “}”, found the end of the text'],
    ['{"graph":{"nodes":{"a":{"label":"un', 'line 1, column 24: the text ends within a value'],
    ['{"graph":{}} {}', 'line 1, column 14: expected the end, found “{”'],
    ['{"graphs":[]}', 'line 1, column 2: several graphs in one text'],
  ])('tells line and column of what is wrong in %j', async (text, message) => {
    await expect(read([text])).rejects.toThrow(message);
  });

  it('refuses bytes that are not UTF-8', async () => {
    await expect(read([new Uint8Array([0x7b, 0xff])])).rejects.toThrow('the text is not valid UTF-8');
  });
});

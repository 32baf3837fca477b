import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { EvidencePassage } from '../../../contracts/api.ts';
import type { GraphNode, GraphRelationship, NodeId, RelationshipId } from '../../../contracts/graph.ts';
import { documentSource } from '../../api/citation/cited-source.ts';
import { entityQuery, relationshipQuery } from '../../api/queries.ts';
import { knownSources, mostNumbered, readSources, sourceNotes } from './source-notes.ts';

function statement(id: string, properties: GraphRelationship['properties']): GraphRelationship {
  return { id: id as RelationshipId, type: 'T', source: 'a' as NodeId, target: 'b' as NodeId, properties };
}

function passage(document: string, date: string, paragraph: number): EvidencePassage {
  return {
    passage: { id: `${document}.p${paragraph}` as NodeId, paragraph, textLength: 1 },
    document: { id: document as NodeId, nameZh: `文献${document}`, nameEn: `Document ${document}`, date },
    section: { id: `${document}.s`, titleZh: '前言', titleEn: 'Preface', order: 1 },
    gistZh: '要点',
    gistEn: 'gist',
  };
}

const two = [
  statement('a~T~b', { basis: 'stated', documents: ['late', 'early'] }),
  statement('b~T~c', { basis: 'external', sourceUrl: 'https://example.org/page' }),
];
const passages = new Map([['a~T~b', [passage('late', '2023-03-23', 5), passage('early', '2022-11-07', 2)]]]);

describe('the sources of a picture', () => {
  it('are numbered from the oldest on, with places, and what lies outside last', () => {
    const { numbers, notes } = sourceNotes(two, { passages, documents: new Map(), unread: 0 }, ['数据'], 'zh');
    expect([...numbers]).toEqual([
      ['a~T~b', [1, 2]],
      ['b~T~c', [3]],
    ]);
    expect(notes).toEqual({
      heading: '来源',
      items: [
        { number: 1, text: '文献early[EB]. 2022: 前言，第2段(2022-11-07).（本图 1 条关系，1 个段落）' },
        { number: 2, text: '文献late[EB]. 2023: 前言，第5段(2023-03-23).（本图 1 条关系，1 个段落）' },
        { number: 3, text: '外部来源：https://example.org/page' },
      ],
      closing: ['数据'],
    });
  });

  it('are written in the language of the picture', () => {
    const { notes } = sourceNotes(two, { passages, documents: new Map(), unread: 0 }, [], 'en');
    expect(notes.items[0]?.text).toBe(
      'Document early. (2022, November 7). Preface, para. 2. (1 relationship here, 1 passage)',
    );
  });

  it('are counted by document where there are too many statements, and say so', () => {
    const documents = new Map([['wp', documentSource({ id: 'wp', nameZh: '白皮书', nameEn: 'White paper' })]]);
    const many = Array.from({ length: 90 }, (_, index) => statement(`s${index}`, { documents: ['wp'] }));
    const { numbers, notes } = sourceNotes(many, { passages: null, documents, unread: 0 }, [], 'zh');
    expect(numbers.size).toBe(0);
    expect(notes.items).toEqual([{ number: 1, text: '白皮书[EB].（本图 90 条关系）' }]);
    expect(notes.closing).toEqual(['本图有 90 条关系，来源按文献合计，连线上不标编号。']);
  });

  it('say what was cut off the list, what could not be read and what names none', () => {
    const all = Array.from({ length: 45 }, (_, index) =>
      statement(`s${index}`, { sourceUrl: `https://e.org/${index}` }),
    );
    const read = { passages: new Map<string, EvidencePassage[]>(), documents: new Map(), unread: 2 };
    const { notes } = sourceNotes([...all, statement('bare', {})], read, [], 'en');
    expect(notes.items).toHaveLength(30);
    expect(notes.closing).toEqual([
      '15 further sources are not listed.',
      'The sources of 2 relationships could not be read.',
      '1 relationship names no source.',
    ]);
  });
});

describe('reading the sources', () => {
  const node = (id: string): GraphNode => ({ id: id as NodeId, labels: [], properties: { nameZh: '白皮书' } });

  function remembering(): QueryClient {
    const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const view = {
      relationship: two[0],
      source: node('a'),
      target: node('b'),
      basis: 'stated',
      evidence: passages.get('a~T~b'),
    };
    queries.setQueryData(relationshipQuery('a~T~b').queryKey, view as never);
    queries.setQueryData(entityQuery('wp').queryKey, { node: node('wp') } as never);
    return queries;
  }

  it('asks for nothing that the page has read before', async () => {
    const progress: number[] = [];
    const read = await readSources(two, remembering(), { onProgress: (done) => progress.push(done) });
    expect(read.passages?.get('a~T~b')).toHaveLength(2);
    expect(read.unread).toBe(0);
    expect(progress).toEqual([1]);
  });

  it('reads documents, not statements, where there are many', async () => {
    const many = Array.from({ length: mostNumbered + 1 }, (_, index) => statement(`s${index}`, { documents: ['wp'] }));
    const read = await readSources(many, remembering(), {});
    expect(read.passages).toBeNull();
    expect([...read.documents.keys()]).toEqual(['wp']);
  });

  it('ends when it is given up', async () => {
    const stop = new AbortController();
    stop.abort(new Error('given up'));
    await expect(readSources(two, remembering(), { signal: stop.signal })).rejects.toThrow('given up');
  });

  it('knows at once what was read, and how much was not', () => {
    const more = [...two, statement('c~T~d', { documents: ['late'] })];
    const known = knownSources(more, remembering());
    expect([...(known.passages?.keys() ?? [])]).toEqual(['a~T~b']);
    expect(known.unread).toBe(1);
  });
});

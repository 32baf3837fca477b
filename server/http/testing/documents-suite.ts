/** What the API promises of documents, over real HTTP; a part of the API suite. */
import { describe, expect, it } from 'vitest';
import type { EndpointName } from '../../../contracts/endpoints.ts';
import type { Problem } from '../../../contracts/problem.ts';
import type { Answer } from '../endpoint.ts';
import { FIRST_PARAGRAPH, LEAVES } from './fixture-dataset.ts';

export interface ApiCalls {
  /** An answer of 200, held against the contract. */
  read: <N extends EndpointName>(endpoint: N, path: string) => Promise<Answer<N>>;
  /** The problem details of a call that fails. */
  fails: (path: string) => Promise<Problem>;
}

const COUNTS = { sections: 1, passages: 2, entities: 3, statements: LEAVES + 3 };

export function describeDocuments({ read, fails }: ApiCalls): void {
  describe('documents', () => {
    it('are listed with how much was drawn from each', async () => {
      const answer = await read('documents', '/api/documents');
      expect(answer).toMatchObject({ returned: 1, total: 1, truncated: false, cited: [] });
      expect(answer.documents).toEqual([
        {
          document: {
            id: 'white-paper',
            nameZh: '白皮书',
            nameEn: 'White paper',
            summaryZh: '白皮书的说明。',
            summaryEn: 'About the white paper.',
            textFile: '900',
            date: '2022-11-07',
          },
          counts: COUNTS,
        },
      ]);
    });

    it('show the statements that answered when asked to', async () => {
      const { statements } = await read('documents', '/api/documents?statement=1');
      const ran = statements?.filter(({ role }) => role === 'ran');
      expect(ran?.map(({ name }) => name).toSorted()).toEqual([
        'document-entity-counts',
        'document-passage-counts',
        'document-statement-counts',
        'document-works',
        'documents',
      ]);
    });
  });

  describe('a document', () => {
    it('comes with its sections, and its passages with what they name and support', async () => {
      const view = await read('document', '/api/documents/white-paper');
      expect(view.counts).toEqual(COUNTS);
      expect(view.sections).toEqual([
        { id: 'white-paper.c1', titleZh: '第一章', titleEn: 'Chapter 1', order: 1, passages: 2 },
      ]);
      expect(
        view.passages.map(({ id, section, paragraph, gistZh, names }) => [id, section, paragraph, gistZh, names]),
      ).toEqual([
        [
          'white-paper.c1.p01',
          'white-paper.c1',
          1,
          '第1段大意。',
          [
            { node: 'cyber-sovereignty', how: 'named' },
            { node: 'shared-future', how: 'implicit' },
          ],
        ],
        [
          'white-paper.c1.p02',
          'white-paper.c1',
          2,
          '第2段大意。',
          [
            { node: 'china', how: 'named' },
            { node: 'shared-future', how: 'named' },
            { node: 'cyber-sovereignty', how: 'implicit' },
          ],
        ],
      ]);
      expect(view.passages[1]?.supports).toEqual([
        'china~PROPOSED~shared-future',
        'shared-future~BASED_ON~cyber-sovereignty',
      ]);
      expect(view).toMatchObject({ hasText: true, returned: 2, total: 2, truncated: false, cursor: null });
    });

    it('brings the nodes and statements that its passages speak of, with no more than their names', async () => {
      const view = await read('document', '/api/documents/white-paper');
      expect(view.nodes.map(({ id }) => id)).toEqual(['china', 'cyber-sovereignty', 'shared-future']);
      expect(view.nodes[0]?.properties).toEqual({ nameZh: '中国', nameEn: 'China', importance: 3 });
      expect(view.relationships.map(({ id }) => id)).toEqual([
        'china~PROPOSED~shared-future',
        'shared-future~BASED_ON~cyber-sovereignty',
      ]);
    });

    it('comes page by page, its sections and counts with each page', async () => {
      const first = await read('document', '/api/documents/white-paper?limit=1');
      expect(first).toMatchObject({ returned: 1, total: 2, truncated: true, limit: 1, counts: COUNTS });
      expect(first.passages.map(({ id }) => id)).toEqual(['white-paper.c1.p01']);
      const rest = await read('document', `/api/documents/white-paper?limit=1&cursor=${first.cursor ?? ''}`);
      expect(rest).toMatchObject({ returned: 1, total: 2, truncated: false, cursor: null, counts: COUNTS });
      expect(rest.passages.map(({ id }) => id)).toEqual(['white-paper.c1.p02']);
    });

    it('gives its paragraphs as they stand in the text, with the names in them marked', async () => {
      const answer = await read('paragraphs', '/api/documents/white-paper/paragraphs?limit=1');
      const [item] = answer.items;
      expect([item?.passage, item?.text]).toEqual(['white-paper.c1.p01', FIRST_PARAGRAPH]);
      expect(item?.marks.map(({ node, start, end }) => [node, item.text.slice(start, end)])).toEqual([
        ['cyber-sovereignty', '网络主权'],
        ['cyber-sovereignty', '网络主权'],
      ]);
      expect(answer).toMatchObject({ returned: 1, truncated: true, limit: 1 });
      const rest = await read('paragraphs', `/api/documents/white-paper/paragraphs?cursor=${answer.cursor ?? ''}`);
      expect(rest.items.map(({ passage }) => passage)).toEqual(['white-paper.c1.p02']);
      expect(rest).toMatchObject({ truncated: false, cursor: null });
    });

    it('that is unknown, or no document, answers 404 with ids that look alike', async () => {
      for (const path of ['/api/documents/white-papr', '/api/documents/white-papr/paragraphs']) {
        const problem = await fails(path);
        expect(problem).toMatchObject({ status: 404, code: 'not-found' });
        expect(problem.suggestions?.map(({ id }) => id)).toEqual(['white-paper']);
      }
      expect(await fails('/api/documents/china')).toMatchObject({ status: 404, code: 'not-found' });
    });

    it('refuses a cursor that is none, and any setting that does not fit', async () => {
      for (const [path, field] of [
        ['/api/documents/white-paper?cursor=nonsense', 'query.cursor'],
        ['/api/documents/white-paper/paragraphs?cursor=W10', 'query.cursor'],
        ['/api/documents/white-paper?limit=0', 'query.limit'],
        ['/api/documents/white-paper/paragraphs?limit=101', 'query.limit'],
        ['/api/documents?limit=3', 'query.limit'],
      ] as const) {
        const problem = await fails(path);
        expect(problem).toMatchObject({ status: 400, code: 'bad-request' });
        expect(problem.errors?.map((error) => error.field)).toEqual([field]);
      }
    });
  });
}

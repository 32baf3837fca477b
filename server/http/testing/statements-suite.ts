/** Every answer can show the Cypher behind it, and that Cypher runs; a part of the API suite. */
import { describe, expect, it } from 'vitest';
import type { QueryLine } from '../../../contracts/api.ts';
import type { EndpointName } from '../../../contracts/endpoints.ts';
import { endpoints } from '../../../contracts/endpoints.ts';
import type { GraphValue } from '../../../contracts/graph.ts';
import type { AnsweredBy } from '../../../contracts/statements.ts';

export interface StatementCalls {
  /** Answers of 200, held against the contract. */
  read: (endpoint: EndpointName, path: string, body?: unknown) => Promise<unknown>;
  query: (body: unknown) => Promise<QueryLine[]>;
  /** Whether text indexes are asked in Cypher. */
  asksTextInCypher: () => boolean;
}

/** What is asked of each endpoint that reads the graph; every one of them must be here. */
const ASKED: Partial<Record<EndpointName, [path: string, body?: unknown][]>> = {
  schema: [['/api/schema']],
  overview: [['/api/overview']],
  search: [['/api/search?q=wlzq'], ['/api/search?q=leaf&kinds=Actor'], ['/api/search?q=leaf&ids=leaf-00,china']],
  find: [['/api/search', { q: 'leaf', ids: ['leaf-00', 'leaf-01', 'china'] }]],
  entity: [['/api/entities/cyber-sovereignty'], ['/api/entities/internet-users']],
  neighbours: [
    ['/api/entities/hub/neighbours?limit=5'],
    ['/api/entities/hub/neighbours?types=BASED_ON&direction=in&kinds=Actor,Concept&limit=5'],
  ],
  passages: [['/api/entities/china/passages?limit=1']],
  subgraph: [['/api/subgraph', { ids: ['china', 'shared-future', 'cyber-sovereignty'] }]],
  paths: [['/api/paths?from=leaf-00&to=china'], ['/api/paths?from=china&to=shared-future&types=PROPOSED']],
  relationship: [['/api/relationships/china~PROPOSED~shared-future']],
  passage: [['/api/passages/white-paper.c1.p01']],
  documents: [['/api/documents']],
  document: [['/api/documents/white-paper']],
  paragraphs: [['/api/documents/white-paper/paragraphs']],
};

const reading = Object.keys(endpoints).flatMap((name) =>
  takesStatement(name as EndpointName) ? [{ name: name as EndpointName }] : [],
);

function takesStatement(name: EndpointName): boolean {
  const endpoint = endpoints[name];
  // Beside it stand the fields that some endpoints can't do without.
  const beside = [{}, { q: 'x' }, { from: 'a', to: 'b' }];
  return (
    'query' in endpoint && beside.some((fields) => endpoint.query.safeParse({ ...fields, statement: '1' }).success)
  );
}

export function describeStatements({ read, query, asksTextInCypher }: StatementCalls): void {
  describe('the statements behind an answer', () => {
    async function statementsOf(name: EndpointName, path: string, body?: unknown): Promise<AnsweredBy[]> {
      const answer = await read(name, `${path}${path.includes('?') ? '&' : '?'}statement=1`, body);
      return (answer as { statements?: AnsweredBy[] }).statements ?? [];
    }

    async function rowsOf(statement: string, parameters: Record<string, GraphValue>): Promise<number> {
      const lines = await query({ statement, parameters });
      expect(lines.filter((line) => 'error' in line)).toEqual([]);
      return lines.reduce((sum, line) => sum + ('rows' in line ? line.rows.length : 0), 0);
    }

    it('are asked of every endpoint that can show them', () => {
      expect(reading.map(({ name }) => name).toSorted()).toEqual(Object.keys(ASKED).toSorted());
    });

    it.each(reading)('of $name run as they are given, and so do those that a person would write', async ({ name }) => {
      for (const [path, body] of ASKED[name] ?? []) {
        const statements = await statementsOf(name, path, body);
        expect(statements.length).toBeGreaterThan(0);
        for (const { text, parameters, parts, runs, rows, role, purpose } of statements) {
          const readable = parts.map((part) => part.text).join('\n');
          const own = await rowsOf(text, parameters);
          // Written for people, it asks the same: the rows are as many.
          expect({ text, readable, rows: await rowsOf(readable, parameters) }).toEqual({ text, readable, rows: own });
          if (role === 'ran' && runs === 1) expect({ text, rows: own }).toEqual({ text, rows });
          expect({ text, explained: parts.every((part) => part.zh && part.en) }).toEqual({ text, explained: true });
          expect(purpose.zh).not.toBe(purpose.en);
        }
      }
    });

    it('come in the order in which they ran, each once, with what a person would write at the end', async () => {
      const statements = await statementsOf('entity', '/api/entities/internet-users');
      const texts = statements.map(({ text }) => text);
      expect(new Set(texts).size).toBe(texts.length);
      expect(statements[0]).toMatchObject({
        name: 'entity',
        role: 'ran',
        parameters: { id: 'internet-users' },
        runs: 1,
      });
      const roles = statements.map(({ role }) => role);
      expect(roles.lastIndexOf('ran')).toBe(roles.indexOf('written') - 1);
      expect(statements.filter(({ role }) => role === 'written').map(({ name }) => name)).toEqual([
        'entity',
        'figures',
      ]);
    });

    it('say of a search how the text index was asked, in a statement that finds what it found', async () => {
      const [first] = await statementsOf('search', '/api/search?q=wlzq');
      expect(first).toMatchObject(
        asksTextInCypher() ? { name: 'search-text', role: 'ran' } : { name: 'search-tokens', role: 'instead' },
      );
      expect(await rowsOf(first?.text ?? '', first?.parameters ?? {})).toBeGreaterThan(0);
    });

    it('name the values of a page: what a person would write gives the very same page', async () => {
      const path = '/api/entities/hub/neighbours?limit=5';
      const { cursor } = (await read('neighbours', path)) as { cursor: string };
      const next = `${path}&cursor=${encodeURIComponent(cursor)}`;
      const { relationships } = (await read('neighbours', next)) as { relationships: { id: string }[] };
      const written = (await statementsOf('neighbours', next)).find(({ role }) => role === 'written');
      const lines = await query({ statement: written?.text, parameters: written?.parameters });
      const rows = lines.flatMap((line) => ('rows' in line ? line.rows : []));
      expect(rows.map(([, relationship]) => (relationship as { id: string }).id)).toEqual(
        relationships.map(({ id }) => id),
      );
      expect(rows).toHaveLength(5);
    });
  });
}

/** What each parameter means and what a call looks like, for the documentation; with ids of the shipped dataset. */
import type { EndpointName } from '../../contracts/endpoints.ts';
import { exampleStatement } from '../explore/example-statements.ts';

export interface ApiExample {
  /** Parameters of path and query by name: what they mean, and what the example gives for them. */
  parameters: Record<string, { description: string; example?: string }>;
  body?: Record<string, unknown>;
}

const STATEMENT = { description: '1: the answer also holds the Cypher statements that made it, with their parameters' };
const CURSOR = { description: 'Where the page before ended: the cursor of its answer, for the same call otherwise' };
const KINDS = 'Only entities of these kinds: labels, separated by commas (at most 100)';

export const API_EXAMPLES: Record<EndpointName, ApiExample> = {
  meta: { parameters: {} },
  schema: { parameters: { statement: STATEMENT } },
  overview: { parameters: { statement: STATEMENT } },
  search: {
    parameters: {
      q: {
        description: 'What to look for: Chinese, English, pinyin or its initials; at most 200 characters',
        example: 'wlzq',
      },
      kinds: { description: KINDS, example: 'Principle,Concept' },
      ids: {
        description:
          'Only among these entities: ids, separated by commas (at most 5,000, and 20,000 characters in all)',
      },
      limit: { description: 'Results at most, from 1 to 100', example: '5' },
      statement: STATEMENT,
    },
  },
  find: {
    parameters: { statement: STATEMENT },
    body: { q: 'wlzq', ids: ['cyber-sovereignty', 'china'] },
  },
  entity: {
    parameters: {
      id: { description: 'Id of the entity', example: 'cyber-sovereignty' },
      statement: STATEMENT,
    },
  },
  neighbours: {
    parameters: {
      id: { description: 'Id of the entity', example: 'china' },
      types: {
        description: 'Only statements of these types, separated by commas (at most 100)',
        example: 'PROPOSED,HOSTED',
      },
      direction: { description: 'Statements from the entity (out), to it (in) or both', example: 'out' },
      kinds: { description: KINDS },
      limit: { description: 'Neighbours a page at most, from 1 to 500', example: '20' },
      cursor: CURSOR,
      statement: STATEMENT,
    },
  },
  passages: {
    parameters: {
      id: { description: 'Id of the entity', example: 'cyber-sovereignty' },
      limit: { description: 'Passages a page at most, from 1 to 100', example: '10' },
      cursor: CURSOR,
      statement: STATEMENT,
    },
  },
  subgraph: {
    parameters: { statement: STATEMENT },
    body: { ids: ['china', 'cyber-sovereignty'] },
  },
  paths: {
    parameters: {
      from: { description: 'Id of the entity where the paths begin', example: 'xi-jinping' },
      to: { description: 'Id of the entity where they end', example: 'g20' },
      max: { description: 'Hops of a path at most, from 1 to 10; 6 without it', example: '4' },
      types: { description: 'Only over statements of these types, separated by commas (at most 100)' },
      limit: { description: 'Paths at most, from 1 to 25; 5 without it', example: '3' },
      statement: STATEMENT,
    },
  },
  relationship: {
    parameters: {
      id: {
        description: 'Id of the statement: source, type and target with ~ between them',
        example: 'brics~ADOPTED~brics-cybersecurity-roadmap',
      },
      statement: STATEMENT,
    },
  },
  passage: {
    parameters: {
      id: { description: 'Id of the passage', example: 'cm002.body.p01' },
      statement: STATEMENT,
    },
  },
  documents: { parameters: { statement: STATEMENT } },
  document: {
    parameters: {
      id: { description: 'Id of the document', example: 'commentary-2023' },
      limit: { description: 'Passages a page at most, from 1 to 500; 200 without it', example: '50' },
      cursor: CURSOR,
      statement: STATEMENT,
    },
  },
  paragraphs: {
    parameters: {
      id: { description: 'Id of the document', example: 'commentary-2023' },
      limit: { description: 'Passages a page at most, from 1 to 100; 50 without it', example: '10' },
      cursor: CURSOR,
      statement: STATEMENT,
    },
  },
  query: {
    parameters: {},
    body: {
      statement: exampleStatement('statements-of-entity'),
      parameters: { id: 'china' },
    },
  },
  queryCheck: {
    parameters: {},
    body: { statement: exampleStatement('principles') },
  },
  examples: { parameters: {} },
  health: { parameters: {} },
  ready: { parameters: {} },
};

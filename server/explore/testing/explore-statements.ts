/** What each statement of `cypher/explore` is asked over the shipped dataset, to compare its rows on both databases. */
import type { GraphValue } from '../../../contracts/graph.ts';

export interface ExploreCase {
  parameters?: Record<string, GraphValue>;
  /** Besides `types`, which are all those of statements. */
  names?: Record<string, string | string[]>;
}

/** Asked of Neo4j alone, in the place of keys and bodies one after the other. */
export const OF_NEO4J: readonly string[] = [
  'neighbour-page-after-both',
  'neighbour-page-after-in',
  'neighbour-page-after-out',
  'neighbour-page-both',
  'neighbour-page-in',
  'neighbour-page-out',
  'search-containing-short',
];

/** Given or giving ids of the engine. */
export const WITH_ENGINE_IDS: readonly string[] = [
  'foreign-counts-in',
  'foreign-counts-out',
  'foreign-elements',
  'foreign-hubs',
  'foreign-neighbours-both',
  'foreign-neighbours-in',
  'foreign-neighbours-out',
  'foreign-node-by-element',
  'foreign-node-by-property',
  'foreign-nodes',
  'foreign-nodes-in-pass',
  'foreign-path-links',
  'foreign-path-links-in-pass',
  'foreign-path-statements',
  'foreign-relationship-by-element',
  'foreign-statements-between',
  'foreign-statements-between-in-pass',
];

const HUB = 'community-with-shared-future-in-cyberspace';
const IDS = [HUB, 'china', 'xi-jinping', 'cac', 'cyber-sovereignty', 'g20', 'no-such-entity'];
const ids = (...all: string[]): ExploreCase[] => all.map((id) => ({ parameters: { id } }));
const cut = (...all: string[]): ExploreCase[] => all.map((id) => ({ parameters: { id, limit: 500 } }));
const ofKind = (id: string, kind: string): ExploreCase => ({ parameters: { id }, names: { kind } });

/** The first page, and one after a key in the middle. */
const pages = (names: Record<string, string> = {}): ExploreCase[] =>
  [HUB, 'china'].flatMap((id) =>
    [
      { importance: 1_000_000, after: '', afterRelationship: '' },
      { importance: 3, after: 'cyber-sovereignty', afterRelationship: 'n' },
    ].map((after) => ({ parameters: { id, ...after, limit: 20 }, names })),
  );

const firstNodes = (names: Record<string, string> = {}): ExploreCase[] =>
  [HUB, 'china'].map((id) => ({ parameters: { id, limit: 20 }, names }));

const LAUNCH = 'community-with-shared-future-in-cyberspace~PROPOSED_AT~second-world-internet-conference';
const PASSAGES = ['ws004.intro.p01', 'wp001.c1-1.p01', 'pr000.report.p02', 'no-such-passage'];

export const EXPLORE_STATEMENTS: Record<string, ExploreCase[]> = {
  'count-self-statements': ids(HUB, 'china'),
  'document-entity-count': ids('wang-song-2024', 'white-paper-2022'),
  'document-entity-counts': [{}],
  'document-passage-counts': [{}],
  'document-passages': [
    { parameters: { id: 'wang-song-2024', section: -1, paragraph: -1, limit: 10 } },
    { parameters: { id: 'wang-song-2024', section: 4, paragraph: 1, limit: 50 } },
  ],
  'document-section-counts': ids('wang-song-2024'),
  'document-sections': [{ parameters: { id: 'white-paper-text-2022', limit: 500 } }],
  'document-statement-count': ids('wang-song-2024', 'white-paper-2022'),
  'document-statement-counts': [{}],
  'document-works': [{ parameters: { limit: 500 } }],
  documents: [{ parameters: { limit: 500 } }],
  entity: ids(...IDS),
  'foreign-relationship-by-property': ids(LAUNCH),
  'mentions-by-document': ids(HUB, 'china'),
  'names-of-passages': [{ parameters: { passages: PASSAGES, limit: 500 } }],
  'neighbour-count-in': ids(HUB, 'china'),
  'neighbour-count-in-of-kind': [ofKind(HUB, 'Actor'), ofKind(HUB, 'Principle')],
  'neighbour-count-out': ids(HUB, 'china'),
  'neighbour-count-out-of-kind': [ofKind('china', 'Concept'), ofKind('china', 'Project')],
  'neighbour-keys-in': pages(),
  'neighbour-keys-in-of-kind': pages({ kind: 'Concept' }),
  'neighbour-keys-out': pages(),
  'neighbour-keys-out-of-kind': pages({ kind: 'Concept' }),
  'neighbour-nodes-in': firstNodes(),
  'neighbour-nodes-in-of-kind': firstNodes({ kind: 'Concept' }),
  'neighbour-nodes-out': firstNodes(),
  'neighbour-nodes-out-of-kind': firstNodes({ kind: 'Concept' }),
  'neighbour-relationships-in': [{ parameters: { id: 'second-world-internet-conference', nodes: [HUB, 'china'] } }],
  'neighbour-relationships-out': [{ parameters: { id: HUB, nodes: ['second-world-internet-conference', 'china'] } }],
  'nodes-by-id': [{ parameters: { ids: IDS } }],
  'observations-of-indicator': cut('ai-patent-share', 'ai-resolution-co-signers', 'ancient-book-images'),
  'passage-count': ids(HUB, 'china'),
  'passage-keys': [
    { parameters: { id: HUB, date: '', document: '', section: -1, paragraph: -1, limit: 50 } },
    { parameters: { id: HUB, date: '2022-11-07', document: '', section: 2, paragraph: 1, limit: 50 } },
  ],
  'passage-names': cut(...PASSAGES),
  'passage-observations': cut(...PASSAGES, 'ws004.c2-3.p02'),
  'passage-statements': cut(...PASSAGES),
  'passages-by-id': [{ parameters: { ids: PASSAGES } }],
  'path-links-in': [{ parameters: { ids: IDS, limit: 5_000 } }],
  'path-links-out': [{ parameters: { ids: IDS, limit: 5_000 } }],
  'path-statements-in': [{ parameters: { pairs: [{ near: HUB, far: 'china' }], limit: 500 } }],
  'path-statements-out': [{ parameters: { pairs: [{ near: 'china', far: HUB }], limit: 500 } }],
  relationship: [
    { parameters: { id: LAUNCH, source: HUB, target: 'second-world-internet-conference' } },
    { parameters: { id: 'x', source: HUB, target: 'second-world-internet-conference' } },
  ],
  'search-candidates': [{ parameters: { ids: IDS } }],
  'search-containing': [{ parameters: { text: '主权', limit: 500 } }, { parameters: { text: 'cyber', limit: 500 } }],
  'search-foreign': [
    { parameters: { keys: ['nameZh', 'nameEn', 'importance'], spellings: ['主权', 'sovereignty'], limit: 500 } },
  ],
  'search-summaries': [{ parameters: { ids: IDS } }],
  'search-summary-tokens': [{ parameters: { tokens: ['h网络'], limit: 500 } }],
  'search-tokens': [{ parameters: { tokens: ['xchina'], limit: 500 } }],
  'search-words': [{}],
  'similar-document-ids': [{ parameters: { prefix: 'wang', word: 'paper' } }],
  'similar-entity-ids': [{ parameters: { prefix: 'cyb', word: 'sovereignty' } }],
  'similar-passage-ids': [{ parameters: { prefix: 'wp001.c1', word: 'intro' } }],
  'statement-counts-in': ids(HUB, 'china'),
  'statement-counts-in-of-kind': [ofKind(HUB, 'Actor'), ofKind(HUB, 'Concept')],
  'statement-counts-out': ids(HUB, 'china'),
  'statement-counts-out-of-kind': [ofKind('china', 'Concept')],
  'statements-between': [
    { parameters: { ids: IDS, wanted: Object.fromEntries(IDS.map((id) => [id, 1])), limit: 500 } },
  ],
  'statements-of-passages': [
    { parameters: { document: 'wang-song-2024', passages: ['ws004.intro.p01', 'wp001.c1-1.p01'], limit: 500 } },
  ],
  'statements-of-source': [{ parameters: { source: 'china' } }],
};

/** Answers to the examples of the fourth level. Numbers in comments are text files and lines or passages. */
import type { Answers, KnownDataset } from './known-dataset.ts';
import { byCode, counted, textsNaming } from './known-dataset.ts';

const IDEA = 'community-with-shared-future-in-cyberspace';
/** From the idea to the UN Charter. */
const GROUNDS = [IDEA, 'principle-respect-cyber-sovereignty', 'sovereign-equality', 'un-charter'];
const FOUR_PRINCIPLES = [
  'principle-openness-and-cooperation',
  'principle-peace-and-security',
  'principle-respect-cyber-sovereignty',
  'principle-sound-order',
];

export const PATHS: Answers = {
  // 001 chapter I (3), first principle.
  'grounds-of-sovereignty': ({ zh }) => [
    [1, GROUNDS.slice(1, 3).map(zh)],
    [2, GROUNDS.slice(1).map(zh)],
  ],
  // 004 lines 33, 59 and 83; the fourth conference from a public source.
  'parts-of-parts': ({ names }) => [
    [1, ...names('fourth-world-internet-conference')],
    [1, ...names('nishan-dialogue')],
    [1, ...names('second-world-internet-conference')],
    [1, ...names('wuzhen-summit-2023')],
    [2, ...names('nishan-dialogue-2023')],
  ],
  // Proposed by him: the idea; its aim, the community of shared interests; what that addresses.
  'shortest-path': () => [[3]],
  // Held to by 001, and called its ground by 004 line 77.
  'all-shortest-paths': (known) =>
    waysToTheCharter(known).map((types) => [
      GROUNDS.toReversed().map(known.zh),
      types.map(({ type }) => type).toReversed(),
    ]),
  // 001 chapter II (1); 004 lines 53, 65 and 71, by hand.
  growth: () => [
    ['digital-economy-size', '2014', '2023', 3.33],
    ['five-g-base-stations', '2022-06', '2024', 2.21],
    ['five-g-users', '2022-06', '2024', 2.09],
    ['cross-border-e-commerce-trade', '2021', '2023', 1.24],
    ['countries-with-cybersecurity-strategy', '2020', '2024', 1.23],
    ['ipv6-active-users', '2022-07', '2024', 1.14],
  ],
  // 000 line 54 and the report of 003; 001 chapter II (1) and the report; chapter I (1) in both reprints.
  'figures-in-two-texts': ({ zh }) => [
    [zh('aspects-of-practice'), '2022-11', 7, ['000', '003']],
    [zh('digital-economy-share-of-gdp'), '2021', 39.8, ['001', '003']],
    [zh('digital-economy-size'), '2021', 45_500_000_000_000, ['001', '003']],
    [zh('internet-user-world-rank'), '2022', 1, ['001', '003']],
  ],
  'well-supported': ({ dataset, passage, zh }) => {
    const works = new Map(
      dataset.documents.flatMap(({ id, sections }) => sections.map((section) => [section.id, section.work ?? id])),
    );
    return dataset.statements
      .map(({ id, source, type, target, evidence }) => ({
        id,
        row: [zh(source), type, zh(target)],
        count: new Set(evidence.map((of) => works.get(passage(of).section))).size,
      }))
      .filter(({ count }) => count >= 4)
      .toSorted((a, b) => b.count - a.count || byCode(a.id, b.id))
      .map(({ row, count }) => [...row, count]);
  },
  'principles-together': ({ mentions, zh }) => {
    const passages = (id: string) => mentions.filter(({ entity }) => entity === id).map(({ passage }) => passage);
    return FOUR_PRINCIPLES.flatMap((a, index) =>
      FOUR_PRINCIPLES.slice(index + 1).map((b) => {
        const seen = new Set(passages(b));
        return { a, b, count: passages(a).filter((passage) => seen.has(passage)).length };
      }),
    )
      .toSorted((one, other) => other.count - one.count || byCode(one.a, other.a) || byCode(one.b, other.b))
      .map(({ a, b, count }) => [zh(a), zh(b), count]);
  },
  // 001 chapter I; 004 lines 33, 41, 79 and 85 to 91.
  'common-principles': ({ names }) =>
    [
      'choice-of-development-path',
      'dialogue-and-consultation',
      'four-principles',
      'future-in-all-countries-hands',
      'inclusive-policies',
      'matters-discussed-by-all',
      'multilateral-democratic-transparent',
      'multilateral-participation',
      'multiparty-participation',
      ...FOUR_PRINCIPLES,
      'putting-people-first',
      'technology-for-good',
      'un-as-main-channel',
    ].map(names),
  'what-004-adds': (known) =>
    counted(
      [...textsNaming(known)].flatMap(([id, texts]) => (texts.has('004') && !texts.has('001') ? [known.kind(id)] : [])),
    ),
  'coverage-of-texts': (known) =>
    ['000', '001', '002', '003', '004'].map((wanted) => [
      wanted,
      [...textsNaming(known).values()].filter((texts) => texts.has(wanted)).length,
      known.dataset.statements.filter(({ evidence }) => evidence.some((id) => known.text(id) === wanted)).length,
    ]),
  // 004 lines 85 to 91.
  'stances-in-one-list': ({ zh }) => [
    ...[
      'building-and-sharing',
      'choice-of-development-path',
      'dialogue-and-consultation',
      'equal-dialogue',
      'multilateralism',
      'peaceful-settlement',
      'principle-respect-cyber-sovereignty',
      'principle-sound-order',
      'putting-people-first',
      'sharing-security-and-risks',
      'technology-for-good',
      'un-as-main-channel',
    ].map((id) => ['+', zh(id)]),
    ...['absolute-security', 'building-walls', 'cyber-hegemonism', 'decoupling'].map((id) => ['-', zh(id)]),
  ],
  // 004 line 83.
  'entity-card': ({ zh }) => [
    [{ zh: zh('symposium-2024'), date: '2024-09-03', topics: 2, hosts: ['wic-organization'] }],
  ],
  'evidence-along-path': (known) =>
    waysToTheCharter(known)
      .map((ways) => [GROUNDS.map(known.zh), ways.reduce((sum, { evidence }) => sum + evidence.length, 0)])
      .toSorted(([, a], [, b]) => Number(b) - Number(a)),
  // 001 chapter I (2); 004 line 91; what has the community of shared interests as its aim.
  'around-a-problem': () => [
    [['digital-divide', 'community-of-shared-interests~ADDRESSES~digital-divide', 'community-of-shared-interests']],
    [['digital-divide', 'wang-song-2024~ADDRESSES~digital-divide', 'wang-song-2024']],
    [
      [
        'digital-divide',
        'community-of-shared-interests~ADDRESSES~digital-divide',
        'community-of-shared-interests',
        `${IDEA}~AIMS_AT~community-of-shared-interests`,
        IDEA,
      ],
    ],
  ],
  unsupported: () => [[0]],
};

/** Statements from the idea to the UN Charter, one list a way, in order of their types from the charter on. */
function waysToTheCharter({ dataset }: KnownDataset) {
  const step = (from: string, to: string) =>
    dataset.statements.filter(
      ({ source, target, type }) => source === from && target === to && ['BASED_ON', 'UPHOLDS'].includes(type),
    );
  const [idea = '', principle = '', equality = '', charter = ''] = GROUNDS;
  return step(idea, principle)
    .toSorted((a, b) => byCode(a.type, b.type))
    .flatMap((first) =>
      step(principle, equality).flatMap((second) => step(equality, charter).map((third) => [first, second, third])),
    );
}

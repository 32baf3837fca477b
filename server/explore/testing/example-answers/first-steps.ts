/** Answers to the examples of the first level. Numbers in comments are text files and lines or passages. */
import type { Answers, KnownDataset, Rows } from './known-dataset.ts';
import { byCode, holding, ofType } from './known-dataset.ts';

const IDEA = 'community-with-shared-future-in-cyberspace';

/** A set that a text counts off: number, Chinese name, English name. */
export function numbered(known: KnownDataset, ids: string[], from = 1): Rows {
  return ids.map((id, index) => [from + index, ...known.names(id)]);
}

export const FIRST_STEPS: Answers = {
  // Front matter of the five files; 003 prints no day.
  'five-texts': ({ names }) => [
    ['000', ...names('press-report-2022'), '2022-11-07'],
    ['001', ...names('white-paper-text-2022'), '2022-11-07'],
    ['002', ...names('commentary-2023'), '2023-03-23'],
    ['003', ...names('newspaper-page-2022'), '2022-11'],
    ['004', ...names('wang-song-2024'), '2024-11-19'],
  ],
  principles: ({ ofKind, en }) =>
    ofKind('Principle')
      .map(en)
      .toSorted(byCode)
      .slice(0, 10)
      .map((name) => [name]),
  'find-by-word': ({ dataset, names, kind }) =>
    [...dataset.entities, ...dataset.documents]
      .filter(({ nameZh }) => nameZh.includes('主权'))
      .map(({ id }) => id)
      .toSorted(byCode)
      .map((id) => [id, ...names(id), [kind(id), 'Entity'].toSorted(byCode)]),
  'entity-by-id': () => [['cyber-sovereignty']],
  events: ({ dataset }) =>
    dataset.entities
      .flatMap(({ kind, nameZh, date }) => (kind === 'Event' && date !== undefined ? [[nameZh, date]] : []))
      .toSorted(([a = '', one = ''], [b = '', other = '']) => byCode(one, other) || byCode(a, b)),
  // 000 line 52; 004 lines 33, 73, 79 and 83.
  'who-proposed-what': (known) => {
    const proposed = ofType(known, 'PROPOSED');
    const ids = proposed.map(({ source, target }) => `${source} ${target}`);
    holding(ids, [
      ...[IDEA, 'four-principles', 'five-point-proposal'].map((id) => `xi-jinping ${id}`),
      ...['development-first', 'sharing-security-and-risks', 'advocating-mutual-learning'].map(
        (id) => `xi-jinping ${id}`,
      ),
      ...['ai-capacity-resolution', 'global-initiative-on-data-security'].map((id) => `china ${id}`),
    ]);
    return proposed
      .map(({ source, target }) => [known.zh(source), known.zh(target)])
      .toSorted(([a = '', one = ''], [b = '', other = '']) => byCode(a, b) || byCode(one, other));
  },
  // 000 line 54, 001 chapter I (3).
  'four-principles': (known) =>
    numbered(known, [
      'principle-respect-cyber-sovereignty',
      'principle-peace-and-security',
      'principle-openness-and-cooperation',
      'principle-sound-order',
    ]),
  // 000 line 54, 001 chapter I (2).
  'four-communities': (known) =>
    numbered(known, [
      'community-of-development',
      'community-of-security',
      'community-of-responsibility',
      'community-of-shared-interests',
    ]),
  // 000 line 52, 004 line 33.
  'who-proposed-the-idea': () => [['习近平', '2015-12', '第二届世界互联网大会']],
  // 004 line 33.
  'proposed-at': ({ names }) => [IDEA, 'five-point-proposal', 'four-principles'].map((id) => [...names(id), '2015-12']),
  // 000 line 50, 001 line 114.
  'white-paper-issued': ({ zh }) => [[zh('scio'), '2022-11-07', zh('white-paper-press-conference')]],
  // 001 ends within II (2), 003 within the paragraph on the community of responsibility.
  reprints: ({ dataset }) =>
    ['001', '003'].map((text) => {
      const reprint = dataset.documents.find(({ textFile }) => textFile === text);
      return [text, reprint?.nameZh ?? '', reprint?.coverageZh ?? '', reprint?.coverageEn ?? ''];
    }),
  // 002 line 15, 004 line 31.
  authors: ({ zh }) => [
    ['002', '周珊珊', null, null],
    ['004', '王崧', zh('office-of-central-cyberspace-affairs-commission'), '副主任（2024年11月）。'],
    ['004', '王崧', zh('cac'), '副主任（2024年11月）。'],
  ],
  // 001 line 114, 002 line 45, 004 line 93.
  'sources-of-texts': () => [
    ['000', '安全客', '–'],
    ['001', 'FreeBuf', '新华社'],
    ['002', '中国信息安全', '人民日报'],
    ['003', null, '–'],
    ['004', '中国信息安全', '中国网信杂志'],
  ],
  'statements-of-entity': ({ dataset, en }) =>
    dataset.statements
      .filter(({ source }) => source === 'principle-respect-cyber-sovereignty')
      .map(({ type, target }) => [type, en(target)])
      .toSorted(([a = '', one = ''], [b = '', other = '']) => byCode(a, b) || byCode(one, other))
      .slice(0, 10),
  // 000 lines 50 and 60: one person, five bureaus.
  'press-conference': ({ names }) => [
    ...[
      'cac-cyber-communication-bureau',
      'cac-cybersecurity-coordination-bureau',
      'cac-informatization-development-bureau',
      'cac-international-cooperation-bureau',
      'cac-policy-research-bureau',
    ].map((id) => [...names(id), ['pr000.report.p06']]),
    [...names('cao-shumin'), ['pr000.report.p01']],
  ],
  // 004 line 71: three laws, two regulations, four rules.
  'laws-by-category': ({ names }) =>
    [
      ['law', 'cybersecurity-law'],
      ['law', 'data-security-law'],
      ['law', 'personal-information-protection-law'],
      ['regulation', 'cii-protection-regulation'],
      ['regulation', 'network-data-security-regulation'],
      ['rule', 'automobile-data-provisions'],
      ['rule', 'cybersecurity-review-measures'],
      ['rule', 'generative-ai-measures'],
      ['rule', 'outbound-data-measures'],
    ].map(([category = '', id = '']) => [category, ...names(id)]),
  // 001 chapter I (2): four goals, then four things in common.
  'four-goals': (known) =>
    numbered(
      known,
      [
        'goal-innovation-driven-development',
        'goal-security-and-order',
        'goal-equality-and-respect',
        'goal-openness-and-sharing',
        'achieving-shared-development',
        'ensuring-common-security',
        'realizing-joint-governance',
        'enjoying-benefits-together',
      ],
      5,
    ),
  // 004 line 43: 治理观、秩序观、发展观、安全观、文明观.
  'five-outlooks': (known) =>
    numbered(
      known,
      ['governance', 'order', 'development', 'security', 'civilization'].map((of) => `outlook-on-${of}`),
    ),
  // 001 chapter I (3).
  'extension-of-sovereignty': () => [
    ['cyber-sovereignty', 'cyber-sovereignty~EXTENDS~national-sovereignty', 'national-sovereignty'],
  ],
  // 001 preface and chapter I (1), 002 line 39, 004 line 39.
  'trends-followed': ({ names }) =>
    ['information-age', 'information-revolution', 'peace-development-cooperation-trend', 'trend-of-human-society'].map(
      names,
    ),
};

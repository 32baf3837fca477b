/** Answers to the examples of the second level. Numbers in comments are text files and lines or passages. */
import { numbered } from './first-steps.ts';
import type { Answers } from './known-dataset.ts';
import { byCode, counted } from './known-dataset.ts';

/** Sections of text 004 with as many paragraphs as the article has below each heading. */
const SECTIONS_OF_004 = [1, 1, 5, 1, 2, 2, 2, 2, 2, 5, 1];

const ASPECTS = [
  'digital-economy',
  'digital-technology-for-people',
  'law-based-cyberspace-governance',
  'online-content',
  'clean-cyberspace',
  'internet-platforms',
  'cyberspace-security-safeguards',
];
const CONTRIBUTIONS = [
  'digital-economy-cooperation',
  'cybersecurity-cooperation',
  'cyberspace-governance',
  'global-inclusive-development',
];
const PROPOSALS = [
  'respect-cyber-sovereignty',
  'peace-security-stability',
  'digital-environment',
  'infrastructure-protection',
  'basic-resources',
  'crime-terrorism',
  'data-governance',
  'governance-system',
  'spiritual-home',
  'benefits-for-all',
].map((name) => `proposal-${name}`);

export const COUNTING: Answers = {
  'entities-by-kind': ({ dataset, ofKind }) =>
    counted(dataset.schema.kinds.flatMap(({ label }) => ofKind(label).map(() => label))),
  'statements-by-type': ({ dataset }) => counted(dataset.statements.map(({ type }) => type)),
  'basis-of-statements': ({ dataset: { statements } }) => {
    const of = (wanted: string) => statements.filter(({ basis }) => basis === wanted).length;
    return [[of('stated'), of('inferred'), of('external'), statements.length]];
  },
  'sections-of-text': ({ dataset }) =>
    (dataset.documents.find(({ textFile }) => textFile === '004')?.sections ?? []).map((section, index) => [
      index + 1,
      section.titleZh,
      section.titleEn,
      SECTIONS_OF_004[index] ?? null,
    ]),
  // Sections and paragraphs counted in the texts; lengths are the records'.
  'length-of-texts': ({ dataset, text }) => {
    const length = (of: string) =>
      dataset.passages.reduce((sum, passage) => sum + (text(passage) === of ? passage.textLength : 0), 0);
    return [
      ['000', 1, 6, length('000')],
      ['001', 10, 35, length('001')],
      ['002', 3, 7, length('002')],
      ['003', 6, 18, length('003')],
      ['004', 11, 24, length('004')],
    ];
  },
  // 001 contents: four, seven, ten.
  'chapters-with-lists': ({ zh }) => [
    [zh('chinas-contribution'), 4, CONTRIBUTIONS.map(zh)],
    [zh('internet-practice-in-china'), 7, ASPECTS.map(zh)],
    [zh('chinas-proposals'), 10, PROPOSALS.map(zh)],
  ],
  // 001 contents, 000 line 54, the report of 003: three passages each.
  'seven-aspects': (known) => numbered(known, ASPECTS).map((row) => [...row, 3]),
  // 001 contents, chapter IV.
  'ten-proposals': (known) => numbered(known, PROPOSALS),
  // 000 line 58.
  'six-features': (known) =>
    numbered(known, [
      'people-centered-approach',
      'open-cooperation',
      'mutual-benefit',
      'equal-treatment',
      'principle-peace-and-security',
      'fairness-and-justice',
    ]),
  // 004 lines 85 to 91.
  'four-calls': (known) =>
    numbered(known, [
      'prosperous-open-cyberspace',
      'secure-stable-cyberspace',
      'fair-just-cyberspace',
      'inclusive-cyberspace',
    ]),
  'most-connected': ({ dataset, zh, en }) =>
    counted(dataset.statements.flatMap(({ source, target }) => (source === target ? [source] : [source, target])))
      .toSorted(([a, n], [b, m]) => m - n || byCode(en(a), en(b)))
      .slice(0, 10)
      .map(([id, count]) => [zh(id), en(id), count]),
  // 001 chapter II (1) and the report of 003; 004 line 65.
  'digital-economy-series': () => [
    ['2014', 16_200_000_000_000, 'CNY', 16.2],
    ['2021', 45_500_000_000_000, 'CNY', 45.5],
    ['2023', 53_900_000_000_000, 'CNY', 53.9],
  ],
  'figures-in-text': ({ dataset, text }) =>
    counted(dataset.observations.flatMap(({ evidence }) => [...new Set(evidence.map(text))])).toSorted(([a], [b]) =>
      byCode(a, b),
    ),
  // 004 line 65; 001 chapter II (1).
  'largest-amounts': ({ zh }) => [
    [zh('digital-economy-size'), '2023', 53_900_000_000_000],
    [zh('digital-economy-size'), '2021', 45_500_000_000_000],
    [zh('digital-economy-size'), '2014', 16_200_000_000_000],
    [zh('online-retail-of-goods'), '2021', 10_800_000_000_000],
    [zh('cross-border-e-commerce-trade'), '2023', 2_380_000_000_000],
  ],
  'figures-by-unit': ({ dataset }) =>
    counted(dataset.observations.map(({ unit }) => unit)).map(([unit, count]) => {
      const values = dataset.observations.flatMap((figure) => (figure.unit === unit ? [figure.value] : []));
      return [unit, count, Math.min(...values), Math.max(...values)];
    }),
  // 001 chapter II (1); 004 lines 53, 65 and 71.
  'more-than-one-date': () => [
    ['countries-with-cybersecurity-strategy', ['2020', '2024'], [107, 132]],
    ['cross-border-e-commerce-growth', ['2021', '2023'], [18.6, 15.6]],
    ['cross-border-e-commerce-share', ['2015', '2023'], [1, 5.7]],
    ['cross-border-e-commerce-trade', ['2021', '2023'], [1_920_000_000_000, 2_380_000_000_000]],
    ['digital-economy-size', ['2014', '2021', '2023'], [16_200_000_000_000, 45_500_000_000_000, 53_900_000_000_000]],
    ['digital-economy-world-rank', ['2021', '2023'], [2, 2]],
    ['five-g-base-stations', ['2022-06', '2024'], [1_854_000, 4_089_000]],
    ['five-g-users', ['2022-06', '2024'], [455_000_000, 950_000_000]],
    ['ipv6-active-users', ['2022-07', '2024'], [697_000_000, 798_000_000]],
  ],
  // 001 chapter II (1) and (2): 近 twice, 以上 once; 003's report: 约; 004: 以上 once, 不到 once.
  'qualified-figures': ({ zh }) => [
    [zh('ai-patent-share'), '>=', 60, 'percent'],
    [zh('beidou-downstream-output'), '<', 200_000_000_000, 'CNY'],
    [zh('cross-border-e-commerce-share'), '<', 1, 'percent'],
    [zh('industrial-internet-investment'), '<', 70_000_000_000, 'CNY'],
    [zh('poor-villages-with-fibre'), '>=', 98, 'percent'],
    [zh('white-paper-length'), '≈', 24_000, 'character'],
  ],
  // 001 chapter II (1), 004 line 55.
  'measures-of': ({ names }) => [
    [...names('beidou-countries'), '2024', '>', 130, 'country'],
    [...names('beidou-downstream-output'), '2021-12', '<', 200_000_000_000, 'CNY'],
    [...names('beidou-farm-systems'), '2021-12', '=', 100_000, 'set'],
    [...names('beidou-terminals'), '2021-12', '>', 1_000_000_000, 'set'],
    [...names('beidou-vehicles'), '2021-12', '>', 7_900_000, 'vehicle'],
  ],
  // 001 chapter II (2).
  'poverty-projects': (known) =>
    numbered(known, [
      'internet-coverage-project',
      'rural-e-commerce-project',
      'internet-education-project',
      'information-services-project',
      'internet-charity-project',
    ]),
  // 001 chapter II (2).
  'smart-education': ({ zh }) => [
    [
      zh('smart-education-platform'),
      '2022-03',
      [
        'graduate-employment-platform',
        'higher-education-smart-platform',
        'primary-secondary-smart-education-platform',
        'vocational-smart-education-platform',
      ].map(zh),
    ],
  ],
  // The report of 003, first paragraph.
  'white-paper-in-figures': ({ zh }) => [
    [zh('white-paper-length'), '≈', 24_000, 'character'],
    [zh('white-paper-parts'), '=', 3, 'count'],
  ],
  // 001 chapter I (1), third paragraph; 004 line 43.
  'two-communities': ({ zh }) => [
    [
      zh('community-with-shared-future-in-cyberspace'),
      ['BASED_ON', 'EMBODIES', 'ENABLES', 'PART_OF'],
      zh('community-with-shared-future-for-mankind'),
    ],
  ],
  // 001 chapter I (3), fourth principle.
  'rule-of-law': ({ names, kind, zh }) =>
    ['freedom-online', 'law-based-management-operation-use', 'not-beyond-the-law', 'order-online']
      .toSorted((a, b) => byCode(kind(a), kind(b)) || byCode(zh(a), zh(b)))
      .map((id) => [kind(id), ...names(id)]),
  // 000 line 50 and the report of 003.
  presenter: ({ zh }) => [['曹淑敏', '介绍白皮书并答问。', zh('cac'), '副主任（2022年11月）。']],
  // 004 line 71.
  'cybersecurity-strategies': ({ zh }) => [
    [zh('african-countries-first-strategy'), '2024', 9],
    [zh('countries-with-cybersecurity-strategy'), '2020', 107],
    [zh('countries-with-cybersecurity-strategy'), '2024', 132],
  ],
};

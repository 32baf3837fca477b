/** Answers to the examples of the third level. Numbers in comments are text files and lines or passages. */
import { numbered } from './first-steps.ts';
import type { Answers } from './known-dataset.ts';
import { byCode, counted, holding, listed, ofType, textsNaming } from './known-dataset.ts';

const FIVE_TEXTS = ['000', '001', '002', '003', '004'];

/** 001 chapter I (3); 004 lines 85 to 89. */
const OPPOSED: Record<string, string[]> = {
  'white-paper-2022': listed(`
    cyber-hegemony interference-in-internal-affairs harmful-cyber-activities
    harm-to-critical-infrastructure hostile-acts-in-cyberspace cyberspace-arms-race
    military-conflict-in-cyberspace cybercrime cold-war-mentality zero-sum-game double-standards
    politicizing-cybersecurity trade-protectionism small-group-mentality splitting-the-internet
    harming-supply-chains`),
  'wang-song-2024': ['building-walls', 'decoupling', 'cyber-hegemonism', 'absolute-security'],
  'xi-jinping': ['abuse-of-information-technology', 'online-wiretapping', 'cyber-attacks', 'cyberspace-arms-race'],
};
/** Found in each of the five files by eye. */
const NAMED_IN_ALL = listed(`
    community-with-shared-future-in-cyberspace china xi-jinping internet cyberspace
    cyberspace-governance digital-economy international-community
    international-cooperation-in-cyberspace`);

export const EVIDENCE: Answers = {
  // 000 line 52, the preface in 001 and 003, 004 lines 33 and 49.
  'evidence-of-statement': ({ passage, text }) =>
    ['pr000.report.p02', 'wp001.preface.p03', 'np003.preface.p03', 'ws004.c2.p01', 'ws004.intro.p01'].map((id) => {
      const { gistZh, gistEn } = passage(id);
      return [text(id), id, gistZh, gistEn];
    }),
  'what-is-opposed': (known) => {
    const stances = ofType(known, 'OPPOSES').filter(({ basis }) => basis !== 'external');
    return [...new Set(stances.map(({ source }) => source))]
      .map((who) => ({
        who,
        what: holding(
          stances.flatMap(({ source, target }) => (source === who ? [target] : [])).toSorted(byCode),
          OPPOSED[who] ?? [],
        ),
      }))
      .toSorted((a, b) => b.what.length - a.what.length || byCode(a.who, b.who))
      .map(({ who, what }) => [known.zh(who), what.map(known.zh)]);
  },
  'opposed-by-several': (known) => {
    const stances = ofType(known, 'OPPOSES');
    return [...new Set(stances.map(({ target }) => target))]
      .toSorted(byCode)
      .map((what) => ({
        what,
        who: stances.flatMap(({ source, target }) => (target === what ? [source] : [])).toSorted(byCode),
      }))
      .filter(({ who }) => who.length > 1)
      .map(({ what, who }) => [...known.names(what), who.map(known.zh)]);
  },
  // 001 chapter I (3), third principle.
  'opposed-under-openness': ({ names }) =>
    [
      'harming-supply-chains',
      'politicizing-cybersecurity',
      'small-group-mentality',
      'splitting-the-internet',
      'trade-protectionism',
    ].map(names),
  // 001 and 003 chapter I (1), the report of 003, 004 line 41.
  'three-problems': ({ names }) =>
    ['unbalanced-development', 'unreasonable-order', 'unsound-rules'].map((id) => [
      ...names(id),
      ['001', '003', '004'],
    ]),
  // 004 line 41.
  'four-deficits': (known) =>
    numbered(
      known,
      ['peace', 'development', 'security', 'governance'].map((of) => `${of}-deficit`),
    ),
  // 001 chapter I (1), first paragraph.
  'harm-to-peace': ({ zh }) =>
    (
      [
        ['decoupling', 'CAUSES', 'cyberspace-division'],
        ['exclusive-blocs', 'CAUSES', 'cyberspace-division'],
        ['some-countries', 'CAUSES', 'cyberspace-division'],
        ['cyber-hegemonism', 'HARMS', 'world-peace-and-development'],
      ] as const
    ).map(([source, type, target]) => [zh(source), type, zh(target)]),
  // 001 chapter I (2), 004 line 91.
  'answers-to-problem': ({ zh }) => [
    [zh('digital-divide'), zh('community-of-shared-interests'), ['wp001.c1-2.p05']],
    [zh('digital-divide'), zh('wang-song-2024'), ['ws004.c3.p05']],
  ],
  'unanswered-problems': (known) => {
    const answered = new Set(ofType(known, 'ADDRESSES', 'OPPOSES').map(({ target }) => target));
    const problems = new Set(
      known.dataset.entities.flatMap(({ id, category }) => (category === 'problem' ? [id] : [])),
    );
    return ofType(known, 'FACES')
      .filter(({ source, target }) => source === 'international-community' && problems.has(target))
      .map(({ target }) => target)
      .filter((id) => !answered.has(id))
      .toSorted(byCode)
      .map(known.names);
  },
  // 002 line 41; 004 lines 73 and 77.
  'initiatives-and-makers': ({ zh }) =>
    (
      [
        ['action-initiative-2020', '发布', 'china'],
        ['brics-cybersecurity-roadmap', '达成', 'brics'],
        ['china-africa-cyberspace-initiative', '发起', 'china'],
        ['china-las-data-security-initiative', '发布', 'china'],
        ['china-las-data-security-initiative', '发布', 'league-of-arab-states-secretariat'],
        ['global-ai-governance-initiative', '发布', 'china'],
        ['global-initiative-on-data-security', '提出', 'china'],
      ] as const
    ).map(([initiative, verb, who]) => [zh(initiative), verb, zh(who)]),
  // 001 chapter I (2) and (3), 004 lines 87 to 91.
  'common-stances': (known) => {
    const of = (document: string) =>
      ofType(known, 'ADVOCATES').flatMap(({ source, target }) => (source === document ? [target] : []));
    const also = new Set(of('wang-song-2024'));
    return holding(
      of('white-paper-2022')
        .filter((id) => also.has(id))
        .toSorted(byCode),
      listed(
        'choice-of-development-path dialogue-and-consultation putting-people-first technology-for-good un-as-main-channel',
      ),
    ).map(known.names);
  },
  // The report of 003 names three laws, 004 line 71 nine.
  'laws-004-adds': ({ zh }) => [
    [
      ['cybersecurity-law', 'data-security-law', 'personal-information-protection-law'].map(zh),
      [
        'automobile-data-provisions',
        'cii-protection-regulation',
        'cybersecurity-review-measures',
        'generative-ai-measures',
        'network-data-security-regulation',
        'outbound-data-measures',
      ].map(zh),
    ],
  ],
  // Preface and chapter I up to the community of security: compared by eye.
  'paragraphs-in-both': ({ passage }) =>
    listed(`
      c1-1.p01 c1-1.p02 c1-1.p03 c1-2.p01 c1-2.p02 c1-2.p03 c1.p01
      preface.p01 preface.p02 preface.p03 preface.p04`).map((place) => [
      `wp001.${place}`,
      `np003.${place}`,
      passage(`wp001.${place}`).textLength,
    ]),
  'named-in-all-texts': (known) =>
    holding(
      [...textsNaming(known, 'named')]
        .flatMap(([id, texts]) => (texts.size === FIVE_TEXTS.length ? [id] : []))
        .toSorted(byCode),
      NAMED_IN_ALL,
    ).map(known.names),
  // 000 line 54; 001 contents, I (1), I (3); 003 I (1); 004 lines 41, 77 and 89.
  'texts-naming': () => [
    ['000', 1],
    ['001', 3],
    ['003', 1],
    ['004', 3],
  ],
  // 004 lines 53, 55 and 61.
  'only-in-2024': ({ names }) =>
    [
      'ancient-books-resource',
      'cross-border-land-cables',
      'digital-dunhuang',
      'domain-resolution-service',
      'dunhuang-digitization-project',
      'national-domain-overseas-nodes',
      'online-digital-editions',
      'space-ground-network',
      'submarine-cables',
    ].map(names),
  // 001 chapter I (2), 002 line 41, 004 line 89.
  'united-nations-role': ({ zh }) => [
    [zh('china'), 'UPHOLDS', ['cm002.body.p04']],
    [zh('community-of-responsibility'), 'UPHOLDS', ['wp001.c1-2.p04']],
    [zh('wang-song-2024'), 'ADVOCATES', ['ws004.c3.p04']],
    [zh('white-paper-2022'), 'ADVOCATES', ['wp001.c1-2.p04']],
  ],
  // 001 chapter I (2).
  'who-plays-a-part': ({ zh }) => [
    [
      [
        'governments',
        'individual-citizens',
        'international-organizations',
        'internet-companies',
        'social-organizations',
        'technical-community',
        'united-nations',
      ].map(zh),
    ],
  ],
  // The report of 003, fourth paragraph.
  frameworks: ({ zh }) => ['apec', 'brics', 'g20'].map((id) => [zh(id), ['np003.report.p04']]),
  // 004 line 79.
  resolution: ({ zh }) => [[zh('china'), zh('un-general-assembly-78'), '2024-07', '>', 140]],
  // 004 line 79 gives the month; two public sources differ on the day.
  'disputed-date': () => [
    ['2024-06-25', 'external', true],
    ['2024-07', 'inferred', false],
    ['2024-07-01', 'external', true],
  ],
  // 004 line 83.
  'summit-2023': (known) =>
    numbered(known, ['development-first', 'sharing-security-and-risks', 'advocating-mutual-learning']),
  // 004 line 83.
  'symposium-2024': ({ zh }) => [
    [
      zh('wic-organization'),
      '2024-09-03',
      '在北京召开。',
      ['community-with-shared-future-in-cyberspace', 'new-stage'].map(zh),
    ],
  ],
  // 004 lines 59 and 83.
  'events-since-white-paper': ({ names, zh }) => [
    ['2023', ...names('nishan-dialogue-2023'), null],
    ['2023', ...names('wuzhen-summit-2023'), null],
    ['2024', ...names('china-internet-civilization-conference-2024'), null],
    ['2024', ...names('symposium-2024'), zh('wic-organization')],
  ],
  // The dates of 2017 and 2021 are from public sources.
  'year-by-year': (known) => {
    const { dataset, kind, zh } = known;
    const dated = [...dataset.entities, ...dataset.documents.filter(({ textFile }) => textFile === undefined)].flatMap(
      ({ id, date, startDate }) => {
        const day = date ?? startDate;
        return day !== undefined && ['Event', 'Initiative', 'Document', 'Law'].includes(kind(id)) ? [{ id, day }] : [];
      },
    );
    const named: Record<string, string[]> = {
      2017: ['cyberspace-cooperation-strategy', 'cybersecurity-law', 'brics-cybersecurity-roadmap'],
      2021: ['data-security-law', 'personal-information-protection-law', 'china-africa-cyberspace-initiative'],
      2022: ['white-paper-2022', 'white-paper-press-conference', 'outbound-data-measures'],
    };
    return Object.keys(named).map((year) => {
      const ids = dated
        .filter(({ day }) => day.startsWith(year))
        .toSorted((a, b) => byCode(a.day, b.day) || byCode(a.id, b.id))
        .map(({ id }) => id);
      return [year, holding(ids, named[year] ?? []).map(zh)];
    });
  },
  // 000 lines 52 to 58, 002 line 37, the report of 003, 004 lines 83 to 91.
  'words-quoted': (known) =>
    (
      [
        ['000', 'press-report-2022', 'cao-shumin'],
        ['002', 'commentary-2023', 'xi-jinping'],
        ['003', 'newspaper-page-2022', 'cao-shumin'],
        ['004', 'wang-song-2024', 'xi-jinping'],
      ] as const
    ).map(([text, document, person]) => [
      text,
      known.zh(person),
      ofType(known, 'QUOTES').find(({ source, target }) => source === document && target === person)?.evidence.length ??
        null,
    ]),
  'external-facts': ({ dataset }) =>
    counted(
      dataset.statements.flatMap(({ basis, sourceUrl = '' }) =>
        basis === 'external' ? [new URL(sourceUrl).host] : [],
      ),
    ).slice(0, 10),
  // 001 and 003 chapter I (2), 004 line 79.
  'governance-system': ({ names }) => [[...names('multilateral-democratic-transparent'), ['001', '003', '004']]],
};

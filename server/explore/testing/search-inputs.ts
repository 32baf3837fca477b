/**
 * What people type and what must come of it over the shipped dataset: one table for every back end. Ids do not change
 * once published; a new entity that pushes one of these down is a reason to look at the ranking, not at the table.
 */
import type { MatchForm } from '../../../contracts/api.ts';

export interface SearchInput {
  typed: string;
  /** Who must stand where: `[id, n]` among the first n. */
  within: readonly (readonly [id: string, first: number])[];
  /** How the first result matched, and why the last of `within` was found, in Chinese. */
  form: MatchForm;
  reason: string;
}

const PRINCIPLE = 'principle-respect-cyber-sovereignty';
const CONCEPT = 'cyber-sovereignty';
const COMMUNITY = 'community-with-shared-future-in-cyberspace';

export const SEARCH_INPUTS: readonly SearchInput[] = [
  // Every way of writing 网络主权 leads to the concept and the principle.
  ...(
    [
      ['网络主权', 'exact', '又称“网络主权原则”'],
      ['网络 主权', 'exact', '又称“网络主权原则”'],
      ['《网络主权》', 'exact', '又称“网络主权原则”'],
      ['網絡主權', 'exact', '又称“网络主权原则”'],
      ['網路主權', 'exact', '又称“网络主权原则”'],
      ['wangluozhuquan', 'pinyin', '拼音 wangluozhuquan'],
      ['wang luo zhu quan', 'pinyin', '拼音 wang luo zhu quan'],
      ['WangLuo ZhuQuan', 'pinyin', '拼音 WangLuo ZhuQuan'],
      ['wǎngluò zhǔquán', 'pinyin', '拼音 wǎngluò zhǔquán'],
      ['wangluozq', 'pinyin', '拼音 wangluozq'],
      ['网luo主权', 'pinyin', '拼音 网luo主权'],
      ['wlzq', 'initials', '拼音首字母 wlzq'],
      ['ＷＬＺＱ', 'initials', '拼音首字母 ＷＬＺＱ'],
      ['cyber sov', 'prefix', '名称含词 cyber sov'],
      ['ｃｙｂｅｒ ｓｏｖ', 'prefix', '名称含词 ｃｙｂｅｒ ｓｏｖ'],
      ['cyber sovereignty', 'exact', '名称含词 cyber sovereignty'],
      ['网络 sovereignty', 'words', '名称含词 网络 sovereignty'],
    ] as const
  ).map(([typed, form, reason]) => ({
    typed,
    within: [[CONCEPT, 1] as const, [PRINCIPLE, 3] as const],
    form,
    reason,
  })),

  // Beginnings that many share: the important and well connected first, by name or alias alike.
  {
    typed: 'wang luo',
    within: [
      [COMMUNITY, 1],
      [CONCEPT, 3],
      [PRINCIPLE, 10],
    ],
    form: 'pinyin',
    reason: '拼音 wang luo',
  },
  {
    typed: 'wangluo',
    within: [
      [COMMUNITY, 1],
      [CONCEPT, 3],
      [PRINCIPLE, 10],
    ],
    form: 'pinyin',
    reason: '拼音 wangluo',
  },
  {
    typed: 'wl',
    within: [
      [COMMUNITY, 1],
      [PRINCIPLE, 10],
    ],
    form: 'initials',
    reason: '拼音首字母 wl',
  },
  {
    typed: '网络',
    within: [
      [COMMUNITY, 1],
      [PRINCIPLE, 10],
    ],
    form: 'prefix',
    reason: '又称“网络主权原则”',
  },
  { typed: 'shuzi', within: [['digital-economy', 1]], form: 'pinyin', reason: '拼音 shuzi' },
  { typed: 'digital', within: [['digital-economy', 1]], form: 'prefix', reason: '名称以“digital”开头' },

  // The whole name or alias before everything that begins with it.
  { typed: '中国', within: [['china', 1]], form: 'exact', reason: '名称“中国”' },
  { typed: '习近平', within: [['xi-jinping', 1]], form: 'exact', reason: '名称“习近平”' },
  { typed: '習近平', within: [['xi-jinping', 1]], form: 'exact', reason: '名称“习近平”' },
  { typed: '国新办', within: [['scio', 1]], form: 'alias', reason: '又称“国新办”' },
  { typed: '聯合國', within: [['united-nations', 1]], form: 'exact', reason: '名称“联合国”' },
  { typed: 'xi jinping', within: [['xi-jinping', 1]], form: 'exact', reason: '名称“Xi Jinping”' },
  { typed: 'Ｇ２０', within: [['g20', 1]], form: 'exact', reason: '名称“G20”' },
  { typed: '網際網路', within: [['internet', 1]], form: 'exact', reason: '名称“互联网”' },

  // Initials, pinyin with ü, the inside of names, one character, both languages at once.
  { typed: 'wlkjmygtt', within: [[COMMUNITY, 1]], form: 'initials', reason: '拼音首字母 wlkjmygtt' },
  { typed: 'lhg', within: [['united-nations', 1]], form: 'initials', reason: '拼音首字母 lhg' },
  { typed: 'szjj', within: [['digital-economy', 1]], form: 'initials', reason: '拼音首字母 szjj' },
  { typed: 'funv', within: [['women', 1]], form: 'pinyin', reason: '拼音 funv' },
  { typed: '化转型', within: [['digital-transformation', 1]], form: 'infix', reason: '名称含“化转型”' },
  { typed: '弈', within: [['zero-sum-game', 1]], form: 'infix', reason: '名称含“弈”' },
  { typed: 'economy digital', within: [['digital-economy', 1]], form: 'words', reason: '名称含词 economy digital' },

  // Slips: a letter or two of an English word, syllables in another order.
  {
    typed: 'soverignty',
    within: [
      [CONCEPT, 1],
      [PRINCIPLE, 3],
    ],
    form: 'similar',
    reason: '拼写相近：sovereignty',
  },
  {
    typed: 'cyber soverignty',
    within: [
      [CONCEPT, 1],
      [PRINCIPLE, 3],
    ],
    form: 'similar',
    reason: '拼写相近：cyber sovereignty',
  },
  {
    typed: 'infrastucture',
    within: [['network-infrastructure', 3]],
    form: 'similar',
    reason: '拼写相近：infrastructure',
  },
  { typed: 'digtal econmy', within: [['digital-economy', 1]], form: 'similar', reason: '拼写相近：digital economy' },
  {
    typed: 'wangluoquanzhu',
    within: [
      [CONCEPT, 2],
      [PRINCIPLE, 2],
    ],
    form: 'similar',
    reason: '拼写相近：网络主权',
  },
];

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchResponse } from '../../contracts/api.ts';
import type { MatchForm, SearchResponse } from '../../contracts/api.ts';
import { readDataset } from '../dataset/read-dataset.ts';
import { entity, smallDataset } from '../dataset/testing/small-dataset.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { searchEntities } from './search.ts';
import type { SearchRequest } from './search.ts';
import { openReader } from './statement-reader.ts';
import { openLoadedStore } from './testing/loaded-store.ts';
import type { LoadedStore } from './testing/loaded-store.ts';
import { SEARCH_INPUTS } from './testing/search-inputs.ts';

function search(loaded: LoadedStore, request: SearchRequest): Promise<SearchResponse> {
  return searchEntities(loaded.context, openReader(loaded.store), request);
}

const idsOf = (response: SearchResponse): string[] => response.results.map((result) => result.node.id);

describe('searchEntities over fixed names', () => {
  let loaded: LoadedStore;
  beforeAll(async () => {
    const dataset = smallDataset();
    const names: [string, string, string, number?][] = [
      ['a1', '网络主权', 'Cyber sovereignty', 3],
      ['a2', '网络主权论坛', 'Forum on cyber sovereignty', 2],
      ['a3', '尊重网络主权', 'Respecting cyber sovereignty', 3],
      ['a4', '网络安全', 'Cybersecurity', 2],
      ['a5', '重庆', 'Chongqing'],
      ['a6', '绿色发展', 'Green development'],
      ['a7', '女性与网络', 'Women and the internet'],
      ['a8', '北京', 'Beijing'],
      ['a9', '未来主权', 'Wei lai zhu quan'],
    ];
    dataset.entities = names.map(([id, zh, en, importance = 1]) =>
      entity(id, id < 'a5' ? 'Concept' : 'Actor', zh, en, { importance: importance as 1 | 2 | 3 }),
    );
    const [first] = dataset.entities;
    if (first) Object.assign(first, { aliasesZh: ['网上主权'], aliasesEn: ['Sovereignty online'], captionZh: '网权' });
    dataset.statements = dataset.statements.filter(() => false);
    loaded = await openLoadedStore(dataset);
  });
  afterAll(() => loaded.dispose());

  it('ranks the exact name, then beginnings by importance, then the inside of names', async () => {
    const response = await search(loaded, { q: '网络主权' });
    expect(response.results.map(({ node, match }) => [node.id, match.form])).toEqual([
      ['a1', 'exact'],
      ['paper', 'prefix'],
      ['a2', 'prefix'],
      ['a3', 'infix'],
    ]);
    expect(response).toMatchObject({ returned: 4, total: 4, truncated: false, limit: 20 });
    expect(searchResponse.safeParse(response).success).toBe(true);
  });

  it('puts equals in the order of their names in pinyin', async () => {
    const { results } = await search(loaded, { q: '的说明' });
    expect(
      results.filter(({ node }) => node.properties['importance'] === 1).map(({ node }) => node.properties['nameZh']),
    ).toEqual(['北京', '重庆', '绿色发展', '女性与网络', '未来主权']);
  });

  it('tells why and where each matched', async () => {
    const { results } = await search(loaded, { q: 'wlzq' });
    expect(results[0]?.match).toEqual({
      field: 'nameZh',
      form: 'initials',
      text: '网络主权',
      ranges: [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
      ],
      typed: ['w', 'l', 'z', 'q'],
      reason: { zh: '拼音首字母 wlzq', en: 'initials wlzq' },
    });
  });

  it('finds aliases and the captions of the canvas', async () => {
    const alias = await search(loaded, { q: '网上主权' });
    expect(alias.results[0]?.match).toMatchObject({ field: 'aliasesZh', form: 'alias', text: '网上主权' });
    const caption = await search(loaded, { q: '网权' });
    expect(caption.results[0]?.match).toMatchObject({ field: 'captionZh', form: 'alias' });
  });

  it('keeps to kinds and to ids', async () => {
    expect(idsOf(await search(loaded, { q: '网络', kinds: ['Actor'] }))).toEqual(['a7']);
    expect(idsOf(await search(loaded, { q: '网络', kinds: ['Concept', 'Actor'] }))).toEqual([
      'a1',
      'a4',
      'a2',
      'a3',
      'a7',
    ]);
    expect(idsOf(await search(loaded, { q: '网络', ids: ['a4', 'a3', 'a8', 'nobody'] }))).toEqual(['a4', 'a3']);
    expect(idsOf(await search(loaded, { q: '网络', ids: [] }))).toEqual([]);
  });

  it('says when there are more than it returns', async () => {
    const response = await search(loaded, { q: '网络', limit: 2 });
    expect(response).toMatchObject({ returned: 2, truncated: true, limit: 2, total: 6 });
  });

  it('gives the numbers of statements of what it found', async () => {
    expect((await search(loaded, { q: '重庆' })).degrees).toEqual({ a5: 0 });
  });

  it.each(['', '   ', '《》', '…', '"', '*', '\\', '%', "' OR 1=1"])('answers %j without an error', async (q) => {
    const response = await search(loaded, { q });
    expect(response.results).toEqual([]);
  });

  it.each(['网络 AND 主权', 'a5:重庆', '(网络', 'w*', 'x'.repeat(200), '网'.repeat(200), '\u0000\uD800'])(
    'takes %j as text, not as syntax',
    async (q) => {
      const response = await search(loaded, { q });
      expect(response.returned).toBe(response.results.length);
    },
  );

  it('never shows search keys', async () => {
    const { results } = await search(loaded, { q: '网络主权' });
    for (const { node } of results)
      for (const key of ['searchName', 'searchTokens', 'summaryTokens', 'degree', 'recordHash'])
        expect(node.properties).not.toHaveProperty(key);
  });
});

describe('searchEntities over the shipped dataset', () => {
  let loaded: LoadedStore;
  beforeAll(async () => {
    const { dataset } = await readDataset(join(PROJECT_ROOT, 'data', 'cyberspace-community'));
    if (!dataset) throw new Error('the shipped dataset can’t be read');
    loaded = await openLoadedStore(dataset);
  });
  afterAll(() => loaded.dispose());

  // What is typed, what must come first, and by which form. Ids do not change once published.
  const queries: [typed: string, first: string, form: MatchForm][] = [
    // Han: exact, beginning, inside, one character
    ['网络主权', 'cyber-sovereignty', 'exact'],
    ['网络空间命运共同体', 'community-with-shared-future-in-cyberspace', 'exact'],
    ['习近平', 'xi-jinping', 'exact'],
    ['中国', 'china', 'exact'],
    ['互联网', 'internet', 'exact'],
    ['数字经济', 'digital-economy', 'exact'],
    ['世界互联网大会', 'world-internet-conference', 'exact'],
    ['网络犯', 'cybercrime', 'prefix'],
    ['逆全球', 'anti-globalization', 'prefix'],
    ['脱钩', 'decoupling', 'prefix'],
    ['断链', 'decoupling', 'infix'],
    ['化转型', 'digital-transformation', 'infix'],
    ['研究院', 'dunhuang-academy', 'infix'],
    ['零', 'zero-sum-game', 'prefix'],
    ['苗', 'no-result', 'exact'],
    ['王崧', 'wang-song', 'exact'],
    ['淑敏', 'cao-shumin', 'infix'],
    ['弈', 'zero-sum-game', 'infix'],
    // Aliases
    ['国新办', 'scio', 'alias'],
    ['国家网信办', 'cac', 'alias'],
    ['二十国集团', 'g20', 'alias'],
    ['金砖五国', 'brics', 'alias'],
    ['习近平总书记', 'xi-jinping', 'alias'],
    ['SCIO', 'scio', 'alias'],
    ['sovereignty in cyberspace', 'cyber-sovereignty', 'alias'],
    // Initials
    ['wlzq', 'cyber-sovereignty', 'initials'],
    ['wlkjmygtt', 'community-with-shared-future-in-cyberspace', 'initials'],
    ['xjp', 'xi-jinping', 'initials'],
    ['szjj', 'digital-economy', 'initials'],
    ['lhg', 'united-nations', 'initials'],
    ['WLZQ', 'cyber-sovereignty', 'initials'],
    ['ｗｌｚｑ', 'cyber-sovereignty', 'initials'],
    ['bdxt', 'beidou-system', 'initials'],
    // Pinyin: whole, partial, spaced, mixed, toned
    ['wangluozhuquan', 'cyber-sovereignty', 'pinyin'],
    ['wang luo zhu quan', 'cyber-sovereignty', 'pinyin'],
    ['wangluozhuq', 'cyber-sovereignty', 'pinyin'],
    ['wangluozq', 'cyber-sovereignty', 'pinyin'],
    ['网luo主权', 'cyber-sovereignty', 'pinyin'],
    ['wangluo主权', 'cyber-sovereignty', 'pinyin'],
    ['wǎngluò zhǔquán', 'cyber-sovereignty', 'pinyin'],
    ['shuzijingji', 'digital-economy', 'pinyin'],
    ['shu zi hong gou', 'digital-divide', 'pinyin'],
    ['lianheguo', 'united-nations', 'pinyin'],
    ['funv', 'women', 'pinyin'],
    ['funu', 'women', 'pinyin'],
    ['beidou sys', 'beidou-system', 'prefix'],
    ['rengongzhineng', 'artificial-intelligence', 'pinyin'],
    ['qqqq', 'no-result', 'pinyin'],
    // Traditional characters, full-width forms, punctuation
    ['網絡主權', 'cyber-sovereignty', 'exact'],
    ['網路主權', 'cyber-sovereignty', 'exact'],
    ['聯合國', 'united-nations', 'exact'],
    ['數字經濟', 'digital-economy', 'exact'],
    ['網際網路', 'internet', 'exact'],
    ['數位鴻溝', 'digital-divide', 'exact'],
    ['“网络主权”', 'cyber-sovereignty', 'exact'],
    ['《数字中国建设整体布局规划》', 'digital-china-plan', 'exact'],
    ['携手构建网络空间命运共同体白皮书', 'white-paper-2022', 'exact'],
    ['Ｇ２０', 'g20', 'exact'],
    ['ＩＰｖ６', 'ipv6', 'exact'],
    ['5g', 'five-g', 'exact'],
    [' 网络　主权 ', 'cyber-sovereignty', 'exact'],
    // English: words, beginnings, any order, any case
    ['cyber sovereignty', 'cyber-sovereignty', 'exact'],
    ['cyber sov', 'cyber-sovereignty', 'prefix'],
    ['CYBER SOV', 'cyber-sovereignty', 'prefix'],
    ['united nat', 'united-nations', 'prefix'],
    ['digital div', 'digital-divide', 'prefix'],
    ['economy digital', 'digital-economy', 'words'],
    ['xi jinping', 'xi-jinping', 'exact'],
    ["people's daily", 'peoples-daily', 'exact'],
    ['wiretap', 'online-wiretapping', 'words'],
    ['e-commerce', 'e-commerce', 'exact'],
    ['arms race', 'cyberspace-arms-race', 'words'],
    // Both languages at once
    ['网络 sovereignty', 'cyber-sovereignty', 'words'],
  ];

  it.each(SEARCH_INPUTS)('$typed leads to what is meant, and says why', async ({ typed, within, form, reason }) => {
    const { results } = await search(loaded, { q: typed });
    const ids = results.map(({ node }) => node.id as string);
    const tooLow = within.filter(([id, first]) => !ids.slice(0, first).includes(id));
    expect({ tooLow, ids: tooLow.length > 0 ? ids : [] }).toEqual({ tooLow: [], ids: [] });
    const [lastId] = within.at(-1) ?? [];
    const last = results.find(({ node }) => node.id === lastId);
    expect([results[0]?.match.form, last?.match.reason.zh]).toEqual([form, reason]);
  });

  it('puts what was typed before what is spelt alike', async () => {
    const exact = await search(loaded, { q: 'sovereignty' });
    expect(exact.results.map(({ match }) => match.form)).not.toContain('similar');
    const similar = await search(loaded, { q: 'soverignty' });
    expect(similar.results.map(({ node }) => node.id)).toEqual(
      exact.results.filter(({ match }) => match.form !== 'summary').map(({ node }) => node.id),
    );
  });

  it.each(['sovrin', 'chin', 'qwertyuiop', 'guowang', 'xyzzyplugh'])(
    '%s is too far from every word to be one of them',
    async (typed) => {
      const { results } = await search(loaded, { q: typed });
      expect(results.filter(({ match }) => match.form === 'similar')).toEqual([]);
    },
  );

  it('has at least sixty queries', () => {
    expect(queries.length).toBeGreaterThanOrEqual(60);
  });

  it.each(queries)('%s finds %s (%s)', async (typed, first, form) => {
    const { results } = await search(loaded, { q: typed, limit: 5 });
    const found = results[0];
    expect(found ? [found.node.id, found.match.form] : ['no-result', form]).toEqual([first, form]);
  });
});

import { describe, expect, test } from 'vitest';
import type { DocumentReference } from '../../../contracts/api.ts';
import type { NodeId } from '../../../contracts/graph.ts';
import { citationFormats, citeSource, citeStatement } from './citation.ts';
import type { CitedStatement } from './citation.ts';
import { citedPlaces, documentSource } from './cited-source.ts';
import { risDate } from './reference-records.ts';
import { bookTitle } from './reference.ts';

const COMMENTARY: DocumentReference = {
  id: 'commentary-2023' as NodeId,
  nameZh: '评论 | 携手构建网络空间命运共同体',
  nameEn: 'Commentary: jointly build a community',
  author: '周珊珊',
  authorEn: 'Zhou Shanshan',
  publisher: '中国信息安全',
  publisherEn: 'China Information Security',
  category: 'commentary',
  date: '2023-03-23',
  url: 'https://mp.weixin.qq.com/s?__biz=MzA5&mid=2&idx=2',
  retrieved: '2025-10-04',
};
const WORK: DocumentReference = {
  id: 'white-paper-2022' as NodeId,
  nameZh: '《携手构建网络空间命运共同体》白皮书',
  nameEn: 'Jointly Build (white paper)',
  title: '携手构建网络空间命运共同体',
  titleEn: 'Jointly Build',
  author: '国务院新闻办公室',
  authorEn: 'State Council Information Office',
  category: 'white-paper',
  date: '2022-11-07',
};
const PORTAL: DocumentReference = {
  id: 'white-paper-text-2022' as NodeId,
  nameZh: '白皮书全文（网络转载）',
  nameEn: 'White paper text',
  publisher: 'FreeBuf',
  date: '2022-11-07',
  url: 'https://www.freebuf.com/news/349014.html',
  retrieved: '2025-10-03',
};
const PAGE: DocumentReference = { id: 'page' as NodeId, nameZh: '报纸版面', nameEn: 'Newspaper page', date: '2022-11' };

const BODY = { id: 'cm.body', titleZh: '正文', titleEn: 'Text', order: 2 };
const PREFACE = { id: 'wp.preface', titleZh: '前言', titleEn: 'Preface', order: 1 };
const CHAPTER = { id: 'wp.c1', titleZh: '一（一）', titleEn: 'I (1)', order: 2 };
const REPORT = {
  id: 'np.report',
  titleZh: '报道',
  titleEn: 'Report',
  order: 3,
  author: '李芃达',
  authorEn: 'Li Pengda',
};

function at(document: DocumentReference, section: typeof BODY, paragraph: number, work?: DocumentReference) {
  return { document, section, passage: { paragraph }, ...(work !== undefined && { work }) };
}

describe('a document', () => {
  const [cited] = [{ source: documentSource(COMMENTARY), places: [] }];

  test('in GB/T 7714: author, title, type of medium, publisher, date, day it was taken, address', () => {
    expect(citeSource(cited, 'gbt', 'zh')).toBe(
      '周珊珊. 评论 | 携手构建网络空间命运共同体[EB/OL]. 中国信息安全, 2023(2023-03-23)[2025-10-04]. https://mp.weixin.qq.com/s?__biz=MzA5&mid=2&idx=2.',
    );
  });

  test('in APA, in the words and with the separators of each language', () => {
    expect(citeSource(cited, 'apa', 'en')).toBe(
      'Zhou Shanshan. (2023, March 23). Commentary: jointly build a community. China Information Security. Retrieved October 4, 2025, from https://mp.weixin.qq.com/s?__biz=MzA5&mid=2&idx=2',
    );
    expect(citeSource(cited, 'apa', 'zh')).toBe(
      '周珊珊（2023年3月23日）。评论 | 携手构建网络空间命运共同体。中国信息安全。2025年10月4日取自 https://mp.weixin.qq.com/s?__biz=MzA5&mid=2&idx=2',
    );
  });

  test('in Markdown its title is the link, with nothing that would end it', () => {
    const odd = { ...COMMENTARY, nameEn: 'A [b] c', url: 'https://example.org/a(b)' };
    expect(citeSource({ source: documentSource(odd), places: [] }, 'markdown', 'en')).toBe(
      String.raw`Zhou Shanshan. (2023, March 23). [A \[b\] c](https://example.org/a%28b%29). China Information Security.`,
    );
  });

  test('without author, publisher or address leaves them out', () => {
    const bare = { source: documentSource(PAGE), places: [] };
    expect(citeSource(bare, 'gbt', 'zh')).toBe('报纸版面[EB]. 2022(2022-11).');
    expect(citeSource(bare, 'apa', 'en')).toBe('Newspaper page. (2022, November).');
  });

  test('in BibTeX keeps its address letter for letter and escapes what would end a field', () => {
    const odd = { ...COMMENTARY, nameEn: 'A {B} & 5% of C_D' };
    expect(citeSource({ source: documentSource(odd), places: [] }, 'bibtex', 'en')).toBe(
      [
        '@misc{commentary-2023,',
        '  author = {{Zhou Shanshan}},',
        String.raw`  title = {A B \& 5\% of C\_D},`,
        '  year = {2023},',
        '  date = {2023-03-23},',
        '  howpublished = {China Information Security},',
        '  url = {https://mp.weixin.qq.com/s?__biz=MzA5&mid=2&idx=2},',
        '  urldate = {2025-10-04}',
        '}',
      ].join('\n'),
    );
  });
});

describe('passages', () => {
  test('are cited with section and paragraph, one reference for all of one source', () => {
    const [cited, ...others] = citedPlaces([at(COMMENTARY, BODY, 5), at(COMMENTARY, BODY, 2)]);
    expect(others).toEqual([]);
    expect(cited && citeSource(cited, 'gbt', 'zh')).toContain('中国信息安全, 2023: 正文，第2段、第5段(2023-03-23)');
    expect(cited && citeSource(cited, 'apa', 'en')).toContain(
      'China Information Security. Text, paras. 2, 5. Retrieved',
    );
  });

  test('of a reprinted work cite the work, once, through the reprint that has an address', () => {
    const cited = citedPlaces([at(PAGE, PREFACE, 1, WORK), at(PORTAL, PREFACE, 1, WORK), at(PORTAL, CHAPTER, 3, WORK)]);
    expect(cited.map((each) => citeSource(each, 'gbt', 'zh'))).toEqual([
      '国务院新闻办公室. 携手构建网络空间命运共同体[R/OL]. FreeBuf（转载）, 2022: 前言，第1段；一（一），第3段(2022-11-07)[2025-10-03]. https://www.freebuf.com/news/349014.html.',
    ]);
    expect(cited.map((each) => citeSource(each, 'apa', 'en'))).toEqual([
      'State Council Information Office. (2022, November 7). Jointly Build. Reprinted by FreeBuf. Preface, para. 1; I (1), para. 3. Retrieved October 3, 2025, from https://www.freebuf.com/news/349014.html',
    ]);
  });

  test('of a section with an author of its own cite that author', () => {
    const cited = citedPlaces([at(PAGE, REPORT, 2), at(PAGE, PREFACE, 1, WORK)]);
    expect(cited.map((each) => citeSource(each, 'gbt', 'zh'))).toEqual([
      '李芃达. 报纸版面[EB]. 2022: 报道，第2段(2022-11).',
      '国务院新闻办公室. 携手构建网络空间命运共同体[R]. 报纸版面（转载）, 2022: 前言，第1段(2022-11-07).',
    ]);
  });
});

describe('a statement', () => {
  const cited: CitedStatement = {
    id: 'xi-jinping~PROPOSED~community',
    sentence: '习近平提出网络空间命运共同体',
    collection: '知图',
    dataset: { title: { zh: '样例', en: 'Fixture' }, version: '1.0.0' },
    address: 'https://zhitu.example.org/relationship/x',
    accessed: '2026-12-01',
    evidence: citedPlaces([at(COMMENTARY, BODY, 5), at(PORTAL, PREFACE, 1, WORK)]),
  };

  test('names the data set with its version, then its sources, numbered', () => {
    expect(citeStatement(cited, 'gbt', 'zh').split('\n')).toEqual([
      '知图. 习近平提出网络空间命运共同体[DB/OL]. 数据集“样例”，版本 1.0.0[2026-12-01]. https://zhitu.example.org/relationship/x.',
      '[1] 周珊珊. 评论 | 携手构建网络空间命运共同体[EB/OL]. 中国信息安全, 2023: 正文，第5段(2023-03-23)[2025-10-04]. https://mp.weixin.qq.com/s?__biz=MzA5&mid=2&idx=2.',
      '[2] 国务院新闻办公室. 携手构建网络空间命运共同体[R/OL]. FreeBuf（转载）, 2022: 前言，第1段(2022-11-07)[2025-10-03]. https://www.freebuf.com/news/349014.html.',
    ]);
  });

  test.each(citationFormats)(
    'without a public address gives its id, no date of reading and no other address: %s',
    (format) => {
      const local = citeStatement({ ...cited, address: null, evidence: [] }, format, 'en');
      expect(local).toMatch(/xi-jinping(~|-)PROPOSED(~|-)community/);
      expect(local).not.toMatch(/https?:|2026-12-01/);
      expect(citeStatement(cited, format, 'en')).toContain('https://zhitu.example.org/relationship/x');
    },
  );

  test('of a database without a dataset is cited by its sentence and address', () => {
    const foreign = { ...cited, dataset: null, evidence: [] };
    expect(citeStatement(foreign, 'apa', 'en')).toBe(
      '知图. 习近平提出网络空间命运共同体. Retrieved 2026-12-01, from https://zhitu.example.org/relationship/x',
    );
  });

  test('in Markdown stands out, and its sources are a list of links', () => {
    expect(citeStatement(cited, 'markdown', 'zh').split('\n')).toEqual([
      '**习近平提出网络空间命运共同体**（知图，数据集“样例”，版本 1.0.0，<https://zhitu.example.org/relationship/x>）',
      '',
      '1. 周珊珊. [评论 | 携手构建网络空间命运共同体](https://mp.weixin.qq.com/s?__biz=MzA5&mid=2&idx=2)[EB/OL]. 中国信息安全, 2023: 正文，第5段(2023-03-23)[2025-10-04].',
      '2. 国务院新闻办公室. [携手构建网络空间命运共同体](https://www.freebuf.com/news/349014.html)[R/OL]. FreeBuf（转载）, 2022: 前言，第1段(2022-11-07)[2025-10-03].',
    ]);
  });

  test('in BibTeX and RIS is one entry, followed by one for each source', () => {
    expect(citeStatement(cited, 'bibtex', 'zh').match(/^@misc\{[^,]+/gm)).toEqual([
      '@misc{xi-jinping-PROPOSED-community',
      '@misc{commentary-2023',
      '@misc{white-paper-2022',
    ]);
    expect(citeStatement(cited, 'ris', 'zh').match(/^TY {2}- .+$/gm)).toEqual([
      'TY  - DATA',
      'TY  - ELEC',
      'TY  - RPRT',
    ]);
  });

  test('gives every date in RIS as year, month, day and other, slashes between', () => {
    const dates = citeStatement(cited, 'ris', 'en').match(/^(DA|Y2) {2}- .*$/gm) ?? [];
    expect(dates.length).toBeGreaterThan(3);
    for (const date of dates) expect(date).toMatch(/^(DA|Y2) {2}- \d{4}\/(\d\d)?\/(\d\d)?\/$/);
    expect(['2022', '2022-06', '2022-06-07'].map(risDate)).toEqual(['2022///', '2022/06//', '2022/06/07/']);
  });
});

test('a title inside a title has single brackets', () => {
  expect(['《白皮书》', '《携手构建》白皮书', '评论'].map(bookTitle)).toEqual([
    '《白皮书》',
    '《〈携手构建〉白皮书》',
    '《评论》',
  ]);
});

test('an author who begins the headline is named once', () => {
  const source = documentSource({ ...COMMENTARY, author: '王崧', authorEn: 'Wang Song', nameZh: '王崧：迈向新阶段' });
  expect(citeSource({ source, places: [] }, 'gbt', 'zh')).toMatch(/^王崧\. 迈向新阶段\[/);
});

import { expect, test } from 'vitest';
import { cite, evidenceList } from './citation.ts';
import type { Cited } from './citation.ts';

const cited: Cited = {
  id: 'xi-jinping~PROPOSED~community',
  sentence: '习近平提出网络空间命运共同体',
  collection: '知图',
  version: '1.0.0',
  published: '2026-11-21',
  accessed: '2026-12-01',
  url: 'http://127.0.0.1:7070/relationship/x',
  evidence: '000 ¶2；004 ¶1, ¶9',
  language: 'zh',
};

test('lists each document once with its paragraphs', () => {
  const passages = [
    { document: '000', paragraph: 2 },
    { document: '004', paragraph: 1 },
    { document: '004', paragraph: 9 },
  ];
  expect(evidenceList(passages, 'zh')).toBe('000 ¶2；004 ¶1, ¶9');
  expect(evidenceList(passages, 'en')).toBe('000 ¶2; 004 ¶1, ¶9');
  expect(evidenceList([], 'en')).toBe('');
});

test('GB/T 7714 has the type of medium, version, update and access day, address and evidence', () => {
  expect(cite(cited, 'gbt')).toBe(
    '知图. 习近平提出网络空间命运共同体[DB/OL]. 数据版本 1.0.0. (2026-11-21)[2026-12-01]. http://127.0.0.1:7070/relationship/x. 证据：000 ¶2；004 ¶1, ¶9.',
  );
});

test('GB/T 7714 leaves out what a database of other make does not know', () => {
  expect(cite({ ...cited, version: null, published: null, evidence: '', language: 'en' }, 'gbt')).toBe(
    '知图. 习近平提出网络空间命运共同体[DB/OL]. [2026-12-01]. http://127.0.0.1:7070/relationship/x.',
  );
});

test('APA names the year and the version', () => {
  expect(cite({ ...cited, collection: 'Zhitu', sentence: 'Xi Jinping proposed it', evidence: '' }, 'apa')).toBe(
    'Zhitu. (2026). Xi Jinping proposed it [Version 1.0.0; data set]. Retrieved 2026-12-01, from http://127.0.0.1:7070/relationship/x.',
  );
});

test('BibTeX has a key of plain letters and escapes what would end a field', () => {
  expect(cite({ ...cited, sentence: 'A {B} & 5% of C_D', evidence: '' }, 'bibtex')).toBe(
    [
      '@misc{xi-jinping-PROPOSED-community,',
      '  author = {{知图}},',
      String.raw`  title = {A B \& 5\% of C\_D},`,
      '  year = {2026},',
      '  version = {1.0.0},',
      '  url = {http://127.0.0.1:7070/relationship/x},',
      '  urldate = {2026-12-01}',
      '}',
    ].join('\n'),
  );
});

test('RIS begins with its type and ends with its end', () => {
  expect(cite({ ...cited, evidence: '' }, 'ris').split('\n')).toEqual([
    'TY  - DATA',
    'AU  - 知图',
    'TI  - 习近平提出网络空间命运共同体',
    'PY  - 2026',
    'ET  - 1.0.0',
    'UR  - http://127.0.0.1:7070/relationship/x',
    'Y2  - 2026-12-01',
    'ER  - ',
  ]);
});

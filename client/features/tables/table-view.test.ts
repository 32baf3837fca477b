import { expect, test } from 'vitest';
import { settingsFrom } from './kept-settings.ts';
import { fileName } from './file-name.ts';
import { freshView, lookAt, nextSort } from './table-view.ts';
import type { TableView } from './table-view.ts';
import type { Presence } from './node-rows.ts';

const rows: { name: string; kind: string; size: number; presence: Presence }[] = [
  { name: '网络主权 Cyber Sovereignty', kind: 'Concept', size: 2, presence: 'shown' },
  { name: '中国 China', kind: 'Actor', size: 9, presence: 'shown' },
  { name: '北斗三号 BeiDou-3', kind: 'Project', size: 4, presence: 'hidden' },
  { name: '联合国 United Nations', kind: 'Actor', size: 5, presence: 'filtered' },
];

function listed(changes: Partial<TableView<'name' | 'size'>>, withHidden = false): string[] {
  return lookAt(rows, {
    view: { ...freshView<'name' | 'size'>(), ...changes },
    language: 'zh',
    withHidden,
    valueOf: ({ kind }) => kind,
    textsOf: ({ name }) => [name],
    sortValues: { name: ({ name }) => name, size: ({ size }) => size },
  }).map(({ name }) => name.split(' ')[0] ?? '');
}

test('what is out of sight is listed only when it is asked for', () => {
  expect(listed({})).toEqual(['网络主权', '中国']);
  expect(listed({}, true)).toEqual(['网络主权', '中国', '北斗三号', '联合国']);
});

test('every word has to be in the row, whatever its width and case; what is being composed is no filter yet', () => {
  expect(listed({ text: 'ＣＹＢＥＲ 主权', typed: 'ＣＹＢＥＲ 主权' })).toEqual(['网络主权']);
  expect(listed({ text: 'cyber china', typed: 'cyber china' })).toEqual([]);
  expect(listed({ text: "wang'luo", typed: '' })).toEqual(['网络主权', '中国']);
});

test('kinds narrow the list, and the order is that of the column', () => {
  expect(listed({ values: new Set(['Actor']) }, true)).toEqual(['中国', '联合国']);
  expect(listed({ sort: { column: 'size', descending: true } }, true)).toEqual([
    '中国',
    '联合国',
    '北斗三号',
    '网络主权',
  ]);
});

test('a title sorts one way, then the other, then not; amounts begin with the most', () => {
  const amounts = new Set(['size']);
  const once = nextSort<'name' | 'size'>(null, 'name', amounts);
  const twice = nextSort(once, 'name', amounts);
  expect([once, twice, nextSort(twice, 'name', amounts)]).toEqual([
    { column: 'name', descending: false },
    { column: 'name', descending: true },
    null,
  ]);
  expect(nextSort<'name' | 'size'>(once, 'size', amounts)).toEqual({ column: 'size', descending: true });
});

test('files are named after dataset, content and day', () => {
  const day = new Date(2026, 10, 5, 23, 59);
  expect(fileName('cyberspace-community', 'nodes', 'csv', day)).toBe('cyberspace-community-nodes-2026-11-05.csv');
  expect(fileName('a/b: c', 'nodes', 'csv', day)).toBe('a-b-c-nodes-2026-11-05.csv');
  expect(fileName(null, 'canvas', 'json', day)).toBe('zhitu-canvas-2026-11-05.json');
});

test('settings that were kept are read, and nonsense costs nothing', () => {
  expect(settingsFrom('{"height": 411.6, "mark": true, "naming": "ids"}')).toEqual({
    height: 412,
    mark: true,
    naming: 'ids',
  });
  const usual = { height: 320, mark: false, naming: 'words' };
  for (const text of [null, '', '[]', 'null', '{"height": "tall", "mark": 1, "naming": "x"}', '{'])
    expect(settingsFrom(text)).toEqual(usual);
});

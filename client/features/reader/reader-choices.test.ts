import { expect, test } from 'vitest';
import { textBlocks } from './reader-choices.ts';
import type { ReaderChoices } from './reader-choices.ts';

const passage = { gistZh: '要点', gistEn: 'Gist' };
const paragraph = { text: '第一段。' };
const keys = (choices: ReaderChoices, language: 'zh' | 'en', at = paragraph) =>
  textBlocks(passage, at, choices, language).map(({ key, language: each }) => `${key} ${each}`);

test('gists stand in the language of the interface first, or in the one that is wanted', () => {
  expect(keys({ shows: 'gist', languages: 'both' }, 'zh')).toEqual(['zh zh', 'en en']);
  expect(keys({ shows: 'gist', languages: 'both' }, 'en')).toEqual(['en en', 'zh zh']);
  expect(keys({ shows: 'gist', languages: 'en' }, 'zh')).toEqual(['en en']);
});

test('the paragraph leads where it is wanted; gists stand behind it unless Chinese alone is read', () => {
  expect(keys({ shows: 'paragraph', languages: 'zh' }, 'zh')).toEqual(['text zh']);
  expect(keys({ shows: 'paragraph', languages: 'en' }, 'zh')).toEqual(['text zh', 'en en']);
  expect(keys({ shows: 'paragraph', languages: 'both' }, 'en')).toEqual(['text zh', 'en en', 'zh zh']);
});

test('without its paragraph a passage is its gist', () => {
  const blocks = textBlocks(passage, undefined, { shows: 'paragraph', languages: 'zh' }, 'en');
  expect(blocks).toEqual([{ key: 'zh', text: '要点', language: 'zh' }]);
});

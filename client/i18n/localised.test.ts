import { expect, test } from 'vitest';
import { pick, scriptOf } from './localised.ts';

test('picks the wanted language, else the other one, else nothing', () => {
  expect(pick({ zh: '中国', en: 'China' }, 'en')).toEqual({ text: 'China', language: 'en' });
  expect(pick({ zh: '中国' }, 'en')).toEqual({ text: '中国', language: 'zh' });
  expect(pick({ zh: '', en: 'China' }, 'zh')).toEqual({ text: 'China', language: 'en' });
  expect(pick({}, 'zh')).toBeNull();
});

test('tells the language of a text by its script', () => {
  expect(['安全客 2022', 'Anquanke 2022', '2022'].map(scriptOf)).toEqual(['zh', 'en', 'en']);
});

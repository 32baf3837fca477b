import { expect, test } from 'vitest';
import { sentenceOf, sentenceText } from './sentence.ts';

test('reads source, phrase, target', () => {
  const parts = sentenceOf('习近平', '提出', '网络空间命运共同体', 'zh');
  expect(parts).toEqual([
    { text: '习近平', part: 'source' },
    { text: '提出', part: 'verb' },
    { text: '网络空间命运共同体', part: 'target' },
  ]);
  expect(sentenceText(parts, 'zh')).toBe('习近平提出网络空间命运共同体');
});

test('takes the target into a phrase with a gap', () => {
  expect(sentenceText(sentenceOf('理念', '以……为原则', '主权平等', 'zh'), 'zh')).toBe('理念以主权平等为原则');
});

test('parts English words by one space', () => {
  expect(sentenceText(sentenceOf('China', 'takes … part', 'events', 'en'), 'en')).toBe('China takes events part');
});

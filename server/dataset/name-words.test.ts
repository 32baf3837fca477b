import { expect, test } from 'vitest';
import { collectNameWords } from './name-words.ts';

test('keeps the longer Latin words of names, aliases and captions, the commonest first', () => {
  const words = collectNameWords();
  words.add({
    nameZh: '网络主权',
    nameEn: 'Cyber sovereignty',
    aliasesEn: ['Sovereignty online'],
    captionEn: 'Café 2030',
  });
  words.add({ nameZh: '5G网络', nameEn: 'ＣＹＢＥＲ space' });
  expect(words.text()).toBe('cyber sovereignty online space');
});

test('is empty for names without Latin words', () => {
  const words = collectNameWords();
  words.add({ nameZh: '重庆' });
  expect(words.text()).toBe('');
});

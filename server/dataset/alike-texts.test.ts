import { describe, expect, it } from 'vitest';
import { alikeTexts } from './alike-texts.ts';

const LONG = 'The white paper explains the community of security and asks for curbs on abuse of technology.';

describe('alikeTexts', () => {
  it('finds a text that only changes a word, and leaves others alone', () => {
    const texts = [
      LONG,
      'China issued an initiative on the governance of artificial intelligence in 2023.',
      LONG.replace('curbs', 'limits'),
    ];
    expect(alikeTexts(texts, 0.6)).toEqual([{ first: 0, second: 2, overlap: expect.closeTo(0.81, 1) as number }]);
  });

  it('counts case and white space as nothing', () => {
    expect(alikeTexts([LONG, LONG.toUpperCase().replaceAll(' ', '\n')], 0.99)).toEqual([
      { first: 0, second: 1, overlap: 1 },
    ]);
  });

  it('takes an overlap up to the share that is allowed', () => {
    expect(alikeTexts([LONG, LONG], 1)).toEqual([]);
  });

  it('leaves short texts alone', () => {
    expect(alikeTexts(['署名：周珊珊。', '署名：周珊珊。'], 0.6)).toEqual([]);
  });

  it('finds the same pairs as a comparison of all with all', () => {
    const words = 'peace order trust norms growth sharing access reform dialogue safety'.split(' ');
    const texts = Array.from({ length: 60 }, (_, text) =>
      words.map((word, at) => ((text * (at + 3)) % 7 < 4 ? word : `${word}${(text * at) % 5}`)).join(' '),
    );
    const all = texts.flatMap((one, second) =>
      texts.slice(0, second).flatMap((other, first) => alikeTexts([other, one], 0.6).map(() => `${first} ${second}`)),
    );
    expect(all.length).toBeGreaterThan(10);
    expect(alikeTexts(texts, 0.6).map(({ first, second }) => `${first} ${second}`)).toEqual(all);
  });
});

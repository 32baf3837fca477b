import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPathAddress, pathAddress, pathQuestionOf, withEnd } from './path-address.ts';

const id = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
const none = { from: null, to: null, types: [], max: null };

describe('addresses of paths', () => {
  it('bring back any question', () => {
    const end = fc.option(fc.oneof(id, fc.constantFrom('-', 'a/b', '%', '?x')));
    const question = fc.record({
      from: end,
      to: end,
      types: fc.array(fc.stringMatching(/^[A-Z_]{1,12}$/), { maxLength: 4 }),
      max: fc.option(fc.integer({ min: 1, max: 10 })),
    });
    fc.assert(
      fc.property(question, (asked) => {
        const [pathname = '', search = ''] = pathAddress(asked).split(/(?=\?)/);
        expect(pathQuestionOf(pathname, search)).toEqual(asked);
      }),
    );
  });

  it('are short while nothing is chosen, and take what others wrote as far as it goes', () => {
    expect(pathAddress(none)).toBe('/path');
    expect(pathAddress({ ...none, to: 'china' })).toBe('/path/-/china');
    expect(pathQuestionOf('/path/china', '?bench=1&max=99')).toEqual({ ...none, from: 'china' });
    expect(pathQuestionOf('/path/100%/', '')).toEqual({ ...none, from: '100%' });
    expect(pathQuestionOf('/entity/china', '')).toBeNull();
    expect([isPathAddress('/path'), isPathAddress('/paths')]).toEqual([true, false]);
  });

  it('take an entity into the end that is open', () => {
    expect(withEnd(none, 'a')).toEqual({ ...none, from: 'a' });
    expect(withEnd({ ...none, from: 'a' }, 'b')).toEqual({ ...none, from: 'a', to: 'b' });
    expect(withEnd({ ...none, from: 'a', to: 'b' }, 'c')).toBeNull();
  });
});

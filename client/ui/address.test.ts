import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { subjectOf, subjectPath } from './address.ts';
import type { Subject } from './address.ts';

test('an address names an entity or a relationship; other places name nothing', () => {
  expect(subjectOf('/entity/china')).toEqual({ kind: 'entity', id: 'china' });
  expect(subjectOf('/relationship/a~PART_OF~b')).toEqual({ kind: 'relationship', id: 'a~PART_OF~b' });
  expect(['/', '/about', '/entity/', '/entity/a/b'].map(subjectOf)).toEqual([null, null, null, null]);
  expect(subjectPath(null)).toBe('/');
});

test('survives a stray per cent sign', () => {
  expect(subjectOf('/entity/100%')).toEqual({ kind: 'entity', id: '100%' });
});

test('every subject comes back from its address', () => {
  const subject: fc.Arbitrary<Subject> = fc.record({
    kind: fc.constantFrom('entity', 'relationship'),
    id: fc.string({ minLength: 1, unit: 'grapheme' }),
  });
  fc.assert(
    fc.property(subject, (each) => {
      expect(subjectOf(subjectPath(each))).toEqual(each);
    }),
  );
});

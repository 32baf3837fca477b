import { expect, test } from 'vitest';
import { vocabularyOf } from './vocabulary.ts';

test('a unit or category that no schema names stands for itself, whatever it is called', () => {
  const words = vocabularyOf(undefined);
  expect(words.unitNames('constructor')).toEqual({ zh: 'constructor', en: 'constructor' });
  const schema = { kinds: [{ label: 'Actor', categories: {} }], relationshipTypes: [], units: {} };
  // Only what the vocabulary looks at.
  const named = vocabularyOf(schema as unknown as Parameters<typeof vocabularyOf>[0]);
  expect(named.unitNames('constructor')).toEqual({ zh: 'constructor', en: 'constructor' });
  expect(named.categoryNames('Actor', 'toString')).toBeNull();
});

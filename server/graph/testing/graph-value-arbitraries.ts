/** Any value that can be a parameter and come back. */
import * as fc from 'fast-check';
import type { GraphValue } from '../../../contracts/graph.ts';

/** Any text of whole code points: half a surrogate pair is no text to a database. */
export const text = fc.string({ unit: 'binary', maxLength: 40 });

export const float = fc
  .double({ noDefaultInfinity: true, noNaN: true })
  // Numbers compare by value, and −0 is 0.
  .map((value) => (Object.is(value, -0) ? 0 : value));

export const bigInteger = fc
  .bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
  .filter((value) => value > BigInt(Number.MAX_SAFE_INTEGER) || value < BigInt(Number.MIN_SAFE_INTEGER))
  .map((value): GraphValue => ({ $type: 'Integer', value: value.toString() }));

export const notANumber: fc.Arbitrary<GraphValue> = fc
  .constantFrom('NaN' as const, 'Infinity' as const, '-Infinity' as const)
  .map((value) => ({ $type: 'Float', value }));

/** `__proto__` is refused, and `$…` is the engines' own in some drivers; see the cases on `$type`. */
const key = fc.string({ minLength: 1, maxLength: 12 }).filter((name) => name !== '__proto__' && !name.startsWith('$'));

export const value: fc.Arbitrary<GraphValue> = fc.letrec<{ value: GraphValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    float,
    text,
    bigInteger,
    notANumber,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    fc
      .tuple(text, fc.dictionary(key, tie('value'), { maxKeys: 2, noNullPrototype: true }))
      .map(([type, rest]): GraphValue => ({ $type: 'Map', value: { ...rest, $type: type } })),
  ),
})).value;

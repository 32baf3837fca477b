import { describe, expect, it } from 'vitest';
import type { GraphValue } from '../../../contracts/graph.ts';
import { draftsOf, draftOf, readParameter, readParameters } from './parameter-values.ts';

describe('values of parameters', () => {
  it('are read by their type', () => {
    expect(readParameter({ type: 'text', text: ' 42' })).toEqual({ state: 'set', value: ' 42' });
    expect(readParameter({ type: 'number', text: ' 42 ' })).toEqual({ state: 'set', value: 42 });
    expect(readParameter({ type: 'number', text: '-1.5e3' })).toEqual({ state: 'set', value: -1500 });
    expect(readParameter({ type: 'boolean', text: 'false' })).toEqual({ state: 'set', value: false });
    expect(readParameter({ type: 'json', text: '["a", 1]' })).toEqual({ state: 'set', value: ['a', 1] });
    expect(readParameter({ type: 'null', text: 'whatever' })).toEqual({ state: 'set', value: null });
  });

  it('keep integers beyond 2^53 exact, and refuse those that no database has', () => {
    expect(readParameter({ type: 'number', text: '9007199254740993' })).toEqual({
      state: 'set',
      value: { $type: 'Integer', value: '9007199254740993' },
    });
    expect(readParameter({ type: 'number', text: '9223372036854775808' })).toEqual({ state: 'wrong' });
  });

  it('are missing while the field is empty, and wrong when they cannot be read', () => {
    for (const type of ['text', 'number', 'boolean', 'json'] as const)
      expect(readParameter({ type, text: ' ' })).toEqual({ state: 'missing' });
    expect(readParameter(undefined)).toEqual({ state: 'missing' });
    expect([readParameter({ type: 'number', text: '1,5' }), readParameter({ type: 'json', text: '{a}' })]).toEqual([
      { state: 'wrong' },
      { state: 'wrong' },
    ]);
  });

  it('come back from the fields that they make', () => {
    const values: GraphValue[] = ['词', '', 5, -0.5, true, null, [1, null], { a: 'b' }];
    for (const value of [...values, { $type: 'Integer', value: '9007199254740993' } as const])
      expect(readParameter(draftOf(value))).toEqual({ state: 'set', value });
  });

  it('are taken for the names of a statement, with what is still to be filled in', () => {
    const drafts = { ...draftsOf({ id: 'china' }), other: { type: 'number', text: 'x' } } as const;
    expect(readParameters(['id', 'other', 'constructor'], drafts)).toEqual({
      values: { id: 'china' },
      unset: ['other', 'constructor'],
    });
  });
});

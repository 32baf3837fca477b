import { describe, expect, it } from 'vitest';
import { distance, nearestName, problemsOf } from './problems.ts';

const known = {
  label: ['Initiative', '概念'],
  type: ['PROPOSED'],
  property: ['nameZh'],
  function: ['toUpper'],
  name: [],
};

function diagnostic(message: string, start: number, end: number, severity: 1 | 2 = 2) {
  const range = { start: { line: 0, character: start }, end: { line: 0, character: end } };
  return { message, severity, range, offsets: { start, end } };
}

describe('names that are unknown', () => {
  it('are a third of their letters away at most from what was meant', () => {
    expect([distance('kitten', 'sitting'), distance('', 'abc'), distance('ABC', 'abc')]).toEqual([3, 3, 0]);
    expect([
      nearestName('Initative', known.label),
      nearestName('PROPOSES', known.type),
      nearestName('toupper', known.function),
      nearestName('Elephant', known.label),
    ]).toEqual(['Initiative', 'PROPOSED', 'toUpper', null]);
  });
});

describe('the findings of the analyser', () => {
  it('name what is unknown, what was meant, and where, in the order of the text', () => {
    const text = 'x is not present in the database. Make sure you did not misspell it';
    const found = problemsOf(
      [
        diagnostic(`nameZ${text.slice(1)}`, 20, 25),
        diagnostic(`Label Initative${text.slice(1)}`, 9, 18),
        diagnostic(`Function toUper${text.slice(1)}`, 30, 36, 1),
        diagnostic('Variable `z` not defined', 40, 999, 1),
      ],
      50,
      known,
    );
    expect(found.map(({ from, to, severity, unknown }) => ({ from, to, severity, unknown }))).toEqual([
      { from: 9, to: 18, severity: 'warning', unknown: { kind: 'label', name: 'Initative', suggestion: 'Initiative' } },
      { from: 20, to: 25, severity: 'warning', unknown: { kind: 'property', name: 'nameZ', suggestion: 'nameZh' } },
      { from: 30, to: 36, severity: 'error', unknown: { kind: 'function', name: 'toUper', suggestion: 'toUpper' } },
      { from: 40, to: 50, severity: 'error', unknown: null },
    ]);
  });

  it('leave parameters to their form, and procedures and missing patterns to the server', () => {
    const messages = [
      'Parameter $x is not defined.',
      'Procedure a.b is not present in the database.',
      '[:PROPOSED] has no outgoing pattern to (:Law)',
    ];
    expect(
      problemsOf(
        messages.map((message) => diagnostic(message, 0, 1)),
        5,
        known,
      ),
    ).toEqual([]);
  });
});

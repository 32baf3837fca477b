import { describe, expect, it } from 'vitest';
import { excerpt, excerptsIn } from './excerpt.ts';

const long = 'x'.repeat(50_000);

describe('excerpt', () => {
  it('leaves short texts alone, and cuts long ones between code points', () => {
    expect(excerpt('网络主权')).toBe('网络主权');
    expect(excerpt(long)).toBe(`${'x'.repeat(200)}…`);
    expect(excerpt(`${'x'.repeat(199)}😀${long}`)).toBe(`${'x'.repeat(199)}…`);
  });
});

describe('excerptsIn', () => {
  it('keeps the words of a sentence, and shortens what it quotes', () => {
    expect(excerptsIn("Undefined variable 'm'")).toBe("Undefined variable 'm'");
    expect(excerptsIn(`Unknown function '${long}' in "a b"`)).toBe(`Unknown function '${'x'.repeat(200)}…'`);
    expect(excerptsIn(`Unknown '${'a b'.repeat(90)}' here`)).toBe(`Unknown '${'a b'.repeat(90).slice(0, 200)}…' here`);
    expect(excerptsIn(`no ${long.slice(0, 300)} is there`)).toBe(`no ${'x'.repeat(200)}… is there`);
    expect(excerptsIn('word '.repeat(3_000)).length).toBeLessThan(2_010);
    expect(excerptsIn(`${'x '.repeat(999)} 😀${' x'.repeat(999)}`)).toBe(`${'x '.repeat(999)} …`);
  });

  it('is quick on hostile texts', () => {
    const started = Date.now();
    for (const piece of ["'", '"', '`', 'a\'"`', "'a "]) excerptsIn(piece.repeat(50_000));
    expect(Date.now() - started).toBeLessThan(2_000);
  });
});

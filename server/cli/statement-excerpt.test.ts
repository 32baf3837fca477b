import { describe, expect, it } from 'vitest';
import { statementExcerpt } from './statement-excerpt.ts';

describe('statementExcerpt', () => {
  it('marks the place below the line, wide characters counted', () => {
    expect(statementExcerpt("MATCH (n)\nWHERE n.nameZh = '网络主权' RETRUN n", 2, 25)).toBe(
      "  WHERE n.nameZh = '网络主权' RETRUN n\n                              ^",
    );
  });

  it('shows the surroundings of a place in a long line', () => {
    const excerpt = statementExcerpt(`${'a'.repeat(200)}!${'b'.repeat(200)}`, 1, 201);
    expect(excerpt).toBe(`  …${'a'.repeat(60)}!${'b'.repeat(59)}…\n${' '.repeat(63)}^`);
  });

  it('holds on to the line when the place lies behind it', () => {
    expect(statementExcerpt('RETURN', 3, 99)).toBe('  \n  ^');
  });
});

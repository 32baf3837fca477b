import { describe, expect, it } from 'vitest';
import { placePhrases } from './place-phrases.ts';
import type { PhraseLine } from './place-phrases.ts';

function line(changes: Partial<PhraseLine> = {}): PhraseLine {
  return {
    id: 'line',
    phrase: '提出',
    source: { x: 0, y: 0 },
    target: { x: 300, y: 0 },
    sourceRadius: 20,
    targetRadius: 20,
    group: null,
    ...changes,
  };
}

describe('phrases on lines', () => {
  it('stand in the middle of what is drawn of the line, however large its ends are', () => {
    expect(placePhrases([line({ targetRadius: 90 })], [], 11)).toEqual(new Map([['line', { x: 0, y: 0 }]]));
  });

  it('move along the line when something lies under the middle', () => {
    const name = { x1: 140, y1: -10, x2: 160, y2: 10 };
    const at = placePhrases([line()], [name], 11).get('line');
    expect(at?.y).toBeCloseTo(0);
    expect(Math.abs(at?.x ?? 0)).toBeGreaterThan(20);
  });

  it('are left out where the line is short, and said once in a fan', () => {
    expect(placePhrases([line({ target: { x: 100, y: 0 } })], [], 11).size).toBe(0);
    const fan = [line({ id: 'a', group: 'g' }), line({ id: 'b', group: 'g', target: { x: 0, y: 400 } })];
    expect([...placePhrases(fan, [], 11).keys()]).toEqual(['b']);
  });
});

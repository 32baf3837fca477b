import { describe, expect, it } from 'vitest';
import { placePhrases } from './place-phrases.ts';
import type { PhraseLine } from './place-phrases.ts';

function line(changes: Partial<PhraseLine> = {}): PhraseLine {
  return {
    id: 'line',
    phrase: '提出',
    fullPhrase: '提出',
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
    expect(placePhrases([line({ targetRadius: 90 })], [], 11).written).toEqual(new Map([['line', { x: 0, y: 0 }]]));
  });

  it('move along the line when something lies under the middle', () => {
    const name = { x1: 140, y1: -10, x2: 160, y2: 10 };
    const at = placePhrases([line()], [name], 11).written.get('line');
    expect(at?.y).toBeCloseTo(0);
    expect(Math.abs(at?.x ?? 0)).toBeGreaterThan(20);
  });

  it('are left out where the line is short, and said once in a fan', () => {
    expect(placePhrases([line({ target: { x: 100, y: 0 } })], [], 11).written.size).toBe(0);
    const fan = [line({ id: 'a', group: 'g' }), line({ id: 'b', group: 'g', target: { x: 0, y: 400 } })];
    expect([...placePhrases(fan, [], 11).written.keys()]).toEqual(['b']);
  });

  it('lie each on its own line where several join the same two nodes', () => {
    const { source, target } = line();
    const beside = (id: string, y: number) => line({ id, source, target, bend: { x: 0, y } });
    const { written } = placePhrases([beside('a', -12), beside('b', 12)], [], 11);
    expect([...written]).toEqual([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 0, y: 0 }],
    ]);
  });

  it('know a place beside all names for when a line without room is looked at', () => {
    const name = { x1: 130, y1: -10, x2: 170, y2: 10 };
    const crowd = [line({ target: { x: 300, y: 0 }, phrase: '' })];
    const { written, onDemand } = placePhrases(crowd, [name], 11);
    expect(written.size).toBe(0);
    expect(Math.abs(onDemand.get('line')?.x ?? 0)).toBeGreaterThan(20);
  });
});

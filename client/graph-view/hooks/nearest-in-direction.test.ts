import { describe, expect, it } from 'vitest';
import { nearestInDirection } from './nearest-in-direction.ts';

const here = { x: 0, y: 0 };
const around = [
  ['here', here],
  ['right', { x: 100, y: 10 }],
  ['far right', { x: 300, y: 0 }],
  ['up right', { x: 60, y: -80 }],
  ['up', { x: 0, y: -200 }],
  ['left', { x: -90, y: 0 }],
] as const;

describe('an arrow key', () => {
  it('leads to the nearest node in its direction', () => {
    expect(nearestInDirection(here, around, 'right')).toBe('right');
    expect(nearestInDirection(here, around, 'left')).toBe('left');
  });

  it('weighs nearness against straightness', () => {
    expect(nearestInDirection(here, around, 'up')).toBe('up right');
    expect(
      nearestInDirection(
        here,
        [
          ['aside', { x: 100, y: -60 }],
          ['ahead', { x: 0, y: -200 }],
        ],
        'up',
      ),
    ).toBe('ahead');
  });

  it('leads nowhere when nothing lies there', () => {
    expect(nearestInDirection(here, around, 'down')).toBeNull();
  });
});

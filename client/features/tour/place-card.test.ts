import { expect, test } from 'vitest';
import { placeCard } from './place-card.ts';

const card = { width: 300, height: 150 };
const window = { width: 1280, height: 800 };

test('a card stands below what it speaks of, in the middle of it', () => {
  expect(placeCard({ left: 500, top: 100, width: 100, height: 40 }, card, window)).toEqual({ left: 400, top: 154 });
});

test('it stays within the window at the edges', () => {
  expect(placeCard({ left: 0, top: 0, width: 60, height: 40 }, card, window)).toEqual({ left: 12, top: 54 });
});

test('it goes above what is at the bottom', () => {
  expect(placeCard({ left: 10, top: 700, width: 60, height: 60 }, card, window)).toEqual({ left: 12, top: 536 });
});

test('it goes beside what takes the whole height, to the side where there is room', () => {
  expect(placeCard({ left: 928, top: 48, width: 352, height: 752 }, card, window)).toEqual({ left: 614, top: 349 });
  expect(placeCard({ left: 0, top: 48, width: 352, height: 752 }, card, window)).toEqual({ left: 366, top: 349 });
});

test('it lies over the lower part of what takes the whole window', () => {
  const phone = { width: 390, height: 844 };
  expect(placeCard({ left: 0, top: 50, width: 390, height: 738 }, card, phone)).toEqual({ left: 45, top: 624 });
});

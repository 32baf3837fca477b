import { expect, test } from 'vitest';
import { HEAD, stepFrom } from './grid-steps.ts';

const size = { rows: 100, columns: 4, page: 10 };

function lead(key: string, from: [row: number, column: number], modifiers: KeyboardEventInit = {}) {
  return stepFrom(new KeyboardEvent('keydown', { key, ...modifiers }), { row: from[0], column: from[1] }, size);
}

function to(row: number, column: number, along = false) {
  return { does: 'go', to: { row, column }, along };
}

test('arrows go from cell to cell, the titles included, and stop at the edges', () => {
  expect(lead('ArrowDown', [HEAD, 2])).toEqual(to(0, 2));
  expect(lead('ArrowUp', [0, 2])).toEqual(to(HEAD, 2));
  expect(lead('ArrowUp', [HEAD, 2])).toEqual(to(HEAD, 2));
  expect(lead('ArrowDown', [99, 0])).toEqual(to(99, 0));
  expect(lead('ArrowRight', [5, 3])).toEqual(to(5, 3));
  expect(lead('ArrowLeft', [5, 1])).toEqual(to(5, 0));
});

test('Home and End go along the row, with Ctrl to the ends of the table', () => {
  expect(lead('Home', [5, 3])).toEqual(to(5, 0));
  expect(lead('End', [5, 0])).toEqual(to(5, 3));
  expect(lead('Home', [5, 3], { ctrlKey: true })).toEqual(to(0, 0));
  expect(lead('End', [5, 0], { metaKey: true })).toEqual(to(99, 3));
});

test('a page is what can be seen', () => {
  expect(lead('PageDown', [5, 1])).toEqual(to(15, 1));
  expect(lead('PageDown', [95, 1])).toEqual(to(99, 1));
  expect(lead('PageUp', [5, 1])).toEqual(to(0, 1));
});

test('Space and Enter are for rows, not for titles; with Shift arrows select along', () => {
  expect(lead(' ', [3, 0])).toEqual({ does: 'select' });
  expect(lead('Enter', [3, 0])).toEqual({ does: 'open' });
  expect(lead('Enter', [HEAD, 0])).toBe(null);
  expect(lead('ArrowDown', [3, 0], { shiftKey: true })).toEqual(to(4, 0, true));
  expect(lead('ArrowUp', [0, 0], { shiftKey: true })).toBe(null);
  expect(lead('a', [3, 0], { ctrlKey: true })).toEqual({ does: 'selectAll' });
  expect(lead('a', [3, 0])).toBe(null);
});

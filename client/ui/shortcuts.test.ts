import { expect, test } from 'vitest';
import { helpLines, keys, matchesKey, written } from './shortcuts.ts';
import type { Shortcut } from './shortcuts.ts';

const sources = import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });

test('the help lists every key that is handled', () => {
  const listed = new Set(Object.values(helpLines).flatMap((lines) => lines.flatMap((line) => line.keys ?? [])));
  const handled = Object.values(keys).flatMap((group): Shortcut[] => Object.values(group));
  expect(handled.length).toBeGreaterThan(25);
  expect(handled.map(written).filter((key) => !listed.has(key))).toEqual([]);
});

test('no handler knows a key that is not in the table', () => {
  const handlers = Object.entries(sources).filter(([path]) => !/\.test\.|testing\/|\/shortcuts\.ts$/.test(path));
  expect(handlers.length).toBeGreaterThan(100);
  const named = /\.key(?:Code)?(?:\.toLowerCase\(\))? === |\[event\.key\]|switch \(event\.key|\(event\.key/;
  // What an input method sends is no key of ours.
  const own = (text: string) => text.split('\n').some((line) => named.test(line) && !line.includes('isComposing'));
  expect(handlers.filter(([, text]) => own(text)).map(([path]) => path)).toEqual([]);
});

test('a key counts with its modifiers and with no others', () => {
  const press = (key: string, modifiers: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...modifiers });
  const { undo, redo, expand } = keys.page;
  expect(matchesKey(press('z', { ctrlKey: true }), undo)).toBe(true);
  expect(matchesKey(press('Z', { metaKey: true, shiftKey: true }), undo)).toBe(false);
  expect(matchesKey(press('Z', { metaKey: true, shiftKey: true }), redo)).toBe(true);
  expect(matchesKey(press('e', { ctrlKey: true }), expand)).toBe(false);
  expect(matchesKey(press('E', { shiftKey: true }), expand)).toBe(true);
  expect(matchesKey(press('e', { altKey: true }), expand)).toBe(false);
});

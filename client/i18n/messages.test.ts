import { expect, test } from 'vitest';
import { en } from './messages-en.ts';
import { zh } from './messages-zh.ts';
import type { Words } from './words.ts';

/** Every dictionary of the page: what is loaded at once, and each file of `words/`. */
const parts = import.meta.glob<Record<string, Words<unknown>>>('./words/*.ts', { eager: true });
const dictionaries: { zh: unknown; en: unknown }[] = [
  { zh, en },
  ...Object.values(parts).flatMap((part) => Object.values(part)),
];

/** Every text of a dictionary with its path; functions are called with counts and names of no language. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, (value as (...args: string[]) => string)('2', '2', '2')]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

/** The name of the other language is written in that language. */
const otherLanguageName = ['.frame.toOther'];

test('the English interface has no Chinese character', () => {
  const wrong = dictionaries
    .flatMap((words) => texts(words.en))
    .filter(([path, text]) => !otherLanguageName.includes(path) && /\p{Script=Han}/u.test(text));
  expect(wrong).toEqual([]);
});

test('the Chinese interface has no English words but names and what is written on keys', () => {
  const names = /知图|JSON|Apache|api|DB|OL|wlzq|Ctrl/g;
  const wrong = texts(zh).filter(
    ([path, text]) => !otherLanguageName.includes(path) && /[A-Za-z]{2,}/.test(text.replace(names, '')),
  );
  expect(wrong).toEqual([]);
});

test('no text has exclamation marks, and none begs or uses 您', () => {
  const wrong = dictionaries
    .flatMap((words) => [...texts(words.zh), ...texts(words.en)])
    .filter(([, text]) => /[!！]|您|[Pp]lease/.test(text));
  expect(wrong).toEqual([]);
});

test('counts agree with their nouns in English', () => {
  expect([en.search.relations('1'), en.search.relations('12')]).toEqual(['1 relation', '12 relations']);
  expect(en.evidence.counted('1', '1')).toBe('1 passage, 1 document');
});

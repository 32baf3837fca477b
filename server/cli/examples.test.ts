import { expect, it } from 'vitest';
import { exampleLibrary } from '../explore/example-library.ts';
import { runInProcess } from './testing/run-in-process.ts';

const library = exampleLibrary();
const example = library.find(({ name }) => name === 'find-by-word');

it('lists the course in order', async () => {
  const { code, text } = await runInProcess('examples');
  const names = text.split('\n').flatMap((line) => /^│ \d+ +│ [^│]+│ (\S+)/.exec(line)?.[1] ?? []);
  expect({ code, names }).toEqual({ code: 0, names: library.map(({ name }) => name) });
  expect(JSON.parse((await runInProcess('examples', '--json')).text)).toEqual(library);
});

it('shows one with what it teaches and how to run it', async () => {
  expect((await runInProcess('examples', 'find-by-word')).text.split('\n')).toEqual([
    `${example?.step}. A word in names · 名称里的一个词`,
    '',
    example?.question.en,
    example?.question.zh,
    '',
    example?.teaches.en,
    example?.teaches.zh,
    '',
    ...(example?.text.split('\n') ?? []),
    '',
    `npm run -s zhitu -- examples find-by-word --statement | npm run -s zhitu -- query - -p word='"主权"'`,
    '',
  ]);
  expect((await runInProcess('examples', 'find-by-word', '--statement')).text).toBe(`${example?.text}\n`);
  expect(JSON.parse((await runInProcess('examples', 'find-by-word', '--json')).text)).toEqual(example);
});

it('says which one may be meant', async () => {
  expect([await runInProcess('examples', 'four-principels'), await runInProcess('examples', '--statement')]).toEqual([
    { code: 2, text: 'error: there is no example “four-principels”\ndid you mean four-principles?\n' },
    { code: 2, text: 'error: --statement needs a name\nchoose one of: npm run zhitu -- examples\n' },
  ]);
});

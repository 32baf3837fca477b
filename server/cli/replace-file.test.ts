import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FileError } from './cli-errors.ts';
import { replaceFile } from './replace-file.ts';
import { temporaryFolder } from './testing/run-command.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

function place(name: string): (file: string) => string {
  mkdirSync(join(folder, name));
  return (file) => join(folder, name, file);
}

test('a file is as it was until the new one is whole, and keeps its rights', async () => {
  const at = place('whole');
  writeFileSync(at('a'), 'old');
  chmodSync(at('a'), 0o640);
  await replaceFile(at('a'), async (path) => {
    await writeFile(path, 'new');
    expect(readFileSync(at('a'), 'utf8')).toBe('old');
  });
  expect(readFileSync(at('a'), 'utf8')).toBe('new');
  expect(statSync(at('a')).mode & 0o777).toBe(0o640);
  expect(readdirSync(at('.'))).toEqual(['a']);
});

test('a file is as it was, and alone, when writing fails half-way', async () => {
  const at = place('half');
  writeFileSync(at('a'), 'old');
  const fail = async (path: string): Promise<void> => {
    await writeFile(path, 'ha');
    throw new Error('the database is gone');
  };
  await expect(replaceFile(at('a'), fail)).rejects.toThrow('the database is gone');
  expect(readFileSync(at('a'), 'utf8')).toBe('old');
  expect(readdirSync(at('.'))).toEqual(['a']);
});

test('a link stays one, and what it leads to is replaced', async () => {
  const at = place('link');
  writeFileSync(at('a'), 'old');
  symlinkSync('a', at('b'));
  await replaceFile(at('b'), (path) => writeFile(path, 'new'));
  expect(lstatSync(at('b')).isSymbolicLink()).toBe(true);
  expect(readFileSync(at('a'), 'utf8')).toBe('new');
});

test.skipIf(process.platform === 'win32')('what is a pipe stays one, and its reader gets all', async () => {
  const at = place('pipe');
  execFileSync('mkfifo', [at('p')]);
  const [text] = await Promise.all([readFile(at('p'), 'utf8'), replaceFile(at('p'), (path) => writeFile(path, 'new'))]);
  expect(text).toBe('new');
  expect(statSync(at('p')).isFIFO()).toBe(true);
  expect(readdirSync(at('.'))).toEqual(['p']);
});

test('a folder is told of in one line', async () => {
  const at = place('folder');
  const failure = await replaceFile(at('.'), (path) => writeFile(path, 'new')).catch((error: unknown) => error);
  expect(failure).toEqual(new FileError(`can't write ${at('.')}: it is a folder`));
});

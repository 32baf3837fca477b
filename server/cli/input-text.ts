/** Text from a file or, for `-`, from standard input. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileErrorReason } from '../file-errors.ts';
import { FileError, WrongUseError } from './cli-errors.ts';

/**
 * @param name a path, relative to where the person stands, or `-`
 * @throws FileError when the file can't be read, WrongUseError for `-` when nothing is piped in
 */
export async function readInput(name: string): Promise<string> {
  if (name === '-') return readStandardInput();
  try {
    return await readFile(resolve(name), 'utf8');
  } catch (error) {
    throw new FileError(`can't read ${name}: ${fileErrorReason(error)}`);
  }
}

/** @throws WrongUseError when standard input is a terminal, where a person would wait for us and we for them */
export function expectPipedInput(): void {
  if (!process.stdin.isTTY) return;
  throw new WrongUseError(
    'nothing is piped into standard input',
    'pipe something in, as in: cat file | npm run zhitu -- … -',
  );
}

async function readStandardInput(): Promise<string> {
  expectPipedInput();
  return text(process.stdin);
}

/** Runs a command that needs no process of its own: no server, no database, no signals. */
import { readConfig } from '../../config.ts';
import { describeError } from '../describe-error.ts';
import type { ExitCode } from '../exit-code.ts';
import { createProgram } from '../program.ts';

/** What the command prints, or the lines of its failure, and its exit code. */
export async function runInProcess(...parameters: string[]): Promise<{ text: string; code: ExitCode }> {
  let text = '';
  let code: ExitCode = 0;
  const write = (part: string) => {
    text += part;
    return Promise.resolve();
  };
  const program = createProgram({
    config: () => readConfig({}),
    output: { columns: null, write, say: (line) => write(`${line}\n`) },
    say: () => {},
    isWatched: false,
    openLog: () => Promise.reject(new Error('no log in this test')),
    signal: new AbortController().signal,
    end: (how) => {
      code = how;
    },
  });
  try {
    await program.parseAsync(parameters, { from: 'user' });
    return { text, code };
  } catch (error) {
    const description = describeError(error);
    return { text: description.lines.map((line) => `${line}\n`).join(''), code: description.code };
  }
}

/** Standard output and standard error: results go to the first, everything said to a person goes to the second. */
import { fileErrorCode, fileErrorReason } from '../file-errors.ts';
import { terminalText } from '../terminal-text.ts';
import { FileError, OutputClosedError } from './cli-errors.ts';

export interface Output {
  /**
   * Resolves when the text has been taken, so that a slow reader slows us down.
   * @throws OutputClosedError when the reader has gone; FileError when it can't be written, as on a full disk
   */
  write: (text: string) => Promise<void>;
  /** A line for a person, where `write` takes data as they are. Otherwise as `write`. */
  say: (line: string) => Promise<void>;
  /** Columns of the terminal, or null when the output goes elsewhere. */
  columns: number | null;
}

export function streamOutput(stream: NodeJS.WriteStream): Output {
  // Without a listener a reader that goes away would end the process with a stack.
  stream.on('error', () => {});
  const write = (text: string) =>
    new Promise<void>((resolve, reject) => {
      stream.write(text, (error) => {
        if (!error) resolve();
        else reject(outputError(error));
      });
    });
  return { columns: stream.isTTY ? stream.columns : null, write, say: (line) => write(`${terminalText(line)}\n`) };
}

function outputError(error: Error): Error {
  if (isClosed(error)) return new OutputClosedError();
  if (fileErrorCode(error) === null) return error;
  return new FileError(`can't write the output: ${fileErrorReason(error)}`);
}

function isClosed(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' || error.code === 'ECONNRESET';
}

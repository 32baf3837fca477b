/** Standard output and standard error: results go to the first, everything said to a person goes to the second. */
import { OutputClosedError } from './cli-errors.ts';

export interface Output {
  /**
   * Resolves when the text has been taken, so that a slow reader slows us down.
   * @throws OutputClosedError when the reader has gone
   */
  write: (text: string) => Promise<void>;
  /** Columns of the terminal, or null when the output goes elsewhere. */
  columns: number | null;
}

export function streamOutput(stream: NodeJS.WriteStream): Output {
  // Without a listener a reader that goes away would end the process with a stack.
  stream.on('error', () => {});
  return {
    columns: stream.isTTY ? stream.columns : null,
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (!error) resolve();
          else reject(isClosed(error) ? new OutputClosedError() : error);
        });
      }),
  };
}

function isClosed(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' || error.code === 'ECONNRESET';
}

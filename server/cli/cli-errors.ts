/** What only the command line throws. */
import type { ExitCode } from './exit-code.ts';

/** A command can't do its work; the message says what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** An option or argument that can't be meant; `hint` says what to type instead. */
export class WrongUseError extends Error {
  override readonly name = 'WrongUseError';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** A statement of the person reached the limit that `--timeout` sets. */
export class QueryTimeoutError extends Error {
  override readonly name = 'QueryTimeoutError';
}

/** A file named on the command line can't be read or written. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/** Whoever read our output has gone (`| head`): nothing is wrong, and nothing is left to do. */
export class OutputClosedError extends Error {
  override readonly name = 'OutputClosedError';

  constructor() {
    super('nobody reads the output any more');
  }
}

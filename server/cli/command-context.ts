/** What the composition root gives to every command. */
import type { Logger } from 'pino';
import type { Config, LogLevel } from '../config.ts';
import type { ExitCode } from './exit-code.ts';
import type { Output } from './output.ts';

export interface CommandContext {
  /**
   * The settings; read on first use, so that `--help` works whatever they say. What the options say wins over them.
   * @throws ConfigError
   */
  config: (options?: Record<string, string>) => Config;
  /** Results. */
  output: Output;
  /** Lines for a person, on standard error; control characters in them are shown, not sent. */
  say: (line: string) => void;
  /** Whether a person watches standard error: progress then is a bar, else plain lines. */
  isWatched: boolean;
  /** The log of a server; its lines go to standard error. */
  openLog: (level: LogLevel) => Promise<Logger>;
  /** Aborted by Ctrl-C and SIGTERM. */
  signal: AbortSignal;
  /** How the process will end; the composition root reads it. */
  end: (code: ExitCode) => void;
}

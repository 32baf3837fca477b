/** The command line: reads the settings, gives every command what it works with, and ends with its exit code. */
import { setMaxListeners } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import type { CommandContext } from './command-context.ts';
import { describeError } from './describe-error.ts';
import { EXIT } from './exit-code.ts';
import type { ExitCode } from './exit-code.ts';
import { streamOutput } from './output.ts';
import { createProgram } from './program.ts';

const environment = readEnvironment();
const interrupt = new AbortController();
// One command may read many statements at once, each of which listens.
setMaxListeners(0, interrupt.signal);
let exitCode: ExitCode = EXIT.ok;
let config: Config | null = null;

const remarks = streamOutput(process.stderr);
const context: CommandContext = {
  config: (options) => {
    if (options !== undefined) return readConfig({ ...environment, ...options });
    return (config ??= readConfig(environment));
  },
  output: streamOutput(process.stdout),
  // Nobody is left to hear that nobody listens.
  say: (line) => void remarks.say(line).catch(() => {}),
  isWatched: process.stderr.isTTY && process.env['CI'] === undefined,
  openLog: async (level) => {
    const { pino } = await import('pino');
    return pino({ level }, pino.destination(2));
  },
  signal: interrupt.signal,
  end: (code) => {
    exitCode = code;
  },
};

/** Milliseconds within which a second signal is an echo of the first: a terminal tells npm and us, and npm tells us again. */
const ECHO_MS = 500;
let interruptedAt = 0;
let interruptCode: ExitCode = EXIT.interrupted;
for (const [signal, code] of [
  ['SIGINT', EXIT.interrupted],
  ['SIGTERM', EXIT.terminated],
] as const) {
  process.on(signal, () => {
    if (!interrupt.signal.aborted) {
      interruptedAt = Date.now();
      interruptCode = code;
      interrupt.abort();
    } else if (Date.now() - interruptedAt > ECHO_MS) {
      // A second time a person means it: now, whatever is left open.
      process.exit(code);
    }
  });
}

try {
  const program = createProgram(context);
  // Without a command: a newcomer who looks around.
  if (process.argv.length <= 2) program.outputHelp();
  else await program.parseAsync();
} catch (error) {
  exitCode = tell(error);
}
process.exitCode = exitCode;

function tell(error: unknown): ExitCode {
  if (interrupt.signal.aborted) {
    context.say('stopped');
    return interruptCode;
  }
  const { lines, code } = describeError(error);
  if (environment['LOG_LEVEL'] === 'debug' && error instanceof Error && lines.length > 0) {
    context.say(error.stack ?? error.message);
  }
  for (const line of lines) context.say(line);
  return code;
}

/** What is set in the environment wins over `.env`. */
function readEnvironment(): Record<string, string | undefined> {
  const file = join(PROJECT_ROOT, '.env');
  return { ...(existsSync(file) ? parse(readFileSync(file)) : {}), ...process.env };
}

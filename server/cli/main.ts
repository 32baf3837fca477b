/** The command line: reads the settings, gives every command what it works with, and ends with its exit code. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { parse } from 'dotenv';
import { readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import type { CommandContext } from './command-context.ts';
import { describeError } from './describe-error.ts';
import { addDoctorCommand } from './doctor.ts';
import { EXIT } from './exit-code.ts';
import type { ExitCode } from './exit-code.ts';
import { EXIT_CODES, INVOCATION, SILENT_INVOCATION } from './help.ts';
import { addLoadCommand } from './load.ts';
import { streamOutput } from './output.ts';
import { addQueryCommand } from './query.ts';
import { addSearchCommand } from './search.ts';
import { addServeCommand } from './serve.ts';
import { addValidateCommand } from './validate.ts';

const environment = readEnvironment();
const interrupt = new AbortController();
let exitCode: ExitCode = EXIT.ok;
let config: Config | null = null;

process.stderr.on('error', () => {});
const context: CommandContext = {
  config: (options) => {
    if (options !== undefined) return readConfig({ ...environment, ...options });
    return (config ??= readConfig(environment));
  },
  output: streamOutput(process.stdout),
  say: (line) => void process.stderr.write(`${line}\n`),
  isWatched: process.stderr.isTTY === true && process.env['CI'] === undefined,
  openLog: async (level) => {
    const { pino } = await import('pino');
    return pino({ level }, pino.destination(2));
  },
  signal: interrupt.signal,
  end: (code) => {
    exitCode = code;
  },
};

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The second time a person means it: now, whatever is left open.
    if (interrupt.signal.aborted) process.exit(EXIT.interrupted);
    interrupt.abort();
  });
}

try {
  const program = createProgram();
  // Without a command: a newcomer who looks around.
  if (process.argv.length <= 2) program.outputHelp();
  else await program.parseAsync();
} catch (error) {
  exitCode = tell(error);
}
process.exitCode = exitCode;

function createProgram(): Command {
  const program = new Command()
    .name(INVOCATION)
    .description('Zhitu 知图: a knowledge graph of policy documents, from the command line.')
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain the command, with examples')
    .helpCommand('help [command]', 'the same as --help')
    .exitOverride()
    .showHelpAfterError('Add --help to see the options and examples.')
    .addHelpText('after', EXIT_CODES)
    .addHelpText('after', `In a pipe use ${SILENT_INVOCATION}, so that npm adds no lines of its own.\n`)
    .addHelpText('after', 'Settings come from the environment and from .env; .env.example explains each.');
  addServeCommand(program, context);
  addLoadCommand(program, context);
  addValidateCommand(program, context);
  addQueryCommand(program, context);
  addSearchCommand(program, context);
  addDoctorCommand(program, context);
  return program;
}

function tell(error: unknown): ExitCode {
  if (interrupt.signal.aborted) {
    context.say('stopped');
    return EXIT.interrupted;
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

function readVersion(): string {
  const parsed: unknown = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'));
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : 'unknown';
}

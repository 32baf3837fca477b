/** Starts Zhitu: settings, database, dataset, page. Ends with one readable line when it can't. */
import { join } from 'node:path';
import { config as loadDotenv } from 'dotenv';
import { pino } from 'pino';
import { ConfigError, describeConfig, readConfig } from './config.ts';
import type { Config } from './config.ts';
import { GraphStoreError } from './graph/graph-store.ts';
import { PROJECT_ROOT } from './project-root.ts';
import type { RunningServer } from './start-server.ts';
import { StartError, startServer } from './start-server.ts';
import { terminalText } from './terminal-text.ts';

/** Exit codes as the command line's: 1 found problems, 2 wrong use, 3 no database. */
async function main(): Promise<void> {
  loadDotenv({ path: join(PROJECT_ROOT, '.env'), quiet: true });
  let config: Config;
  try {
    config = readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return fail(2, ...error.problems.map((problem) => `setting   ${problem}`));
  }
  // From here on: one that comes while the server starts would leave what it was just making.
  const signalled = firstSignal();
  for (const line of describeConfig(config)) say(line);
  // Log lines go to the error stream: what a person should read stays readable.
  const logger = pino({ level: config.logLevel }, pino.destination(2));
  try {
    const server = await startServer(config, logger, say);
    void signalled.then(() => stop(server));
    say(`address   ${server.url}`);
  } catch (error) {
    if (error instanceof StartError) return fail(1, `start     ${error.message}`);
    if (error instanceof GraphStoreError) return fail(3, `database  ${error.message}`);
    throw error;
  }
}

/** Resolves at the first signal. A second one means that the first one takes too long, and ends the process at once. */
function firstSignal(): Promise<void> {
  return new Promise((resolve) => {
    let isAsked = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (isAsked) process.exit(1);
        isAsked = true;
        resolve();
      });
    }
  });
}

async function stop(server: RunningServer): Promise<void> {
  try {
    await server.stop();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`stop      ${String(error)}\n`);
    process.exit(1);
  }
}

function say(line: string): void {
  process.stdout.write(`${terminalText(line)}\n`);
}

function fail(code: number, ...lines: string[]): void {
  for (const line of lines) process.stderr.write(`${terminalText(line)}\n`);
  process.exitCode = code;
}

await main();

/** `serve`: the server of `npm start`, from the command line. */
import type { Command } from 'commander';
import { describeConfig } from '../config.ts';
import { CommandError } from './cli-errors.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT } from './exit-code.ts';
import { examples, INVOCATION } from './help.ts';
import { wholeNumber } from './numbers.ts';

export function addServeCommand(program: Command, context: CommandContext): void {
  program
    .command('serve')
    .summary('start the server, as npm start does')
    .description('Starts the server and prints its address. Ctrl-C stops it.')
    .option('--port <n>', 'listen on this port (default: PORT)', wholeNumber(0, 65_535))
    .option('--host <address>', 'listen on this address (default: HOST)')
    .addHelpText(
      'after',
      examples(
        ['On another port', `${INVOCATION} serve --port 8080`],
        ['On any free port', `${INVOCATION} serve --port 0`],
        ['With another database file', `EMBEDDED_PATH=/tmp/try.grafeo ${INVOCATION} serve`],
      ),
    )
    .action(async ({ port, host }: { port?: number; host?: string }) => {
      const config = context.config({
        ...(port === undefined ? {} : { PORT: String(port) }),
        ...(host === undefined ? {} : { HOST: host }),
      });
      // Only here: the other commands should not wait for a web server to be read.
      const { StartError, startServer } = await import('../start-server.ts');
      const report = (line: string): void => void context.output.say(line).catch(() => {});
      for (const line of describeConfig(config)) report(line);
      const logger = await context.openLog(config.logLevel);
      try {
        const server = await startServer(config, logger, report);
        report(`address   ${server.url}`);
        await aborted(context.signal);
        await server.stop();
      } catch (error) {
        if (error instanceof StartError) throw new CommandError(error.message, EXIT.problems);
        throw error;
      }
    });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** `doctor`: what is wrong with this machine's set-up, and what to do. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { ConfigError } from '../config.ts';
import type { Config } from '../config.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import type { CommandContext } from './command-context.ts';
import type { Check } from './doctor/check.ts';
import { fine, wrong } from './doctor/check.ts';
import { checkDatabase, checkEngine } from './doctor/check-database.ts';
import { checkDataset, checkSources } from './doctor/check-dataset.ts';
import { checkFolders, checkNode, checkPort } from './doctor/check-machine.ts';
import { EXIT } from './exit-code.ts';
import { examples, INVOCATION, SILENT_INVOCATION } from './help.ts';
import { plural } from './validate.ts';

const SIGNS: Record<Check['status'], string> = { fine: '✓', warning: '!', wrong: '✗' };
const NAME_WIDTH = 10;

export function addDoctorCommand(program: Command, context: CommandContext): void {
  program
    .command('doctor')
    .summary('say what is wrong with the set-up, and what to do')
    .description(
      'Looks at Node, the settings, the database engine, the database, the dataset folder, the port and the disk. ' +
        '✓ fine, ! good to know, ✗ wrong; below it, what to do. Changes nothing.',
    )
    .option('--json', 'print the checks as JSON')
    .addHelpText(
      'after',
      examples(
        ['When something does not work', `${INVOCATION} doctor`],
        ['Only what is wrong', `${SILENT_INVOCATION} doctor --json | jq '.checks[] | select(.status == "wrong")'`],
      ) + '\nExit code 1 when something is wrong.\n',
    )
    .action(async ({ json }: { json?: true }) => {
      const checks: Check[] = [];
      for await (const check of runChecks(context)) {
        checks.push(check);
        if (!json) await context.output.say(describeCheck(check));
      }
      const wrongs = checks.filter((check) => check.status === 'wrong').length;
      if (json) await context.output.write(`${JSON.stringify({ ok: wrongs === 0, checks }, null, 2)}\n`);
      else await context.output.say(wrongs === 0 ? '\nready' : `\n${plural(wrongs, 'thing')} to mend`);
      if (wrongs > 0) context.end(EXIT.problems);
    });
}

/** One after another, so that a person sees each result as it comes. */
async function* runChecks(context: CommandContext): AsyncGenerator<Check> {
  yield checkNode();
  const settings = readSettings(context);
  yield* settings.checks;
  const { config } = settings;
  if (config === null) return;
  yield* checkFolders(config);
  yield await checkEngine(config);
  const { check, dataset } = await checkDataset(config);
  yield check;
  yield checkSources(config);
  yield* await checkDatabase(config, dataset);
  yield await checkPort(config);
}

function readSettings(context: CommandContext): { config: Config | null; checks: Check[] } {
  const source = existsSync(join(PROJECT_ROOT, '.env'))
    ? 'the environment and .env'
    : 'the environment; there is no .env';
  try {
    return { config: context.config(), checks: [fine('settings', `read from ${source}`)] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const remedy = 'mend it in .env or the environment; .env.example explains each setting';
    return { config: null, checks: error.problems.map((problem) => wrong('settings', problem, remedy)) };
  }
}

function describeCheck({ name, status, message, remedy }: Check): string {
  const lines = [`${SIGNS[status]} ${name.padEnd(NAME_WIDTH)} ${message}`];
  if (remedy !== undefined) lines.push(`  ${' '.repeat(NAME_WIDTH)} → ${remedy}`);
  return lines.join('\n');
}

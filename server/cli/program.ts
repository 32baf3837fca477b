/** All commands, with the words of the first `--help`. */
import { Command } from 'commander';
import { productVersion } from '../project-root.ts';
import { addAnnotateCommand } from './annotate.ts';
import type { CommandContext } from './command-context.ts';
import { addDoctorCommand } from './doctor.ts';
import { addExamplesCommand } from './examples.ts';
import { addExportCommand } from './export.ts';
import { EXIT_CODES, INVOCATION, SILENT_INVOCATION } from './help.ts';
import { addImportCommand } from './import.ts';
import { addLoadCommand } from './load.ts';
import { addPathCommand } from './path.ts';
import { addQueryCommand } from './query.ts';
import { addSearchCommand } from './search.ts';
import { addServeCommand } from './serve.ts';
import { addStatsCommand } from './stats.ts';
import { addValidateCommand } from './validate.ts';

/** Parsing throws a CommanderError instead of ending the process. */
export function createProgram(context: CommandContext): Command {
  const program = new Command()
    .name(INVOCATION)
    .description('Zhitu 知图: a knowledge graph of policy documents, from the command line.')
    .version(productVersion(), '-V, --version', 'print the version')
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
  addAnnotateCommand(program, context);
  addStatsCommand(program, context);
  addExamplesCommand(program, context);
  addQueryCommand(program, context);
  addSearchCommand(program, context);
  addPathCommand(program, context);
  addExportCommand(program, context);
  addImportCommand(program, context);
  addDoctorCommand(program, context);
  return program;
}

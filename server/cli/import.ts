/** `import FILE`: a JSON Graph Format file into an empty database. */
import { accessSync, constants, createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { importGraph } from '../explore/import-graph.ts';
import type { LoadPhase } from '../explore/load-progress.ts';
import { OwnershipError } from '../explore/ownership.ts';
import { CommandError, FileError } from './cli-errors.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT } from './exit-code.ts';
import { examples, INVOCATION } from './help.ts';
import { fileErrorReason } from '../file-errors.ts';
import { expectPipedInput } from './input-text.ts';
import { withStore } from './open-store.ts';
import { openProgress } from './progress.ts';
import { findServers, whoChangesOver } from './running-servers.ts';

const PHASES: Partial<Record<LoadPhase, string>> = {
  nodes: 'Writing nodes',
  relationships: 'Writing relationships',
};

export function addImportCommand(program: Command, context: CommandContext): void {
  program
    .command('import')
    .summary('read a JSON Graph Format file into an empty database')
    .description(
      'Reads a graph in JSON Graph Format v2, as export writes it, into a database that is empty. The whole file is ' +
        'checked before anything is written; all of it arrives or nothing. Ids become the property id; a label becomes ' +
        'the property name of what has no name. A property id that says something else is refused, with its place.',
    )
    .argument('<file>', 'the file, or - for standard input')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      examples(
        ['Into a new database file', `EMBEDDED_PATH=/tmp/copy.grafeo ${INVOCATION} import graph.json`],
        ['Through a pipe', `gunzip -c graph.json.gz | EMBEDDED_PATH=/tmp/copy.grafeo ${INVOCATION} import -`],
      ),
    )
    .action(async (name: string, { json }: { json?: true }) => {
      const input = await openInput(name);
      const servers = findServers(context.config());
      const progress = openProgress(context);
      try {
        const result = await withStore(context, { create: true }, (store) =>
          importGraph(store, () => createReadStream(input.file), {
            signal: context.signal,
            onProgress: ({ phase, done, total }) => progress.update(PHASES[phase] ?? phase, done, total),
          }),
        );
        progress.end();
        const { nodes, relationships, dataset, elapsedMs } = result;
        const counts = `${nodes} nodes, ${relationships} relationships in ${(elapsedMs / 1000).toFixed(1)} s`;
        if (json) await context.output.write(`${JSON.stringify(result, null, 2)}\n`);
        else await context.output.say(`${dataset ?? 'a graph'} imported: ${counts}`);
        const followers = whoChangesOver(servers);
        if (followers !== null) context.say(followers);
      } catch (error) {
        if (!(error instanceof OwnershipError)) throw error;
        const held = error.found === null ? '' : ` (it holds the dataset ${error.found})`;
        const advice = `set EMBEDDED_PATH to a new file, as in: ${INVOCATION} import --help`;
        throw new CommandError(`import needs an empty database, and this one is not${held}; ${advice}`, EXIT.problems);
      } finally {
        progress.end();
        input.remove();
      }
    });
}

interface Input {
  file: string;
  /** Removes what was made to hold standard input. */
  remove: () => void;
}

/** A file that can be read several times: standard input is put into one first. */
async function openInput(name: string): Promise<Input> {
  if (name === '-') return keepStandardInput();
  const file = resolve(name);
  try {
    accessSync(file, constants.R_OK);
    if (statSync(file).isDirectory()) throw new FileError('it is a folder; load reads dataset folders');
  } catch (error) {
    throw new FileError(`can't read ${name}: ${fileErrorReason(error)}`);
  }
  return { file, remove: () => {} };
}

async function keepStandardInput(): Promise<Input> {
  expectPipedInput();
  const folder = mkdtempSync(join(tmpdir(), 'zhitu-import-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const file = join(folder, 'graph.json');
  try {
    await pipeline(process.stdin, createWriteStream(file));
    return { file, remove };
  } catch (error) {
    remove();
    throw new FileError(`can't keep standard input in ${folder}: ${fileErrorReason(error)}`);
  }
}

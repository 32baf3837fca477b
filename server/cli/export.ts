/** `export`: the whole graph as one file that `import` reads back. */
import { createWriteStream, renameSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Option } from 'commander';
import type { Command } from 'commander';
import { ExportInterruptedError, exportGraph } from '../explore/export-graph.ts';
import { FileError } from './cli-errors.ts';
import type { CommandContext } from './command-context.ts';
import { examples, INVOCATION, SILENT_INVOCATION } from './help.ts';
import { fileErrorCode, fileErrorReason } from '../file-errors.ts';
import { withStore } from './open-store.ts';

const FORMATS = ['jgf'] as const;

export function addExportCommand(program: Command, context: CommandContext): void {
  program
    .command('export')
    .summary('write the whole graph as JSON Graph Format v2')
    .description(
      'Writes all nodes and relationships with all their properties, passages and figures included, as JSON Graph ' +
        'Format v2 (https://jsongraphformat.info). What goes out comes back with import: same ids, counts, properties.',
    )
    .addOption(new Option('-f, --format <format>', 'file format').choices(FORMATS).default('jgf'))
    .option('-o, --out <file>', 'write to this file instead of standard output; an existing one is replaced', '-')
    .addHelpText(
      'after',
      examples(
        ['To a file', `${INVOCATION} export --format jgf --out graph.json`],
        ['Compressed, through a pipe', `${SILENT_INVOCATION} export | gzip > graph.json.gz`],
      ),
    )
    .action(async ({ out }: { out: string }) => {
      await withStore(context, {}, async (store) => {
        if (out === '-') {
          for await (const chunk of exportGraph(store)) await context.output.write(chunk);
          return;
        }
        const file = resolve(out);
        await writeWhole(file, () => exportGraph(store), context);
        context.say(`wrote ${file} (${Math.ceil(statSync(file).size / 1024)} KB)`);
      });
    });
}

/** Times that a file is begun anew because the graph changed under it. */
const ATTEMPTS = 3;

/** By way of a file beside it, so that a failure leaves no half a graph under the name. */
async function writeWhole(
  file: string,
  open: () => AsyncIterable<string>,
  { signal, say }: Pick<CommandContext, 'signal' | 'say'>,
): Promise<void> {
  const part = `${file}.part-${process.pid}`;
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await pipeline(Readable.from(open()), createWriteStream(part), { signal });
        break;
      } catch (error) {
        if (!(error instanceof ExportInterruptedError) || attempt === ATTEMPTS) throw error;
        say('the graph was changed; beginning again');
      }
    }
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    if (signal.aborted || fileErrorCode(error) === null) throw error;
    throw new FileError(`can't write ${file}: ${fileErrorReason(error)}`);
  }
}

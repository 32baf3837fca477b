/** `export`: the whole graph as one file that `import` reads back. */
import { createWriteStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Option } from 'commander';
import type { Command } from 'commander';
import { ExportInterruptedError, exportGraph } from '../explore/export-graph.ts';
import type { CommandContext } from './command-context.ts';
import { examples, INVOCATION, SILENT_INVOCATION } from './help.ts';
import { withStore } from './open-store.ts';
import { replaceFile } from './replace-file.ts';

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
    .option(
      '-o, --out <file>',
      'write to this file or pipe instead of standard output; an existing file is replaced',
      '-',
    )
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
        const { size } = statSync(file);
        context.say(`wrote ${file}${size === 0 ? '' : ` (${Math.ceil(size / 1024)} KB)`}`);
      });
    });
}

/** Times that a file is begun anew because the graph changed under it. */
const ATTEMPTS = 3;

async function writeWhole(
  file: string,
  open: () => AsyncIterable<string>,
  { signal, say }: Pick<CommandContext, 'signal' | 'say'>,
): Promise<void> {
  await replaceFile(file, async (path) => {
    // What has gone into a pipe can't be begun anew.
    const attempts = path === file ? 1 : ATTEMPTS;
    for (let attempt = 1; ; attempt += 1) {
      try {
        await pipeline(Readable.from(open()), createWriteStream(path), { signal });
        return;
      } catch (error) {
        if (!(error instanceof ExportInterruptedError) || attempt === attempts) throw error;
        say('the graph was changed; beginning again');
      }
    }
  });
}

/** `stats [DIR]`: what a dataset folder holds, counted; also into pages of the documentation. Touches no database. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { CountPlaceError, withCounts } from '../dataset/counts-in-page.ts';
import type { DatasetStatistics } from '../dataset/dataset-statistics.ts';
import { datasetStatistics } from '../dataset/dataset-statistics.ts';
import { readDataset } from '../dataset/read-dataset.ts';
import { statisticsTables } from '../dataset/statistics-tables.ts';
import { CommandError, WrongUseError } from './cli-errors.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT } from './exit-code.ts';
import { examples, INVOCATION, SILENT_INVOCATION } from './help.ts';
import { readInput } from './input-text.ts';
import { replaceFile } from './replace-file.ts';
import { formatTable } from './table.ts';
import { datasetFolder } from './validate.ts';

interface StatsFlags {
  json?: true;
  write?: string[];
  check?: string[];
}

export function addStatsCommand(program: Command, context: CommandContext): void {
  program
    .command('stats')
    .summary('count what a dataset folder holds')
    .description(
      'Counts documents, passages, entities by kind, statements by type, figures and mentions of a dataset folder. ' +
        'With --write, puts the tables into pages, between <!-- counts: totals en --> and <!-- /counts -->. ' +
        'No database is touched.',
    )
    .argument('[dir]', 'the dataset folder (default: DATASET_DIR)')
    .option('--json', 'print the counts as JSON')
    .option('--write <pages...>', 'bring the counts in these pages up to date')
    .option('--check <pages...>', 'write nothing; name the pages whose counts are out of date')
    .addHelpText(
      'after',
      examples(
        ['All counts', `${INVOCATION} stats`],
        ['After a change of the data', `${INVOCATION} stats --write docs/graph.md docs/graph.zh.md`],
        ['Statements by type, as JSON', `${SILENT_INVOCATION} stats --json | jq '.types[] | {id, count}'`],
      ) + '\nExit code 1 when the folder has errors, or --check finds a page out of date.\n',
    )
    .action(async (dir: string | undefined, flags: StatsFlags) => {
      if (flags.write !== undefined && flags.check !== undefined)
        throw new WrongUseError('--write and --check exclude each other', 'leave one of them out');
      const counts = await countFolder(datasetFolder(context, dir));
      if (flags.write !== undefined) await writePages(context, flags.write, counts);
      else if (flags.check !== undefined) await checkPages(context, flags.check, counts);
      else if (flags.json) await context.output.write(`${JSON.stringify(counts, null, 2)}\n`);
      else await printTables(context, counts);
    });
}

async function countFolder(folder: string): Promise<DatasetStatistics> {
  const { dataset } = await readDataset(folder);
  if (dataset === null) throw new CommandError(`${folder} has errors; see: ${INVOCATION} validate`, EXIT.problems);
  return datasetStatistics(dataset);
}

async function printTables({ output }: CommandContext, counts: DatasetStatistics): Promise<void> {
  await output.say(`${counts.dataset} ${counts.version}`);
  for (const { title, head, rows } of statisticsTables(counts, 'en')) {
    await output.write(`\n${title}\n`);
    await output.write(formatTable(head, rows, { columns: output.columns }));
  }
}

async function writePages({ output }: CommandContext, pages: string[], counts: DatasetStatistics): Promise<void> {
  for (const page of pages) {
    const { before, after } = await readPage(page, counts);
    if (before !== after) await replaceFile(resolve(page), (path) => writeFile(path, after));
    await output.say(`${page}: ${before === after ? 'up to date' : 'counts written'}`);
  }
}

async function checkPages(context: CommandContext, pages: string[], counts: DatasetStatistics): Promise<void> {
  for (const page of pages) {
    const { before, after } = await readPage(page, counts);
    if (before !== after) context.end(EXIT.problems);
    const remedy = `out of date; bring it up to date with: ${INVOCATION} stats --write ${page}`;
    await context.output.say(`${page}: ${before === after ? 'up to date' : remedy}`);
  }
}

async function readPage(page: string, counts: DatasetStatistics): Promise<{ before: string; after: string }> {
  const before = await readInput(page);
  try {
    return { before, after: withCounts(before, counts) };
  } catch (error) {
    if (error instanceof CountPlaceError) throw new WrongUseError(`${page}: ${error.message}`, error.hint);
    throw error;
  }
}

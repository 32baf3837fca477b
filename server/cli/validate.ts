/** `validate [DIR]`: every problem of a dataset folder, all at once. Touches no database. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Dataset } from '../../contracts/dataset.ts';
import { checkTexts } from '../dataset/check-texts.ts';
import { datasetStatistics } from '../dataset/dataset-statistics.ts';
import type { DatasetProblem } from '../dataset/dataset-problem.ts';
import { formatProblem } from '../dataset/dataset-problem.ts';
import { readDataset } from '../dataset/read-dataset.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT } from './exit-code.ts';
import { examples, INVOCATION } from './help.ts';
import { openParagraphs } from './open-paragraphs.ts';
import { fromProjectRoot } from '../project-root.ts';

export function addValidateCommand(program: Command, context: CommandContext): void {
  program
    .command('validate')
    .summary('list every problem of a dataset folder')
    .description(
      'Checks a dataset folder and lists every problem with file, line, record and what to do about it. ' +
        'Warnings are for the editor; only errors keep a dataset from being loaded. With the texts (SOURCES_DIR), it ' +
        'is also compared with them: no sentence taken over, each figure in its passage. No database is touched.',
    )
    .argument('[dir]', 'the folder (default: DATASET_DIR)')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      examples(
        ['Check the shipped dataset', `${INVOCATION} validate`],
        ['Check your own, and stop a build when it is wrong', `${INVOCATION} validate path/to/dataset || exit 1`],
      ) + '\nExit code 1 when there is an error, 0 when there are only warnings.\n',
    )
    .action(async (dir: string | undefined, options: { json?: true }) => {
      const folder = datasetFolder(context, dir);
      const { dataset, places, problems: found } = await readDataset(folder);
      const { sourcesDir } = context.config();
      const problems = [...found];
      if (dataset !== null && sourcesDir !== null)
        problems.push(...checkTexts(dataset, { paragraphOf: openParagraphs(dataset, sourcesDir), places }));
      const { errors, warnings } = countProblems(problems);
      if (options.json) {
        const counts = dataset === null ? null : countRecords(dataset);
        const result = { folder, valid: errors === 0, errors, warnings, records: counts, problems };
        await context.output.write(`${JSON.stringify(result, null, 2)}\n`);
      } else {
        for (const problem of problems) await context.output.say(problemLine(problem));
        await context.output.say(verdict(folder, dataset, problems));
        if (dataset !== null && errors === 0) for (const line of countLines(dataset)) await context.output.say(line);
      }
      if (errors > 0) context.end(EXIT.problems);
    });
}

/** An argument counts from where the person stands; the setting from the project's folder. */
export function datasetFolder(context: CommandContext, dir: string | undefined): string {
  return dir === undefined ? fromProjectRoot(context.config().datasetDir) : resolve(dir);
}

export function problemLine(problem: DatasetProblem): string {
  return `${problem.severity === 'error' ? 'error  ' : 'warning'} ${formatProblem(problem)}`;
}

export function countProblems(problems: DatasetProblem[]): { errors: number; warnings: number } {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/** `1 error, 2 warnings`; an empty text when there are none. */
export function problemCounts({ errors, warnings }: { errors: number; warnings: number }): string {
  return [plural(errors, 'error'), plural(warnings, 'warning')].filter((part) => !part.startsWith('0 ')).join(', ');
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function countRecords(dataset: Dataset): Record<string, number> {
  const { documents, passages, entities, statements, observations, mentions } = dataset;
  return {
    documents: documents.length,
    entities: entities.length,
    statements: statements.length,
    passages: passages.length,
    observations: observations.length,
    mentions: mentions.length,
  };
}

function verdict(folder: string, dataset: Dataset | null, problems: DatasetProblem[]): string {
  const counts = countProblems(problems);
  const remarks = problemCounts(counts);
  if (counts.errors > 0 || dataset === null) return `${folder}: ${remarks}`;
  const { manifest } = dataset;
  const records = Object.entries(countRecords(dataset)).map(([name, count]) => `${name} ${count}`);
  return `${manifest.id} ${manifest.version} is valid${remarks === '' ? '' : ` (${remarks})`}: ${records.join(', ')}`;
}

/** What a valid dataset holds, a line each; `stats` has the tables. */
function countLines(dataset: Dataset): string[] {
  const { kinds, types, bases, complete } = datasetStatistics(dataset);
  const listed = (counted: { name: string; count: number }[]) =>
    counted
      .filter(({ count }) => count > 0)
      .map(({ name, count }) => `${name} ${count}`)
      .join(', ');
  const share = (part: number) => `${Math.floor(part * 1000) / 10} %`;
  return [
    `entities by kind: ${listed(kinds.map(({ id, count }) => ({ name: id, count })))}`,
    `statements by type: ${listed(types.map(({ id, count }) => ({ name: id, count })))}`,
    `statements by basis: ${listed(Object.entries(bases).map(([name, count]) => ({ name, count })))}`,
    `in both languages ${share(complete.languages)}, statements with a passage or a source ${share(complete.evidence)}`,
  ];
}

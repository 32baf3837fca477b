/** `annotate [DIR]`: computes who is named in which paragraph and writes it to `mentions.jsonl`. No database. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { MentionRecord } from '../../contracts/dataset.ts';
import type { Annotation } from '../dataset/annotate.ts';
import { annotate, formatMentions } from '../dataset/annotate.ts';
import type { DatasetProblem } from '../dataset/dataset-problem.ts';
import { readDataset } from '../dataset/read-dataset.ts';
import { CommandError, WrongUseError } from './cli-errors.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT } from './exit-code.ts';
import { examples, INVOCATION } from './help.ts';
import { openParagraphs } from './open-paragraphs.ts';
import { replaceFile } from './replace-file.ts';
import { datasetFolder, plural, problemLine } from './validate.ts';

const MOST_LINES = 20;

export function addAnnotateCommand(program: Command, context: CommandContext): void {
  program
    .command('annotate')
    .summary('compute the mentions of a dataset from its texts')
    .description(
      'Looks up every name and alias in every paragraph, the longest first, and writes mentions.jsonl. ' +
        'Mentions marked implicit are kept. Needs the texts (SOURCES_DIR); no database is touched.',
    )
    .argument('[dir]', 'the dataset folder (default: DATASET_DIR)')
    .option('--check', 'write nothing; list what differs')
    .addHelpText(
      'after',
      examples(
        ['Bring the mentions up to date after a change of names', `${INVOCATION} annotate`],
        ['Stop a build when the committed mentions are not what the texts say', `${INVOCATION} annotate --check`],
      ) + '\nExit code 1 when --check finds a difference, or when a paragraph is not in the texts.\n',
    )
    .action(async (dir: string | undefined, options: { check?: true }) => {
      const folder = datasetFolder(context, dir);
      const annotation = await annotateFolder(folder, context.config().sourcesDir);
      const { added, removed, missing, mentions } = annotation;
      if (options.check === true) {
        for (const line of differences(annotation)) await context.output.say(line);
      } else if (added.length + removed.length > 0) {
        await replaceFile(join(folder, 'mentions.jsonl'), (path) => writeFile(path, formatMentions(mentions)));
      }
      for (const passage of missing)
        context.say(`${passage.id}: its paragraph is not in the texts; its mentions stay as they are`);
      await context.output.say(summary(annotation));
      const differs = options.check === true && added.length + removed.length > 0;
      if (differs || missing.length > 0) context.end(EXIT.problems);
    });
}

async function annotateFolder(folder: string, sourcesDir: string | null): Promise<Annotation> {
  if (sourcesDir === null)
    throw new WrongUseError('the texts are needed', 'set SOURCES_DIR to the folder with the texts (000_….txt)');
  const { dataset, unread } = await readDataset(folder);
  // A record that was left out would lose its mentions. What cross-checks find (an end not yet named) may be.
  if (dataset === null || unread.length > 0)
    throw new CommandError(`${folder} can't be read whole:\n${firstLines(unread)}`, EXIT.problems);
  return annotate(dataset, openParagraphs(dataset, sourcesDir));
}

function firstLines(problems: DatasetProblem[]): string {
  const lines = problems.slice(0, MOST_LINES).map(problemLine);
  if (problems.length > MOST_LINES) lines.push(`… and ${problems.length - MOST_LINES} more: validate lists them all`);
  return lines.join('\n');
}

function differences({ added, removed }: Annotation): string[] {
  const line = (sign: string) => (mention: MentionRecord) =>
    `${sign} ${mention.entity} ${mention.passage} ${mention.how}`;
  return [...added.map(line('+')), ...removed.map(line('-'))];
}

function summary({ mentions, added, removed }: Annotation): string {
  const named = mentions.filter((mention) => mention.how === 'named').length;
  const counts = `${plural(mentions.length, 'mention')} (${named} named, ${mentions.length - named} implicit)`;
  if (added.length + removed.length === 0) return `${counts}: up to date`;
  return `${counts}: ${added.length} added or changed, ${removed.length} removed`;
}

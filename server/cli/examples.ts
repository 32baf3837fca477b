/** `examples [NAME]`: the course of example statements, to be read and run. Touches no database. */
import type { Command } from 'commander';
import { didYouMean } from '../dataset/did-you-mean.ts';
import type { Example } from '../explore/example-library.ts';
import { EXAMPLE_LEVELS, exampleLibrary } from '../explore/example-library.ts';
import { WrongUseError } from './cli-errors.ts';
import type { CommandContext } from './command-context.ts';
import { examples, INVOCATION, SILENT_INVOCATION } from './help.ts';
import { formatTable } from './table.ts';

export function addExamplesCommand(program: Command, context: CommandContext): void {
  program
    .command('examples')
    .summary('questions of the graph, with the Cypher that answers them')
    .description(
      'Lists the example statements as a course, from the first MATCH to paths and subqueries; with a name, shows ' +
        'the question, what its clauses teach and the statement. They are asked of the shipped dataset.',
    )
    .argument('[name]', 'one of them')
    .option('--statement', 'print the statement alone, for query -')
    .option('--json', 'print everything as JSON')
    .addHelpText(
      'after',
      examples(
        ['The course', `${INVOCATION} examples`],
        ['One step of it', `${INVOCATION} examples digital-economy-series`],
        ['Run it', `${SILENT_INVOCATION} examples four-principles --statement | ${SILENT_INVOCATION} query -`],
      ),
    )
    .action(async (name: string | undefined, flags: { statement?: true; json?: true }) => {
      const library = exampleLibrary();
      const { output } = context;
      const json = (what: unknown) => output.write(`${JSON.stringify(what, null, 2)}\n`);
      if (name === undefined) {
        if (flags.statement)
          throw new WrongUseError('--statement needs a name', `choose one of: ${INVOCATION} examples`);
        await (flags.json ? json(library) : output.write(list(library, output.columns)));
        return;
      }
      const example = library.find((one) => one.name === name);
      if (example === undefined) throw unknownExample(name, library);
      if (flags.json) await json(example);
      else await output.write(flags.statement ? `${example.text}\n` : lesson(example));
    });
}

function list(library: Example[], columns: number | null): string {
  const rows = library.map(({ step, level, name, question }) => [
    String(step),
    EXAMPLE_LEVELS[level - 1]?.en ?? '',
    name,
    question.en,
    question.zh,
  ]);
  return formatTable(['step', 'level', 'name', 'question', '问题'], rows, { columns, copied: 2 });
}

function lesson({ step, title, question, teaches, parameters, name, text }: Example): string {
  const given = parameters.map(({ name: parameter, value }) => ` -p ${parameter}='${JSON.stringify(value)}'`).join('');
  return [
    `${step}. ${title.en} · ${title.zh}`,
    '',
    question.en,
    question.zh,
    '',
    teaches.en,
    teaches.zh,
    '',
    text,
    '',
    `${SILENT_INVOCATION} examples ${name} --statement | ${SILENT_INVOCATION} query -${given}`,
    '',
  ].join('\n');
}

function unknownExample(name: string, library: Example[]): WrongUseError {
  const names = library.map((one) => one.name);
  return new WrongUseError(`there is no example “${name}”`, didYouMean(name, names, `see: ${INVOCATION} examples`));
}

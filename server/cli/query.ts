/** `query 'CYPHER'`: a person's statement, behind the same guard and limits as in the API. */
import { Option } from 'commander';
import type { Command } from 'commander';
import type { QueryLine } from '../../contracts/api.ts';
import type { GraphValue } from '../../contracts/graph.ts';
import { exampleStatement } from '../explore/example-statements.ts';
import { runQuery } from '../explore/run-query.ts';
import { GraphStoreError } from '../graph/graph-store.ts';
import { QueryTimeoutError, WrongUseError } from './cli-errors.ts';
import type { CommandContext } from './command-context.ts';
import { examples, INVOCATION, SILENT_INVOCATION } from './help.ts';
import { readInput } from './input-text.ts';
import { wholeNumber } from './numbers.ts';
import { exploreContext, withStore } from './open-store.ts';
import { collectParameter } from './query-parameters.ts';
import { openResultWriter, RESULT_FORMATS } from './result-writer.ts';
import type { ResultFormat, ResultSummary } from './result-writer.ts';
import { statementExcerpt } from './statement-excerpt.ts';

interface QueryFlags {
  param?: Record<string, GraphValue>;
  format: ResultFormat;
  json?: true;
  bom?: true;
  whole?: true;
  timeout?: number;
  limit?: number;
}

export function addQueryCommand(program: Command, context: CommandContext): void {
  program
    .command('query')
    .summary('run Cypher; a table, JSON, NDJSON or CSV')
    .description(
      'Runs one Cypher statement. Only statements that read are taken, unless ALLOW_WRITES=true. ' +
        'Results go to standard output; row count, cuts and remarks to standard error.',
    )
    .argument('<cypher>', 'the statement, or - to read it from standard input')
    .option(
      '-p, --param <name=value>',
      'a parameter; JSON where it is JSON, else text; may be repeated',
      collectParameter,
    )
    .addOption(new Option('-f, --format <format>', 'how rows are printed').choices(RESULT_FORMATS).default('table'))
    .option('--json', 'the same as --format json')
    .option('--bom', 'begin CSV with a byte order mark, for spreadsheet programs')
    .option('--whole', 'do not cut long cells of a table')
    .option(
      '--timeout <ms>',
      'end it after so many milliseconds (default: QUERY_TIMEOUT_MS)',
      wholeNumber(1, 86_400_000),
    )
    .option('--limit <n>', 'cut after so many rows (default: QUERY_ROW_LIMIT)', wholeNumber(1, 100_000_000))
    .addHelpText(
      'after',
      examples(
        ['Who proposed what', `${INVOCATION} query '${exampleStatement('who-proposed-what')}'`],
        [
          'With parameters (a number that is meant as text goes in quotes: -p code=\'"007"\')',
          `${INVOCATION} query '${exampleStatement('statements-of-entity')}' -p id=cyber-sovereignty`,
        ],
        ['From a file, as JSON, through a pipe', `${SILENT_INVOCATION} query - --json < question.cypher | jq '.[0]'`],
        ['For a spreadsheet', `${SILENT_INVOCATION} query '${exampleStatement('events')}' -f csv --bom > events.csv`],
        ['What the database would do', `${INVOCATION} query 'EXPLAIN ${exampleStatement('principles')}'`],
      ) +
        '\nFormats: table (cells are cut to the terminal; --whole keeps them), json (a list of objects, one a row),\n' +
        'ndjson (one such object a line), csv. Nodes and relationships in json, ndjson and csv carry id, labels or\n' +
        'type, and properties.\n',
    )
    .action((cypher: string, flags: QueryFlags) => run(context, cypher, flags));
}

async function run(context: CommandContext, cypher: string, flags: QueryFlags): Promise<void> {
  const format = flags.json ? 'json' : flags.format;
  if (flags.bom && format !== 'csv')
    throw new WrongUseError('--bom goes with CSV only', 'add --format csv, or leave --bom out');
  const config = context.config();
  const statement = cypher === '-' ? await readInput('-') : cypher;
  if (statement.trim() === '') throw new WrongUseError('the statement is empty', `see: ${INVOCATION} query --help`);
  await withStore(context, { writes: config.allowWrites }, async (store) => {
    const explore = exploreContext(store, config, config.allowWrites);
    // The settings' limits protect a server from its visitors; who sits here may ask for more.
    if (flags.timeout !== undefined) explore.limits.queryTimeoutMs = flags.timeout;
    if (flags.limit !== undefined) explore.limits.queryRowLimit = flags.limit;
    try {
      await print(
        context,
        runQuery(explore, { statement, parameters: flags.param ?? {} }, context.signal),
        format,
        flags,
      );
    } catch (error) {
      if (!(error instanceof GraphStoreError)) throw error;
      if (error.line !== undefined) context.say(statementExcerpt(statement, error.line, error.column));
      throw error.code === 'timeout' ? new QueryTimeoutError(error.message) : error;
    }
  });
}

async function print(
  context: CommandContext,
  lines: AsyncIterable<QueryLine>,
  format: ResultFormat,
  flags: QueryFlags,
): Promise<void> {
  const writer = openResultWriter(format, context.output, { bom: flags.bom === true, whole: flags.whole === true });
  for await (const line of lines) {
    if ('header' in line) await writer.begin(line.header.fields);
    else if ('rows' in line) await writer.rows(line.rows);
    else if ('summary' in line) {
      await writer.end(line.summary);
      for (const remark of remarks(line.summary, format)) context.say(remark);
    }
  }
}

/** The row count only below a table: elsewhere it is noise. A cut is told always. */
function remarks(summary: ResultSummary, format: ResultFormat): string[] {
  const said: string[] = [];
  const { rows, truncated, totalRows, counters, elapsedMs } = summary;
  if (format === 'table' && summary.plan === null) {
    said.push(`${rows} ${rows === 1 ? 'row' : 'rows'}, ${Math.round(elapsedMs)} ms`);
  }
  if (truncated !== null) {
    const of = totalRows === null ? '' : ` of ${totalRows}`;
    const reason =
      truncated === 'rows' ? 'more rows with --limit' : 'the answer is too large; ask for less of each row';
    said.push(`cut after ${rows}${of} rows: ${reason}`);
  }
  const changes = Object.entries(counters).filter(([, count]) => count > 0);
  if (changes.length > 0) said.push(changes.map(([name, count]) => describeChange(name, count)).join(', '));
  for (const notification of summary.notifications) said.push(`remark: ${notification.message}`);
  return said;
}

/** `nodesCreated` 1 → `1 node created`. */
function describeChange(counter: string, count: number): string {
  const [noun = '', verb = ''] = counter.split(/(?=[A-Z])/);
  const singular = noun === 'properties' ? 'property' : noun.slice(0, -1);
  return `${count} ${count === 1 ? singular : noun} ${verb.toLowerCase()}`;
}

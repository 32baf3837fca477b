/** `load [DIR]`: brings a dataset folder into the database, all of it or nothing. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { Dataset } from '../../contracts/dataset.ts';
import { readDataset } from '../dataset/read-dataset.ts';
import { toGraphElements } from '../dataset/to-graph-elements.ts';
import { loadDataset } from '../explore/load-dataset.ts';
import type { LoadResult } from '../explore/load-dataset.ts';
import { planLoad } from '../explore/load-plan.ts';
import type { LoadCounts, LoadPhase } from '../explore/load-progress.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT } from './exit-code.ts';
import { examples, INVOCATION } from './help.ts';
import { findServers, whoChangesOver } from './running-servers.ts';
import { embeddedFile, withStore } from './open-store.ts';
import { openProgress } from './progress.ts';
import { countProblems, datasetFolder, problemCounts, problemLine } from './validate.ts';

const PHASES: Record<LoadPhase, string> = {
  prepare: 'Opening the database',
  compare: 'Comparing with what is there',
  delete: 'Deleting what left',
  nodes: 'Writing nodes',
  relationships: 'Writing relationships',
  index: 'Building search indexes',
  commit: 'Making it visible',
};

interface LoadFlags {
  dryRun?: true;
  json?: true;
}

export function addLoadCommand(program: Command, context: CommandContext): void {
  program
    .command('load')
    .summary('bring a dataset folder into the database')
    .description(
      'Brings the database to what a dataset folder says: creates what is new, updates what changed, deletes what left. ' +
        'All of it or nothing; loading the same folder again changes nothing. The folder is checked first. ' +
        'A database that holds anything else is left alone.',
    )
    .argument('[dir]', 'the folder (default: DATASET_DIR)')
    .option('--dry-run', 'say what would change, and change nothing')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      examples(
        ['Load the shipped dataset', `${INVOCATION} load`],
        ['See what a changed folder would do', `${INVOCATION} load path/to/dataset --dry-run`],
        ['Into a database file of its own', `EMBEDDED_PATH=/tmp/try.grafeo ${INVOCATION} load path/to/dataset`],
      ) + '\nA server that is running changes over within seconds; the command says when there is one.\n',
    )
    .action((dir: string | undefined, flags: LoadFlags) => runLoad(context, dir, flags));
}

async function runLoad(context: CommandContext, dir: string | undefined, flags: LoadFlags): Promise<void> {
  const folder = datasetFolder(context, dir);
  const { dataset, problems } = await readDataset(folder);
  const counts = countProblems(problems);
  if (dataset === null || counts.errors > 0) {
    if (flags.json) await context.output.write(`${JSON.stringify({ outcome: 'invalid', problems }, null, 2)}\n`);
    else for (const problem of problems) context.say(problemLine(problem));
    context.say(`not loaded: ${folder} has ${problemCounts(counts)}; the database is as it was`);
    context.end(EXIT.problems);
    return;
  }
  if (counts.warnings > 0)
    context.say(
      `${folder} has ${problemCounts(counts)}; see: ${INVOCATION} validate${dir === undefined ? '' : ` ${dir}`}`,
    );
  const servers = findServers(context.config());
  const result = await load(context, dataset, flags.dryRun === true);
  if (flags.json) await context.output.write(`${JSON.stringify(result, null, 2)}\n`);
  else await context.output.say(describeResult(dataset, result));
  if (result.outcome === 'loaded') {
    const followers = whoChangesOver(servers);
    if (followers !== null) context.say(followers);
  }
}

async function load(context: CommandContext, dataset: Dataset, dryRun: boolean): Promise<LoadResult> {
  const file = embeddedFile(context.config());
  // To open a missing file is to make it, which a dry run must not do.
  if (dryRun && file !== null && !existsSync(file)) return compareWithNothing(dataset);
  const progress = openProgress(context);
  try {
    return await withStore(context, { create: true }, (store) =>
      loadDataset(store, dataset, {
        dryRun,
        signal: context.signal,
        onProgress: ({ phase, done, total }) => {
          if (total > 0 || phase === 'prepare') progress.update(PHASES[phase], done, total);
        },
      }),
    );
  } finally {
    progress.end();
  }
}

async function compareWithNothing(dataset: Dataset): Promise<LoadResult> {
  const { counts } = await planLoad(null, dataset.manifest.id, toGraphElements(dataset), {});
  return { outcome: 'compared', contentHash: '', ...counts, elapsedMs: 0 };
}

function describeResult({ manifest }: Dataset, { outcome, nodes, relationships, elapsedMs }: LoadResult): string {
  const name = `${manifest.id} ${manifest.version}`;
  if (outcome === 'unchanged') return `${name} is loaded already: nothing to do`;
  const counts = [`  nodes          ${describeCounts(nodes)}`, `  relationships  ${describeCounts(relationships)}`];
  const changed = [nodes, relationships].some((counts) => Object.values(counts).some((count) => count > 0));
  if (!changed) {
    const end = outcome === 'loaded' ? 'only the note of what is loaded was renewed' : 'nothing would change (dry run)';
    return `${name} holds the same records as the database: ${end}`;
  }
  const head =
    outcome === 'loaded' ? `${name} loaded in ${(elapsedMs / 1000).toFixed(1)} s` : `${name} would change (dry run)`;
  return [head, ...counts].join('\n');
}

function describeCounts({ created, updated, deleted }: LoadCounts): string {
  return `${created} created, ${updated} updated, ${deleted} deleted`;
}

/** `path FROM TO`: the shortest paths between two entities, hop by hop. */
import type { Command } from 'commander';
import type { MatchForm, Paths } from '../../contracts/api.ts';
import type { GraphNode } from '../../contracts/graph.ts';
import { NotFoundError } from '../explore/errors.ts';
import type { ExploreContext } from '../explore/explore-context.ts';
import { entity } from '../explore/entity.ts';
import { findPaths } from '../explore/paths/find-paths.ts';
import { textsOf } from '../explore/row-values.ts';
import { searchEntities } from '../explore/search.ts';
import type { StatementReader } from '../explore/statement-reader.ts';
import { openReader } from '../explore/statement-reader.ts';
import { CommandError, WrongUseError } from './cli-errors.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT } from './exit-code.ts';
import { examples, INVOCATION, SILENT_INVOCATION } from './help.ts';
import { wholeNumber } from './numbers.ts';
import { exploreContext, withStore } from './open-store.ts';
import { readableValue } from './readable-value.ts';

const MOST_HOPS = 10;
const MOST_PATHS = 25;

interface PathFlags {
  max: number;
  limit: number;
  types?: string;
  json?: true;
}

export function addPathCommand(program: Command, context: CommandContext): void {
  program
    .command('path')
    .summary('find the shortest paths between two entities')
    .description(
      'Finds the shortest paths between two entities over statements, whichever way these point, and shows them hop ' +
        'by hop with the passages that say so.',
    )
    .argument('<from>', 'an id, or a name as search takes it')
    .argument('<to>', 'an id, or a name as search takes it')
    .option('-m, --max <hops>', `hops of a path at most, up to ${MOST_HOPS}`, wholeNumber(1, MOST_HOPS), 6)
    .option('-n, --limit <n>', `paths at most, up to ${MOST_PATHS}`, wholeNumber(1, MOST_PATHS), 5)
    .option('-t, --types <list>', 'only over statements of these types, separated by commas')
    .option('--json', 'print the answer of /api/paths')
    .addHelpText(
      'after',
      examples(
        ['By names, pinyin or ids', `${INVOCATION} path 习近平 wlzq   # or: xi-jinping cyber-sovereignty`],
        ['Over some types alone', `${INVOCATION} path xi-jinping g20 --types PROPOSED_AT,HOSTED,PROPOSED`],
        ['Nodes of the first path', `${SILENT_INVOCATION} path cac g20 --json | jq -r '.paths[0].nodes[]'`],
      ) + '\nEnds with 0 when there is a path, with 1 when there is none or an end is not found.\n',
    )
    .action((from: string, to: string, flags: PathFlags) => run(context, from, to, flags));
}

async function run(context: CommandContext, from: string, to: string, flags: PathFlags): Promise<void> {
  await withStore(context, {}, async (store) => {
    const explore = exploreContext(store, context.config());
    const reader = openReader(store, context.signal);
    const [source, target] = [await endOf(context, explore, reader, from), await endOf(context, explore, reader, to)];
    if (source.id === target.id)
      throw new WrongUseError(`both ends are ${source.id}`, 'name two different entities, by their ids if need be');
    const types = flags.types?.split(',').filter((type) => type !== '');
    if (types) await assertKnown(explore, types);
    const answer = await findPaths(
      explore,
      reader,
      { from: source.id, to: target.id, max: flags.max, limit: flags.limit, ...(types && { types }) },
      { signal: context.signal },
    );
    await context.output.write(flags.json ? `${JSON.stringify(answer, null, 2)}\n` : pathLines(answer));
    for (const remark of remarks(answer)) context.say(remark);
    if (answer.returned === 0) context.end(EXIT.problems);
  });
}

/** Forms of a match that may be meant by somebody who types a name. */
const BY_NAME: ReadonlySet<MatchForm> = new Set(['exact', 'prefix', 'alias', 'initials', 'pinyin', 'infix', 'words']);

/** @throws CommandError when nothing has that id or name */
async function endOf(
  context: CommandContext,
  explore: ExploreContext,
  reader: StatementReader,
  text: string,
): Promise<GraphNode> {
  try {
    return (await entity(explore, reader, text)).node;
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    const { results } = await searchEntities(explore, reader, { q: text, limit: 1 });
    const best = results.find(({ match }) => BY_NAME.has(match.form));
    if (best !== undefined) {
      context.say(`${text}: ${readableValue({ $type: 'Node', ...best.node })} ${best.node.id}`);
      return best.node;
    }
    const near = error.suggestions.map(({ id }) => id).slice(0, 3);
    const hint = near.length > 0 ? `did you mean ${near.join(', ')}?` : `look it up with: ${INVOCATION} search TEXT`;
    throw new CommandError(`nothing is called ${JSON.stringify(text)}; ${hint}`, EXIT.problems);
  }
}

/** @throws WrongUseError for no type, or one that the graph does not have: nothing would be found, for no visible reason */
async function assertKnown(explore: ExploreContext, types: string[]): Promise<void> {
  const { statementTypes } = await explore.graph();
  const unknown = types.filter((type) => !statementTypes.includes(type));
  if (types.length > 0 && unknown.length === 0) return;
  const known = `types of this graph: ${statementTypes.slice(0, 60).join(', ')}`;
  if (types.length === 0) throw new WrongUseError('--types names no type', known);
  throw new WrongUseError(`no statements of the type ${unknown.join(', ')}`, known);
}

const PASSAGES_SHOWN = 3;

function pathLines({ paths, nodes, relationships }: Paths): string {
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const statementOf = new Map(relationships.map((item) => [item.id, item]));
  const written = (id: GraphNode['id']): string => {
    const node = nodeOf.get(id);
    return node === undefined ? id : `${readableValue({ $type: 'Node', ...node })} ${id}`;
  };
  const lines = paths.flatMap((path, index) => [
    `${index + 1}. ${hopCount(path.hops.length)}`,
    `   ${written(path.nodes[0] ?? ('' as GraphNode['id']))}`,
    ...path.hops.flatMap((hop, at) => [
      ...hop.statements.map(({ id, direction }) => {
        const statement = statementOf.get(id);
        const type = statement?.type ?? id;
        const passages = textsOf(statement?.properties['evidence']);
        const more = passages.length > PASSAGES_SHOWN ? ` +${passages.length - PASSAGES_SHOWN}` : '';
        const evidence = passages.length === 0 ? '' : `   ${passages.slice(0, PASSAGES_SHOWN).join(' ')}${more}`;
        return `     ${direction === 'out' ? `-[:${type}]->` : `<-[:${type}]-`}${evidence}`;
      }),
      `   ${written(path.nodes[at + 1] ?? ('' as GraphNode['id']))}`,
    ]),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

function hopCount(hops: number): string {
  return `${hops} ${hops === 1 ? 'hop' : 'hops'}`;
}

/** What a person should know of how far was looked. */
function remarks({ returned, truncated, search }: Paths): string[] {
  const { hops, apart, reached, limits } = search;
  if (apart) return ['nothing leads from one to the other, however many hops'];
  const found = returned === 0 ? 'no path' : `${returned} ${returned === 1 ? 'path' : 'paths'}`;
  switch (reached) {
    case null:
      return truncated ? [`the first ${returned}; more with --limit`] : [];
    case 'hops':
      return [`${found} within ${hopCount(limits.hops)}${limits.hops < MOST_HOPS ? '; look further with --max' : ''}`];
    case 'nodes':
    case 'links':
      return [`${found} within ${hopCount(hops)}; beyond that there is too much to look through: name --types`];
    case 'time':
      return [`${found} within ${hopCount(hops)}; then the time of ${limits.timeMs} ms was over`];
  }
}

/** `search TEXT`: the search of the page. */
import type { Command } from 'commander';
import type { SearchResult } from '../../contracts/api.ts';
import { searchEntities } from '../explore/search.ts';
import { openReader } from '../explore/statement-reader.ts';
import { WrongUseError } from './cli-errors.ts';
import type { CommandContext } from './command-context.ts';
import { examples, INVOCATION, SILENT_INVOCATION } from './help.ts';
import { readInput } from './input-text.ts';
import { wholeNumber } from './numbers.ts';
import { exploreContext, withStore } from './open-store.ts';
import { readableValue } from './readable-value.ts';
import { formatTable } from './table.ts';

const MOST_RESULTS = 100;

export function addSearchCommand(program: Command, context: CommandContext): void {
  program
    .command('search')
    .summary('find entities by name, pinyin, initials or words')
    .description(
      'Finds entities as the page does: by Chinese characters, pinyin, initials, Traditional characters, English words ' +
        'or a mixture, and says why each one was found.',
    )
    .argument('<text...>', 'what to look for; - reads it from standard input')
    .option('-n, --limit <n>', `at most so many results, up to ${MOST_RESULTS}`, wholeNumber(1, MOST_RESULTS), 20)
    .option('--json', 'print the answer of /api/search')
    .addHelpText(
      'after',
      examples(
        ['Initials of 网络主权', `${INVOCATION} search wlzq`],
        ['Pinyin, English, Traditional characters', `${INVOCATION} search wang luo   # or: cyber sov   # or: 網絡主權`],
        ['Ids of what was found', `${SILENT_INVOCATION} search 网络 --json | jq -r '.results[].node.id'`],
      ),
    )
    .action(async (words: string[], flags: { limit: number; json?: true }) => {
      const text = (words.length === 1 && words[0] === '-' ? await readInput('-') : words.join(' ')).trim();
      if (text === '') throw new WrongUseError('there is nothing to look for', `as in: ${INVOCATION} search wlzq`);
      await withStore(context, {}, async (store) => {
        const explore = exploreContext(store, context.config());
        const answer = await searchEntities(explore, openReader(store, context.signal), {
          q: text,
          limit: flags.limit,
        });
        if (flags.json) {
          await context.output.write(`${JSON.stringify(answer, null, 2)}\n`);
          return;
        }
        if (answer.results.length === 0) {
          const { nodes } = (await explore.graph()).stored;
          context.say(nodes === 0 ? `the database is empty; fill it with: ${INVOCATION} load` : 'nothing found');
          return;
        }
        const rows = answer.results.map(resultCells);
        await context.output.write(
          formatTable(['name', 'English', 'why', 'id'], rows, { columns: context.output.columns, copied: 3 }),
        );
        if (answer.truncated) context.say(`the first ${answer.returned}; more with --limit`);
      });
    });
}

function resultCells({ node, match }: SearchResult): string[] {
  const english = node.properties['nameEn'];
  // The name that matched, where neither the row nor the reason shows it.
  const isShown = match.field === 'nameZh' || match.field === 'nameEn' || match.field.startsWith('summary');
  const reason = match.reason.en;
  return [
    readableValue({ $type: 'Node', ...node, properties: { ...node.properties, captionZh: null } }),
    typeof english === 'string' ? english : '',
    isShown || reason.includes(match.text) ? reason : `${reason}: ${match.text}`,
    node.id,
  ];
}

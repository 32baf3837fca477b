/** The examples of the console, where the database holds what they ask about. */
import type { Examples } from '../../contracts/examples.ts';
import type { ExploreContext } from './explore-context.ts';
import { EXAMPLES_DATASET, EXAMPLE_LEVELS, exampleLibrary } from './example-library.ts';

/** Any other dataset, and a database that is not ours, has none: every example names entities of the shipped one. */
export async function listExamples(context: ExploreContext): Promise<Examples> {
  const { dataset } = await context.graph();
  const examples = dataset?.id === EXAMPLES_DATASET ? exampleLibrary() : [];
  return {
    levels: [...EXAMPLE_LEVELS],
    examples: examples.map(({ text, ...example }) => ({ ...example, statement: text })),
  };
}

/**
 * Sixty questions and more that a reader asks of the five texts, as the examples of the console ask them: each has to
 * give the right answer, whole and in order, on every database. The answers were written from the texts.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../contracts/dataset.ts';
import type { GraphValue } from '../../contracts/graph.ts';
import { isNodeValue, isPathValue, isRelationshipValue } from '../../contracts/graph.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { answer } from '../graph/testing/collect.ts';
import { exampleLibrary } from './example-library.ts';
import type { Example } from './example-library.ts';
import { guardStatement } from './guard/guard-statement.ts';
import { comparable } from './testing/both-databases.ts';
import { COUNTING } from './testing/example-answers/counting.ts';
import { EVIDENCE } from './testing/example-answers/evidence.ts';
import { FIRST_STEPS } from './testing/example-answers/first-steps.ts';
import { knownDataset } from './testing/example-answers/known-dataset.ts';
import type { Answers, KnownDataset } from './testing/example-answers/known-dataset.ts';
import { PATHS } from './testing/example-answers/paths.ts';

const ANSWERS: Answers = { ...FIRST_STEPS, ...COUNTING, ...EVIDENCE, ...PATHS };

export interface LoadedDatabase {
  dataset: Dataset;
  store: GraphStore;
  dispose: () => Promise<void>;
}

/** `open` gives a store that holds the shipped dataset; it is opened once. */
export function exampleSuite(database: string, open: () => Promise<LoadedDatabase>): void {
  describe(`the examples on ${database}`, () => {
    let loaded: LoadedDatabase;
    let known: KnownDataset;
    beforeAll(async () => {
      loaded = await open();
      known = knownDataset(loaded.dataset);
    }, 300_000);
    afterAll(() => loaded.dispose());

    const examples = exampleLibrary();

    test('have an answer each', () => {
      expect(Object.keys(ANSWERS).toSorted()).toEqual(examples.map(({ name }) => name).toSorted());
      expect(examples.length).toBeGreaterThanOrEqual(60);
    });

    test.each(examples.map((example) => [example.question.en, example] as const))('%s', async (_question, example) => {
      const parameters = parametersOf(example);
      const guarded = await guardStatement(loaded.store, { text: example.text, parameters }, false);
      const { fields, rows } = await answer(loaded.store, example.text, parameters);
      const isOrdered = /ORDER BY(?![^]*\bRETURN\b)/.test(example.text);
      const expected = ANSWERS[example.name]?.(known) ?? [];
      expect(
        comparable(
          fields,
          rows.map((row) => row.map(asIds)),
          isOrdered,
        ),
      ).toEqual(comparable(fields, expected, isOrdered));
      expect({ writes: guarded.writes, fields }).toEqual({
        writes: false,
        fields: example.columns,
      });
    });
  });
}

function parametersOf({ parameters }: Example): Record<string, GraphValue> {
  return Object.fromEntries(parameters.map(({ name, value }) => [name, value]));
}

/** What is drawn is compared by id: its properties are the records', and other tests compare them. */
function asIds(value: GraphValue): GraphValue {
  if (isNodeValue(value) || isRelationshipValue(value)) return value.id;
  if (!isPathValue(value)) return value;
  return value.nodes.flatMap(({ id }, index) => {
    const next = value.relationships[index];
    return next === undefined ? [id] : [id, next.id];
  });
}

/** What the editor knows of the database: for completion, and to tell a misspelt name from one that exists. */
import type { DbSchema } from '@neo4j-cypher/language-support';
import type { SchemaView } from '../../../../contracts/api.ts';
import { cypherFunctions } from './functions.ts';

/** @param parameters names of parameters that have a field */
export function editorSchema(schema: SchemaView | undefined, parameters: readonly string[]): DbSchema {
  const common = { functions: { 'CYPHER 5': cypherFunctions, 'CYPHER 25': cypherFunctions } };
  const given = { parameters: Object.fromEntries(parameters.map((name) => [name, ''])) };
  // Without a schema nothing is called unknown.
  if (schema === undefined) return { ...common, ...given };
  const { labels, types, patterns } = schema;
  const keys = new Set([...labels, ...types].flatMap(({ properties }) => properties));
  return {
    ...common,
    ...given,
    labels: labels.map(({ name }) => name),
    relationshipTypes: types.map(({ name }) => name),
    propertyKeys: [...keys],
    ...(patterns !== null && {
      graphSchema: patterns.map(({ source, type, target }) => ({ from: source, relType: type, to: target })),
    }),
  };
}

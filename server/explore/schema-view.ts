/** Kinds, types and properties with counts: those of the dataset, and what the database itself holds. */
import type { SchemaView } from '../../contracts/api.ts';
import type { ExploreContext } from './explore-context.ts';

type Pattern = NonNullable<SchemaView['patterns']>[number];

/** For a database that is not ours the dataset's part is empty; labels and types tell all there is. */
export async function schemaView(context: ExploreContext): Promise<SchemaView> {
  const { dataset, stored } = await context.graph();
  const labels = new Map(stored.labels.map((label) => [label.name, label.count]));
  const types = new Map(stored.relationshipTypes.map((type) => [type.name, type.count]));
  const schema = dataset?.schema;
  return {
    kinds: (schema?.kinds ?? []).map((kind) => Object.assign({ count: labels.get(kind.label) ?? 0 }, kind)),
    families: schema?.families ?? {},
    relationshipTypes: (schema?.relationshipTypes ?? []).map((type) =>
      Object.assign({ count: types.get(type.type) ?? 0 }, type),
    ),
    properties: schema?.properties ?? {},
    units: schema?.units ?? {},
    labels: stored.labels,
    types: stored.relationshipTypes,
    patterns: stored.patterns?.toSorted(comparePatterns) ?? null,
  };
}

/** The most frequent first; names make the order the same on every database. */
function comparePatterns(a: Pattern, b: Pattern): number {
  const [first, second] = [a, b].map(({ source, type, target }) => `${source} ${type} ${target}`);
  return b.count - a.count || ((first ?? '') < (second ?? '') ? -1 : 1);
}

import { useMemo } from 'react';
import type { SchemaView } from '../../contracts/api.ts';
import type { KindDefinition } from '../../contracts/dataset.ts';
import type { LocalText } from '../../contracts/problem.ts';
import { useSchema } from './queries.ts';

/** The words of the dataset: names of kinds and categories, phrases of relationship types, units. */
export interface Vocabulary {
  /** Kinds in the order of the schema. */
  kinds: SchemaView['kinds'];
  kind: (label: string) => KindDefinition | undefined;
  kindNames: (label: string) => LocalText;
  categoryNames: (label: string, category: string | undefined) => LocalText | null;
  /** How a relationship reads from its source (`out`) or from its target (`in`). */
  phrases: (type: string, direction: 'out' | 'in') => LocalText;
  unitNames: (unit: string) => LocalText;
}

/** `PART_OF` as words, for types that no schema describes. */
function spelled(type: string): LocalText {
  const words = type.toLowerCase().replaceAll('_', ' ');
  return { zh: words, en: words };
}

/** Not what every object inherits: a unit may be called `constructor`. */
function own<T>(record: Record<string, T> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

export function vocabularyOf(schema: SchemaView | undefined): Vocabulary {
  const kinds = schema?.kinds ?? [];
  const kindsByLabel = new Map<string, KindDefinition>(kinds.map((kind) => [kind.label, kind]));
  const types = new Map((schema?.relationshipTypes ?? []).map((type) => [type.type, type]));
  return {
    kinds,
    kind: (label) => kindsByLabel.get(label),
    kindNames: (label) => kindsByLabel.get(label)?.names ?? { zh: label, en: label },
    categoryNames: (label, category) =>
      category === undefined ? null : (own(kindsByLabel.get(label)?.categories, category) ?? null),
    phrases: (type, direction) => {
      const definition = types.get(type);
      if (definition === undefined) return spelled(type);
      return direction === 'out' ? definition.forward : definition.backward;
    },
    unitNames: (unit) => own(schema?.units, unit) ?? { zh: unit, en: unit },
  };
}

export function useVocabulary(): Vocabulary {
  const { data } = useSchema();
  return useMemo(() => vocabularyOf(data), [data]);
}

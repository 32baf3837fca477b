/** The parts of the dataset's schema that drive the looks of the page; they arrive with `GET schema`. */
import type { SchemaView } from '../../contracts/api.ts';

/** A kind of entity with its names, colours, shape and icon. */
export type Kind = Pick<SchemaView['kinds'][number], 'label' | 'names' | 'colours' | 'shape' | 'icon' | 'categories'>;

/** A statement type with its family and its phrases for both reading directions. */
export type RelationshipType = Pick<
  SchemaView['relationshipTypes'][number],
  'type' | 'family' | 'forward' | 'backward'
>;

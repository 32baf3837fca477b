/** The look of each kind in a theme, from the schema: nothing here knows which kinds a dataset has. */
import type { GraphNode } from '../../../contracts/graph.ts';
import { kindOf } from '../../state/graph.ts';
import type { Kind } from '../../state/schema.ts';
import type { ShapeName } from './shapes.ts';

export interface KindLook {
  label: string;
  colour: string;
  shape: ShapeName;
  icon: string;
  categoryIcons: Readonly<Record<string, string>>;
}

const unknownColours = { light: '#6D685F', dark: '#9F9B90' } as const;

/** The look of a label that the schema does not describe: a quiet circle. */
export function unknownKindLook(label: string, theme: 'light' | 'dark'): KindLook {
  return { label, colour: unknownColours[theme], shape: 'circle', icon: 'circle-dot', categoryIcons: {} };
}

export function kindLooks(kinds: readonly Kind[], theme: 'light' | 'dark'): ReadonlyMap<string, KindLook> {
  return new Map(
    kinds.map((kind) => [
      kind.label,
      {
        label: kind.label,
        colour: kind.colours[theme],
        shape: kind.shape,
        icon: kind.icon,
        categoryIcons: Object.fromEntries(
          Object.entries(kind.categories ?? {}).flatMap(([name, { icon }]) =>
            icon === undefined ? [] : [[name, icon]],
          ),
        ),
      },
    ]),
  );
}

/** Its category may have an icon of its own (a person among the actors). */
export function iconOf(node: GraphNode, look: KindLook): string {
  const { category } = node.properties;
  return (typeof category === 'string' ? look.categoryIcons[category] : undefined) ?? look.icon;
}

export function lookOf(node: GraphNode, looks: ReadonlyMap<string, KindLook>, theme: 'light' | 'dark'): KindLook {
  const kind = kindOf(node);
  return looks.get(kind) ?? unknownKindLook(kind, theme);
}

export type Importance = 1 | 2 | 3;

/** Said by the data, else guessed from the number of statements. */
export function importanceOf(node: GraphNode, degree: number): Importance {
  const { importance } = node.properties;
  if (importance === 1 || importance === 2 || importance === 3) return importance;
  return degree >= 20 ? 3 : degree >= 5 ? 2 : 1;
}

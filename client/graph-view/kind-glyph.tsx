/** The mark of a kind by its label, for lists that hold nodes: colour, shape and, from 22 px on, the icon. */
import { Glyph } from './glyph.tsx';
import { useKinds } from './kinds.tsx';

export interface KindGlyphProps {
  /** The label, as `kindOf(node)` gives it. */
  kind: string;
  /** Some categories have an icon of their own. */
  category?: string | undefined;
  /** Side in pixels. */
  size?: number;
  icon?: boolean;
}

export function KindGlyph({ kind, category, size = 16, icon = false }: KindGlyphProps) {
  const look = useKinds().get(kind);
  const own = category === undefined ? undefined : look?.categories?.[category]?.icon;
  return <Glyph kind={look && own !== undefined ? { ...look, icon: own } : look} size={size} withIcon={icon} />;
}

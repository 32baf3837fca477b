/** The mark of a kind beside its name in lists and legends: the same shape and colour as on the canvas. */
import type { Kind } from '../state/schema.ts';
import { iconOutlines } from './styles/node-images.ts';
import { shapePath, shapes } from './styles/shapes.ts';

export interface GlyphProps {
  /** Undefined for a label that the schema does not describe: a quiet circle. */
  kind: Pick<Kind, 'label' | 'colours' | 'shape' | 'icon'> | undefined;
  /** Side in pixels. */
  size?: number;
  /** Draws the icon too; worth it from about 22 px. */
  withIcon?: boolean;
}

/** Colours switch with the theme by CSS alone (`light-dark()`), so a switch renders nothing anew. */
export function Glyph({ kind, size = 16, withIcon = false }: GlyphProps) {
  const shape = kind?.shape ?? 'circle';
  const colour = kind ? `light-dark(${kind.colours.light}, ${kind.colours.dark})` : 'var(--ink-3)';
  const nominal = withIcon ? 28 : 17;
  const half = withIcon ? 18 : 11;
  const { icon, iconDrop } = shapes[shape];
  const side = nominal * icon;
  return (
    <svg
      className="kind-glyph"
      width={size}
      height={size}
      viewBox={`${-half} ${-half} ${half * 2} ${half * 2}`}
      aria-hidden
    >
      <path d={shapePath(shape, nominal)} style={{ fill: colour }} />
      {withIcon && kind ? (
        <g
          className="kind-glyph-icon"
          transform={`translate(${-side / 2} ${-side / 2 + iconDrop * nominal}) scale(${side / 24})`}
        >
          {iconOutlines(kind.icon).map((d) => (
            <path key={d} d={d} />
          ))}
        </g>
      ) : null}
    </svg>
  );
}

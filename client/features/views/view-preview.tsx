import { useCanvasTokens } from '../../graph-view/hooks/use-canvas-tokens.ts';
import { useKinds } from '../../graph-view/kinds.tsx';
import { unknownKindLook } from '../../graph-view/styles/kind-looks.ts';
import { previewSize } from '../../state/saved-views.ts';
import type { Preview } from '../../state/saved-views.ts';
import styles from './views.module.css';

/** Where the nodes of a view lie, in the colours of their kinds; decorative. */
export function ViewPreview({ preview }: { preview: Preview }) {
  const kinds = useKinds();
  const { theme } = useCanvasTokens();
  const { width, height } = previewSize;
  return (
    <svg className={styles.preview} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      {preview.dots.map(([x, y, at], index) => {
        const kind = preview.kinds[at] ?? '';
        const colour = kinds.get(kind)?.colours[theme] ?? unknownKindLook(kind, theme).colour;
        return <circle key={index} cx={x} cy={y} r={2.2} fill={colour} />;
      })}
    </svg>
  );
}

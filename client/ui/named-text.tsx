import { entityPath } from './address.ts';
import styles from './named-text.module.css';

/** A stretch of text; `entity` where it is a name. */
export interface NamedTextPiece {
  text: string;
  entity?: { id: string; kind: string };
}

interface NamedTextProps {
  pieces: readonly NamedTextPiece[];
  /** CSS colour of a kind. */
  colourOf: (kind: string) => string;
}

/** Running text in which names are underlined in the colour of their kind and lead to their entity. */
export function NamedText({ pieces, colourOf }: NamedTextProps) {
  return pieces.map(({ text, entity }, index) =>
    entity === undefined ? (
      <span key={index}>{text}</span>
    ) : (
      <a
        key={index}
        className={styles.name}
        href={entityPath(entity.id)}
        style={{ borderBottomColor: colourOf(entity.kind) }}
      >
        {text}
      </a>
    ),
  );
}

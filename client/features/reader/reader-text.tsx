import type { NamedTextPiece } from '../../ui/named-text.tsx';
import { entityPath } from '../../ui/address.ts';
import { cutAtMatches } from './find-matches.ts';
import type { Match } from './find-matches.ts';
import styles from './passage.module.css';

interface ReaderTextProps {
  pieces: readonly NamedTextPiece[];
  /** Of this text alone. */
  matches: readonly Match[];
  /** The number of the match that is looked at. */
  current: number | null;
  colourOf: (kind: string) => string;
}

/** Running text with names underlined in the colour of their kind, and what was looked for marked, across names too. */
export function ReaderText({ pieces, matches, current, colourOf }: ReaderTextProps) {
  let offset = 0;
  return pieces.map(({ text, entity }, index) => {
    const start = offset;
    offset += text.length;
    const marked = <MarkedText text={text} offset={start} matches={matches} current={current} />;
    if (entity === undefined) return <span key={index}>{marked}</span>;
    return (
      <a
        key={index}
        className={styles.name}
        href={entityPath(entity.id)}
        data-entity={entity.id}
        style={{ borderBottomColor: colourOf(entity.kind) }}
      >
        {marked}
      </a>
    );
  });
}

interface MarkedTextProps {
  text: string;
  /** Where it begins in its block. */
  offset?: number;
  matches: readonly Match[];
  current: number | null;
}

/** A text with what was looked for marked. */
export function MarkedText({ text, offset = 0, matches, current }: MarkedTextProps) {
  if (matches.length === 0) return text;
  return cutAtMatches(text, offset, matches).map((stretch, index) =>
    stretch.match === undefined ? (
      stretch.text
    ) : (
      <mark key={index} data-match={stretch.match} data-current={stretch.match === current || undefined}>
        {stretch.text}
      </mark>
    ),
  );
}

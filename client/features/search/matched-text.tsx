import { langTag } from '../../i18n/language.tsx';
import type { Language } from '../../i18n/language.tsx';
import type { Piece } from './highlight.ts';
import styles from './search.module.css';

/** A name with its matched characters marked and, for pinyin and initials, the typed letters above them. */
export function MatchedText({ pieces, language }: { pieces: readonly Piece[]; language: Language }) {
  const withLetters = pieces.some((piece) => piece.typed !== undefined);
  return (
    <span className={styles.matched} data-letters={withLetters || undefined} lang={langTag(language)}>
      {pieces.map(({ text, marked, typed }, index) => {
        if (!marked) return <span key={index}>{text}</span>;
        if (typed === undefined) return <mark key={index}>{text}</mark>;
        return (
          <ruby key={index}>
            <mark>{text}</mark>
            <rt aria-hidden>{typed}</rt>
          </ruby>
        );
      })}
    </span>
  );
}

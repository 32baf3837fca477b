import { memo, useMemo } from 'react';
import type { ReadPassage } from '../../../contracts/documents.ts';
import { pieceByMarks, pieceByNames } from '../../api/name-marks.ts';
import { useKindColour } from '../../graph-view/kind-colour.ts';
import { formatCount } from '../../i18n/format.ts';
import { langTag, useLanguage } from '../../i18n/language.tsx';
import { useWords } from '../../i18n/words.ts';
import { readerWords } from '../../i18n/words/reader.ts';
import { useLocator } from '../../ui/locator.ts';
import { passagePath } from '../../ui/reader-address.ts';
import type { Match } from './find-matches.ts';
import { markPairs } from './mark-pairs.ts';
import { PassageActions } from './passage-actions.tsx';
import { PassageMargin } from './passage-margin.tsx';
import styles from './passage.module.css';
import { textBlocks } from './reader-choices.ts';
import type { ReaderChoices } from './reader-choices.ts';
import { ReaderText } from './reader-text.tsx';
import { namedEntities } from './reading.ts';
import type { Reading, ReadParagraph, ReadSection } from './reading.ts';

export interface PassageViewProps {
  passage: ReadPassage;
  section: ReadSection;
  reading: Reading;
  choices: ReaderChoices;
  /** As it stands in the source text; undefined while it is not at hand. */
  paragraph: ReadParagraph | undefined;
  /** Paragraphs have come, and this one is not among them. */
  isMissing: boolean;
  selected: boolean;
  matches: readonly Match[];
  current: number | null;
  onShow: (ids: readonly string[]) => void;
}

/** One passage: its number in the margin, its texts, and what it names and supports beside them. */
export const PassageView = memo(function PassageView(props: PassageViewProps) {
  const { passage, section, reading, choices, paragraph, isMissing, selected, matches, current, onShow } = props;
  const words = useWords(readerWords);
  const language = useLanguage();
  const colourOf = useKindColour();
  const locate = useLocator();
  const entities = useMemo(() => namedEntities(reading, passage), [reading, passage]);
  const locator = locate({ document: reading.document, section: section.section, passage });
  const kindById = (id: string) => entities.find((entity) => entity.id === id)?.kind;
  const blocks = textBlocks(passage, paragraph, choices, language);
  return (
    <article
      className={styles.passage}
      data-passage={passage.id}
      data-selected={selected || undefined}
      tabIndex={-1}
      aria-label={locator}
      onPointerOver={(event) => markPairs(event.currentTarget, event.target)}
      onPointerLeave={(event) => markPairs(event.currentTarget, null)}
      onFocus={(event) => markPairs(event.currentTarget, event.target)}
      onBlur={(event) => markPairs(event.currentTarget, null)}
    >
      <a className={styles.number} href={passagePath(passage.id)} aria-label={locator} title={locator}>
        {formatCount(passage.paragraph)}
      </a>
      <div className={styles.texts}>
        {blocks.map(({ key, text, language: of }, index) => {
          const pieces =
            key === 'text' ? pieceByMarks(text, paragraph?.marks ?? [], kindById) : pieceByNames(text, entities);
          const own = matches.filter(({ block }) => block === key);
          return (
            <p key={key} className={index === 0 ? styles.leading : styles.behind} data-block={key} lang={langTag(of)}>
              <ReaderText pieces={pieces} matches={own} current={current} colourOf={colourOf} />
            </p>
          );
        })}
        {isMissing && <p className={styles.missing}>{words.noParagraph}</p>}
        {selected && (
          <PassageActions passage={passage} section={section} reading={reading} locator={locator} onShow={onShow} />
        )}
      </div>
      <PassageMargin
        passage={passage}
        reading={reading}
        matches={matches.filter(({ block }) => block.startsWith('name:'))}
        current={current}
      />
    </article>
  );
});

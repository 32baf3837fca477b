import { memo } from 'react';
import { documentNames } from '../../api/entity-text.ts';
import { formatCount } from '../../i18n/format.ts';
import { langTag, useLanguage } from '../../i18n/language.tsx';
import { useWords } from '../../i18n/words.ts';
import { readerWords } from '../../i18n/words/reader.ts';
import { entityPath } from '../../ui/address.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import type { Match } from './find-matches.ts';
import { PassageView } from './passage-view.tsx';
import type { ReaderChoices } from './reader-choices.ts';
import styles from './reader.module.css';
import type { Reading, ReadParagraph, ReadSection } from './reading.ts';

export interface SectionViewProps {
  section: ReadSection;
  /** It reproduces the same work as the section before it, which says so. */
  goesOn: boolean;
  reading: Reading;
  choices: ReaderChoices;
  /** Null where none are to be shown, or none have come. */
  paragraphs: ReadonlyMap<string, ReadParagraph> | null;
  /** All paragraphs that there are have come. */
  paragraphsAreWhole: boolean;
  /** The passage that is read, where it is in this section. */
  selected: string | null;
  matches: ReadonlyMap<string, readonly Match[]>;
  /** The number of the match that is looked at, where it is in this section. */
  current: number | null;
  onShow: (ids: readonly string[]) => void;
}

const noMatches: readonly Match[] = [];

/** A section: its title, which paragraphs it holds, and its passages. */
export const SectionView = memo(function SectionView(props: SectionViewProps) {
  const {
    section: at,
    goesOn,
    reading,
    choices,
    paragraphs,
    paragraphsAreWhole,
    selected,
    matches,
    current,
    onShow,
  } = props;
  const words = useWords(readerWords);
  const language = useLanguage();
  const { section, work, passages } = at;
  const author = language === 'zh' ? section.author : (section.authorEn ?? section.author);
  const [first, last] = [passages[0], passages.at(-1)];
  const named = new Set(passages.flatMap(({ names }) => names.map(({ node }) => node as string)));
  return (
    <section className={styles.section} data-section={section.id}>
      <header className={styles.sectionTop}>
        <h2 lang={langTag(language)}>{language === 'zh' ? section.titleZh : section.titleEn}</h2>
        <span className={styles.quiet}>
          {first === undefined || last === undefined
            ? section.passages === 0 && words.noPassages
            : words.paragraphs(formatCount(first.paragraph), formatCount(last.paragraph))}
        </span>
        {named.size > 0 && (
          <span className={styles.unprinted}>
            <IconButton icon="explore" label={words.showSection} small onClick={() => onShow([...named])} />
          </span>
        )}
      </header>
      {((work !== undefined && !goesOn) || author !== undefined) && (
        <p className={styles.from} lang={langTag(language)}>
          {author !== undefined && <span>{words.byAuthor(author)}</span>}
          {work !== undefined && <a href={entityPath(work.id)}>{words.reproduces(documentNames(work)[language])}</a>}
        </p>
      )}
      {passages.map((passage) => (
        <PassageView
          key={passage.id}
          passage={passage}
          section={at}
          reading={reading}
          choices={choices}
          paragraph={paragraphs?.get(passage.id)}
          isMissing={paragraphsAreWhole && paragraphs !== null && !paragraphs.has(passage.id)}
          selected={passage.id === selected}
          matches={matches.get(passage.id) ?? noMatches}
          current={matches.has(passage.id) ? current : null}
          onShow={onShow}
        />
      ))}
    </section>
  );
});

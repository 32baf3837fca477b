import { Drawer } from '@mantine/core';
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { useParagraphs } from '../../api/document-reads.ts';
import { namesOf } from '../../api/entity-text.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useWords } from '../../i18n/words.ts';
import { readerWords } from '../../i18n/words/reader.ts';
import { keys } from '../../ui/shortcuts.ts';
import { useNarrow } from '../../ui/use-media.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { Contents } from './contents.tsx';
import { CoverageStrip } from './coverage-strip.tsx';
import { CitedOnly, MorePagesFailed } from './reader-trouble.tsx';
import { textBlocks, useReaderChoices } from './reader-choices.ts';
import { ReaderHeader } from './reader-header.tsx';
import { ReaderToolbar } from './reader-toolbar.tsx';
import './print.css';
import styles from './reader.module.css';
import { bringTo, coveredOf, isInSight, passageElement, touchesSight } from './reading-position.ts';
import { paragraphsById } from './reading.ts';
import type { Reading } from './reading.ts';
import { SectionView } from './section-view.tsx';
import { TextsNote } from './texts-note.tsx';
import { useChosenPassage } from './use-chosen-passage.ts';
import { useFind } from './use-find.ts';
import { usePlaceInDocument } from './use-place-in-document.ts';
import type { Target } from './use-place-in-document.ts';
import { useSeen } from './use-seen.ts';
import type { ReadPassage } from '../../../contracts/documents.ts';

/** Beyond so many passages, those far from the screen are not laid out. */
const LONG = 120;

interface DocumentReaderProps {
  reading: Reading;
  /** What the address asks for. */
  target: Target;
  /** The rest of a long document did not come. */
  isCut: boolean;
  onMore: () => void;
  onShow: (ids: readonly string[]) => void;
}

/** A document to be read: contents, text with what it names and supports beside it, and the coverage strip. */
export function DocumentReader({ reading, target, isCut, onMore, onShow }: DocumentReaderProps) {
  const messages = useMessages();
  const words = useWords(readerWords);
  const language = useLanguage();
  const narrow = useNarrow();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [selected, select] = useState<string | null>(null);
  const [contents, setContents] = useState(false);
  const [choices, choose] = useReaderChoices();
  const wantsText = choices.shows === 'paragraph' && reading.hasText;
  const texts = useParagraphs(reading.document.id, wantsText);
  const pages = texts.data?.pages;
  const paragraphs = useMemo(
    () => (wantsText && pages !== undefined ? paragraphsById(pages) : null),
    [wantsText, pages],
  );
  const { passages, sections } = reading;
  const seen = useSeen(scroller, passages.length);

  /** Where J, K and the search begin. */
  const here = () => {
    const at = selected === null ? -1 : passages.findIndex(({ id }) => id === selected);
    const inSight = seen !== null && (at < seen.first || at > seen.last) ? seen.first : at;
    return at === -1 ? (seen?.first ?? 0) : inSight;
  };

  const goTo = useCallback(
    (id: string) => {
      if (scroller === null) return;
      const element = passageElement(scroller, id);
      if (element === null) return;
      select(id);
      element.focus({ preventScroll: true });
      if (!isInSight(scroller, element, coveredOf(scroller))) bringTo(scroller, element, coveredOf(scroller));
    },
    [scroller],
  );

  const step = (by: 1 | -1) => {
    // The first step goes to what is in sight; a passage that was left out of sight is no place to go on from.
    // Measured, not remembered: of two quick steps the second comes before what is seen was told.
    const at = passages.findIndex(({ id }) => id === selected);
    const element = scroller === null || selected === null ? null : passageElement(scroller, selected);
    const isHere = scroller !== null && element !== null && touchesSight(scroller, element, coveredOf(scroller));
    const next = passages[Math.min(passages.length - 1, Math.max(0, isHere ? at + by : here()))];
    if (next !== undefined) goTo(next.id);
  };

  usePlaceInDocument({
    scroller,
    target,
    passages: passages.length,
    isWhole: reading.isWhole,
    onArrive: (passage, back) => {
      select(passage);
      if (scroller !== null && !back) passageElement(scroller, passage)?.focus({ preventScroll: true });
    },
  });

  const blocksOf = useCallback(
    (passage: ReadPassage) => [
      ...textBlocks(passage, paragraphs?.get(passage.id), choices, language),
      ...passage.names.flatMap(({ node: id }) => {
        const node = reading.nodes.get(id);
        return node === undefined ? [] : [{ key: `name:${id}`, text: namesOf(node)[language] }];
      }),
    ],
    [paragraphs, choices, language, reading.nodes],
  );
  const finding = useFind(reading, blocksOf, here);
  const { current } = finding;
  const currentMatch = current === null ? undefined : finding.matches[current]?.passage;
  const find = {
    ...finding,
    close: () => {
      finding.close();
      // The keyboard goes on where the search ended.
      if (currentMatch === undefined) scroller?.focus({ preventScroll: true });
      else goTo(currentMatch);
    },
  };
  useLayoutEffect(() => {
    if (scroller === null || current === null) return;
    const mark = scroller.querySelector(`mark[data-match="${current}"]`);
    // A third of the way down there is something to read before it.
    if (mark !== null && !isInSight(scroller, mark, coveredOf(scroller)))
      bringTo(scroller, mark, scroller.clientHeight / 3);
  }, [scroller, current, finding.matches]);

  useShortcut(keys.reader.next, () => step(1));
  useShortcut(keys.reader.previous, () => step(-1));
  useShortcut(keys.reader.find, find.open);
  useShortcut(keys.page.escape, () => {
    if (!find.isOpen) return false;
    find.close();
  });

  useChosenPassage(scroller, select);

  const title = language === 'zh' ? reading.document.nameZh : reading.document.nameEn;
  useEffect(() => {
    document.title = `${title} · ${messages.product}`;
    return () => {
      document.title = messages.product;
    };
  }, [title, messages]);

  const first = seen === null ? undefined : passages[seen.first];
  const currentSection =
    first?.section ?? sections.find(({ passages: [one] }) => one !== undefined)?.section.id ?? null;
  const sectionOf = useMemo(
    () => new Map(passages.map(({ id, section }): [string, string] => [id, section])),
    [passages],
  );

  function openSection(section: string) {
    setContents(false);
    const element = scroller?.querySelector(`[data-section="${CSS.escape(section)}"]`) ?? null;
    if (scroller !== null && element !== null) bringTo(scroller, element, coveredOf(scroller));
  }
  const list = <Contents reading={reading} current={currentSection} onOpen={openSection} />;

  return (
    <div className={styles.reader}>
      {narrow ? (
        <Drawer.Root
          opened={contents}
          onClose={() => setContents(false)}
          position="bottom"
          size="80%"
          // The page itself never scrolls; locking it would need a style element without a nonce.
          lockScroll={false}
          classNames={{ content: styles.drawer }}
        >
          <Drawer.Overlay backgroundOpacity={0.28} />
          <Drawer.Content aria-label={words.contents}>
            <div className={styles.drawerTop}>
              <h2>{words.contents}</h2>
              <Drawer.CloseButton aria-label={messages.common.close} />
            </div>
            <Drawer.Body className={styles.drawerBody}>{list}</Drawer.Body>
          </Drawer.Content>
        </Drawer.Root>
      ) : (
        <aside className={styles.contents} aria-label={words.contents}>
          {list}
        </aside>
      )}
      <main
        ref={setScroller}
        id="main"
        tabIndex={-1}
        className={styles.text}
        data-reading
        data-long={reading.counts.passages > LONG || undefined}
        aria-label={title}
      >
        <ReaderHeader document={reading.document} />
        {sections.length === 0 ? (
          <CitedOnly id={reading.document.id} />
        ) : (
          <>
            <ReaderToolbar
              reading={reading}
              choices={choices}
              onChoose={choose}
              find={find}
              onContents={narrow ? () => setContents(true) : null}
              onStep={step}
            />
            {choices.shows === 'paragraph' && <TextsNote hasText={reading.hasText} failed={texts.isError} />}
            {sections.map((section, index) => {
              const { id } = section.section;
              return (
                <SectionView
                  key={id}
                  section={section}
                  goesOn={section.work !== undefined && section.work.id === sections[index - 1]?.work?.id}
                  reading={reading}
                  choices={choices}
                  paragraphs={paragraphs}
                  paragraphsAreWhole={texts.isSuccess && !texts.hasNextPage}
                  selected={selected !== null && sectionOf.get(selected) === id ? selected : null}
                  matches={find.byPassage}
                  current={currentMatch !== undefined && sectionOf.get(currentMatch) === id ? current : null}
                  onShow={onShow}
                />
              );
            })}
            {isCut && <MorePagesFailed onRetry={onMore} />}
          </>
        )}
      </main>
      {!narrow && sections.length > 0 && <CoverageStrip passages={passages} seen={seen} onOpen={goTo} />}
    </div>
  );
}

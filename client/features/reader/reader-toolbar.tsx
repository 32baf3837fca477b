import { formatCount } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { readerWords } from '../../i18n/words/reader.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { keys, written } from '../../ui/shortcuts.ts';
import { ChoiceGroup } from './choice-group.tsx';
import { FindBar } from './find-bar.tsx';
import { readLanguages, shows } from './reader-choices.ts';
import type { ReaderChoices } from './reader-choices.ts';
import styles from './reader.module.css';
import type { Reading } from './reading.ts';
import type { Find } from './use-find.ts';

interface ReaderToolbarProps {
  reading: Reading;
  choices: ReaderChoices;
  onChoose: (change: Partial<ReaderChoices>) => void;
  find: Find;
  /** Where there is no room for the contents beside the text. */
  onContents: (() => void) | null;
  /** To the next passage or the one before. */
  onStep: (by: 1 | -1) => void;
}

const NAMES = { zh: '中文', en: 'English' } as const;

/** Gist or paragraph, in which languages; finding; and the way from passage to passage. */
export function ReaderToolbar({ reading, choices, onChoose, find, onContents, onStep }: ReaderToolbarProps) {
  const words = useWords(readerWords);
  const { passages, counts, isWhole } = reading;
  return (
    <div className={styles.toolbar} data-bar>
      <ChoiceGroup
        label={words.shows}
        values={shows.map((value) => ({ value, name: words[value] }))}
        chosen={choices.shows}
        onChoose={(value) => onChoose({ shows: value })}
      />
      <ChoiceGroup
        label={words.languages}
        values={readLanguages.map((value) =>
          value === 'both'
            ? { value, name: words.both }
            : { value, name: NAMES[value], lang: value === 'zh' ? 'zh-CN' : 'en' },
        )}
        chosen={choices.languages}
        onChoose={(value) => onChoose({ languages: value })}
      />
      {find.isOpen ? (
        <FindBar
          typed={find.typed}
          current={find.current}
          count={find.matches.length}
          onStep={find.step}
          onClose={find.close}
        />
      ) : (
        <div className={styles.ways} data-bar>
          {onContents !== null && (
            <button type="button" className={styles.contentsButton} aria-haspopup="dialog" onClick={onContents}>
              <Icon name="book" size={16} />
              {words.contents}
            </button>
          )}
          <span className={styles.totals}>
            {isWhole
              ? words.totals(formatCount(counts.passages), formatCount(counts.statements))
              : words.readSoFar(formatCount(passages.length), formatCount(counts.passages))}
          </span>
          <IconButton icon="search" label={words.find} shortcut={written(keys.reader.find)} onClick={find.open} />
          <IconButton
            icon="up"
            label={words.previous}
            shortcut={written(keys.reader.previous)}
            onClick={() => onStep(-1)}
          />
          <IconButton icon="down" label={words.next} shortcut={written(keys.reader.next)} onClick={() => onStep(1)} />
        </div>
      )}
    </div>
  );
}

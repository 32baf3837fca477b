import { Tabs } from '@mantine/core';
import { useMessages } from '../../../i18n/language.tsx';
import { consoleWords } from '../../../i18n/words/console.ts';
import { useWords } from '../../../i18n/words.ts';
import { setConsole, useConsole } from '../../../state/console/console-store.ts';
import type { SidePart } from '../../../state/console/console-store.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { ConsoleIcon } from '../console-icons.tsx';
import { ExampleList } from './example-list.tsx';
import { HistoryList } from './history-list.tsx';
import { SavedList } from './saved-list.tsx';
import { SchemaList } from './schema-list.tsx';
import styles from './side.module.css';

export const sideParts = ['history', 'saved', 'examples', 'schema'] as const satisfies readonly SidePart[];

interface SideProps {
  /** It lies over the editor, and closes when something was chosen. */
  floating: boolean;
  onChoose: () => void;
  onClose: () => void;
}

/** What was run, what was saved, what can be learnt, what there is. */
export function Side({ floating, onChoose, onClose }: SideProps) {
  const words = useWords(consoleWords);
  const messages = useMessages();
  const side = useConsole((state) => state.side);
  return (
    <aside className={styles.side} aria-label={words.side.label} data-floating={floating || undefined}>
      <Tabs
        value={side}
        onChange={(value) => setConsole({ side: sideParts.find((part) => part === value) ?? 'history' })}
        keepMounted={false}
        className={styles.tabs}
      >
        <div className={styles.tabRow}>
          <Tabs.List grow className={styles.tabList}>
            {sideParts.map((part) => (
              <Tabs.Tab key={part} value={part} className={styles.tab}>
                <ConsoleIcon name={part} />
                {words.side[part]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {floating && <IconButton icon="close" label={messages.common.close} onClick={onClose} />}
        </div>
        <Tabs.Panel value="history" className={styles.panel}>
          <HistoryList onChoose={onChoose} />
        </Tabs.Panel>
        <Tabs.Panel value="saved" className={styles.panel}>
          <SavedList onChoose={onChoose} />
        </Tabs.Panel>
        <Tabs.Panel value="examples" className={styles.panel}>
          <ExampleList onChoose={onChoose} />
        </Tabs.Panel>
        <Tabs.Panel value="schema" className={styles.panel}>
          <SchemaList onChoose={onChoose} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}

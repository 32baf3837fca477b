import { Tabs } from '@mantine/core';
import { useState } from 'react';
import type { GraphNode } from '../../../contracts/graph.ts';
import { formatList } from '../../i18n/format.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { shortName } from './evidence-columns.ts';
import type { EvidenceColumn } from './evidence-columns.ts';
import styles from './evidence.module.css';
import { PassageColumn } from './passage-column.tsx';

interface SourceTabsProps {
  columns: readonly EvidenceColumn[];
  ends: readonly [GraphNode, GraphNode];
}

/** On a phone: one source at a time, each behind a tab with its files and its short name. */
export function SourceTabs({ columns, ends }: SourceTabsProps) {
  const messages = useMessages();
  const language = useLanguage();
  const [chosen, choose] = useState<string | null>(null);
  const shown = columns.find(({ source }) => source.id === chosen) ?? columns[0];
  return (
    <Tabs value={shown?.source.id ?? null} onChange={choose} keepMounted={false} className={styles.sources}>
      <Tabs.List className={styles.sourceList} aria-label={messages.evidence.sources}>
        {columns.map(({ source, carriers }) => {
          const files = carriers.flatMap(({ textFile }) => textFile ?? []);
          return (
            <Tabs.Tab key={source.id} value={source.id} className={styles.sourceTab}>
              {files.length > 0 && <span className={styles.tabFiles}>{formatList(files, language)}</span>}
              <span lang={langTag(language)}>{shortName(source, language)}</span>
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
      {columns.map((column) => (
        <Tabs.Panel key={column.source.id} value={column.source.id}>
          <PassageColumn column={column} ends={ends} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

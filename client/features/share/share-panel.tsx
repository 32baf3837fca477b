import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useMeta } from '../../api/queries.ts';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useWords } from '../../i18n/words.ts';
import { viewsWords } from '../../i18n/words/views.ts';
import { getState } from '../../state/use-store.ts';
import { copyText } from '../../ui/copy-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { embedCode } from './embed-code.ts';
import styles from './share.module.css';

/** The link is made a moment after the panel opens. */
function takeFocus(button: HTMLButtonElement | null) {
  button?.focus();
}

export interface SharePanelProps {
  /** The address of what is on the screen, and how much of the canvas it holds. */
  link: () => Promise<{ address: string; holds: 'all' | 'nodes' | 'ids' | 'nothing' }>;
}

/** The link to this view, which is copied already, and the code that shows it in a page of one's own. */
export function SharePanel({ link }: SharePanelProps) {
  const { share: words } = useWords(viewsWords);
  const language = useLanguage();
  const { data: meta } = useMeta();
  const [made, setMade] = useState<Awaited<ReturnType<SharePanelProps['link']>> | null>(null);
  const [said, setSaid] = useState('');
  const make = useEffectEvent(async () => setMade(await link()));
  useEffect(() => void make(), []);

  async function copy(text: string, done: string) {
    setSaid((await copyText(text)) ? done : words.copyFailed);
  }

  if (made === null) return null;
  const nodes = formatCount(getState().graph.nodes.size);
  const product = words.embedTitle(meta?.dataset?.titles[language] ?? '');
  return (
    <div className={styles.panel}>
      <h2 className={styles.title}>{words.label}</h2>
      <div className={styles.line}>
        <input
          className={styles.field}
          aria-label={words.link}
          readOnly
          value={made.address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button ref={takeFocus} variant="filled" onClick={() => void copy(made.address, words.copied)}>
          {words.copyLink}
        </Button>
      </div>
      {made.holds !== 'all' && <p className={styles.note}>{words[made.holds](nodes)}</p>}
      <div className={styles.line}>
        <span className={styles.label}>{words.embed}</span>
        <Button
          leftSection={<Icon name="copy" size={16} />}
          onClick={() => void copy(embedCode(made.address, product, language), words.embedCopied)}
        >
          {words.copyEmbed}
        </Button>
      </div>
      {meta?.features.embedding === false && <p className={styles.note}>{words.notAllowed}</p>}
      <p className={styles.said} role="status">
        {said}
      </p>
    </div>
  );
}

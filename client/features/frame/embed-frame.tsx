import { useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode } from 'react';
import { useMeta } from '../../api/queries.ts';
import { onCameraMove } from '../../graph-view/viewport.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useWords } from '../../i18n/words.ts';
import { viewsWords } from '../../i18n/words/views.ts';
import { subscribe } from '../../state/use-store.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './embed-frame.module.css';

/** Milliseconds of rest before the link to the full page is made anew. */
const REST = 300;

interface EmbedFrameProps {
  banner: ReactNode;
  link: () => Promise<{ address: string }>;
  children: ReactNode;
}

/** Around the canvas inside another page: one line, with the way to the full page at the same view. */
export function EmbedFrame({ banner, link, children }: EmbedFrameProps) {
  const { embed: words } = useWords(viewsWords);
  const language = useLanguage();
  const { data: meta } = useMeta();
  const [address, setAddress] = useState(location.pathname);
  const make = useEffectEvent(async () => setAddress((await link()).address));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void make(), REST);
    };
    const stops = [subscribe(soon), onCameraMove(soon)];
    soon();
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, []);
  const title = meta?.dataset?.titles[language];
  return (
    <div className={styles.frame}>
      {banner}
      <div className={styles.screen}>{children}</div>
      <footer className={styles.line} aria-label={words.label}>
        <b>{words.product}</b>
        {title !== undefined && <span className={styles.title}>{title}</span>}
        <a href={address} target="_blank" rel="noopener">
          {words.open}
          <Icon name="external" size={14} />
        </a>
      </footer>
    </div>
  );
}

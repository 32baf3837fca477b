import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/language.tsx';
import { useNarrow } from '../../ui/use-media.ts';
import { Bar } from './bar.tsx';
import { BottomBar } from './bottom-bar.tsx';
import styles from './frame.module.css';
import { Rail } from './rail.tsx';
import type { Place } from './places.ts';

interface FrameProps {
  place: Place | null;
  /** The one search box, the same place on every screen. */
  search: ReactNode;
  /** Between the bar and the screen: what is out, if anything. */
  banner: ReactNode;
  /** Copies the link to what is on the screen. */
  onShare: () => void;
  onHelp: () => void;
  children: ReactNode;
}

/** What stands around every screen: places at the left (at the bottom on a phone), search and history at the top. */
export function Frame({ place, search, banner, onShare, onHelp, children }: FrameProps) {
  const messages = useMessages();
  const narrow = useNarrow();
  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#search">
        {messages.skip.toSearch}
      </a>
      <a className={styles.skip} href="#main">
        {messages.skip.toCanvas}
      </a>
      {!narrow && <Rail place={place} onHelp={onHelp} />}
      <div className={styles.main}>
        <Bar narrow={narrow} search={search} onShare={onShare} onHelp={onHelp} />
        {banner}
        {children}
      </div>
      {narrow && <BottomBar place={place} />}
    </div>
  );
}

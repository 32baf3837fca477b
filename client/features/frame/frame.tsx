import type { MouseEvent, ReactNode } from 'react';
import { viewportControls } from '../../graph-view/viewport.ts';
import { useMessages } from '../../i18n/language.tsx';
import { act } from '../../state/use-store.ts';
import { isEmbedded } from '../../ui/embedded.ts';
import { onDemand } from '../../ui/late.tsx';
import { useNarrow } from '../../ui/use-media.ts';
import { Bar } from './bar.tsx';
import type { BarPanels } from './bar-panel.tsx';
import { BottomBar } from './bottom-bar.tsx';
import styles from './frame.module.css';
import { Rail } from './rail.tsx';
import type { Place } from './places.ts';

const EmbedFrame = onDemand(async () => (await import('./embed-frame.tsx')).EmbedFrame);

interface FrameProps {
  place: Place | null;
  /** The one search box, the same place on every screen. */
  search: ReactNode;
  /** Between the bar and the screen: what is out, if anything. */
  banner: ReactNode;
  /** What opens below the bar. */
  panels: BarPanels;
  /** Copies the link to what is on the screen. */
  onShare: () => void;
  onHelp: () => void;
  /** The address of what is on the screen. */
  link: () => Promise<{ address: string }>;
  children: ReactNode;
}

function focusSearch() {
  document.getElementById('search')?.focus();
}

/** The canvas where there is one: it takes keys, the part of the page around it takes none. */
function focusMain() {
  const controls = viewportControls();
  if (controls) controls.focusCanvas();
  else {
    const main = document.getElementById('main');
    main?.setAttribute('tabindex', '-1');
    main?.focus();
  }
}

/** The canvas in words; where it is open already the keyboard goes there at once. */
function openText() {
  act('setView', { drawer: 'text' });
  document.getElementById('canvas-text')?.focus();
}

/** Moves the keyboard and leaves the address alone: its fragment is for canvases. */
function skip(event: MouseEvent, focus: () => void) {
  event.preventDefault();
  focus();
}

/** What stands around every screen: places at the left (at the bottom on a phone), search and history at the top. */
export function Frame({ place, search, banner, panels, onShare, onHelp, link, children }: FrameProps) {
  const messages = useMessages();
  const narrow = useNarrow();
  if (isEmbedded)
    return (
      <EmbedFrame banner={banner} link={link}>
        {children}
      </EmbedFrame>
    );
  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#search" onClick={(event) => skip(event, focusSearch)}>
        {messages.skip.toSearch}
      </a>
      <a className={styles.skip} href="#main" onClick={(event) => skip(event, focusMain)}>
        {place === 'explore' ? messages.skip.toCanvas : messages.skip.toMain}
      </a>
      {place === 'explore' && (
        <a className={styles.skip} href="#main" onClick={(event) => skip(event, openText)}>
          {messages.skip.toText}
        </a>
      )}
      {!narrow && <Rail place={place} onHelp={onHelp} />}
      <div className={styles.main}>
        <Bar
          narrow={narrow}
          search={search}
          panels={panels}
          canvas={place === 'explore'}
          onShare={onShare}
          onHelp={onHelp}
        />
        {banner}
        {children}
      </div>
      {narrow && <BottomBar place={place} />}
    </div>
  );
}

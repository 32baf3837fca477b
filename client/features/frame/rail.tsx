import { useMessages } from '../../i18n/language.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useRoving } from '../../ui/roving.ts';
import styles from './frame.module.css';
import { places } from './places.ts';
import type { Place } from './places.ts';
import { useSettings } from './use-settings.ts';

/** The places at the left edge, and how the page looks and speaks. */
export function Rail({ place, onHelp }: { place: Place | null; onHelp: () => void }) {
  const messages = useMessages();
  const settings = useSettings();
  const roving = useRoving<HTMLElement>('vertical');
  return (
    <nav className={styles.rail} aria-label={messages.places.main} {...roving}>
      <a className={styles.seal} href="/" aria-label={messages.places.home} title={messages.product}>
        <span lang="zh-CN" aria-hidden>
          知
        </span>
      </a>
      {places.map(({ id, icon, href }) => (
        <a key={id} className={styles.place} href={href} aria-current={id === place ? 'page' : undefined}>
          <Icon name={icon} />
          {messages.places[id]}
        </a>
      ))}
      <div className={styles.space} />
      <button type="button" className={styles.place} onClick={onHelp} aria-keyshortcuts="?" data-tour="help">
        <Icon name="help" />
        {messages.frame.help}
      </button>
      <button type="button" className={styles.place} onClick={settings.toggleTheme} aria-label={settings.themeLabel}>
        <Icon name={settings.dark ? 'moon' : 'sun'} />
        {messages.frame.theme}
      </button>
      <button type="button" className={styles.place} onClick={settings.toggleLanguage}>
        <Icon name="language" />
        <span lang={settings.otherLang}>{messages.frame.toOther}</span>
      </button>
    </nav>
  );
}

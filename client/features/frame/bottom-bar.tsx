import { useMessages } from '../../i18n/language.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useRoving } from '../../ui/roving.ts';
import styles from './frame.module.css';
import { places } from './places.ts';
import type { Place } from './places.ts';

/** The places on a phone. */
export function BottomBar({ place }: { place: Place | null }) {
  const messages = useMessages();
  const roving = useRoving<HTMLElement>('horizontal');
  return (
    <nav className={styles.bottom} aria-label={messages.places.main} {...roving}>
      {places.map(({ id, icon, href }) => (
        <a key={id} className={styles.bottomPlace} href={href} aria-current={id === place ? 'page' : undefined}>
          <Icon name={icon} size={20} />
          {messages.places[id]}
        </a>
      ))}
    </nav>
  );
}

import { Button } from '@mantine/core';
import { picturesWords } from '../../i18n/words/pictures.ts';
import { useWords } from '../../i18n/words.ts';
import { useLasting } from '../../ui/states.tsx';
import styles from './pictures.module.css';
import type { PictureDrawing } from './use-picture.ts';

/** The picture as it will be, made small; the one before stays while the next is drawn. */
export function Preview({ address, reading, share, trouble, retry, stop, empty }: PictureDrawing & { empty: boolean }) {
  const words = useWords(picturesWords);
  const slow = useLasting(share !== null || reading !== null);
  const doing = reading === null ? words.drawing : words.reading(String(reading.done), String(reading.total));
  return (
    <div className={styles.preview} aria-busy={share !== null}>
      {address !== null && !empty && <img src={address} alt={words.preview} />}
      {empty && <p>{words.empty}</p>}
      {trouble && (
        <div className={styles.over} role="alert">
          <p>{trouble === 'stopped' ? words.stopped : words.failed}</p>
          {trouble !== 'stopped' && <small>{trouble.message}</small>}
          <Button onClick={retry}>{words.retry}</Button>
        </div>
      )}
      {slow && !trouble && (
        <div className={styles.over} role="status">
          <p>{doing}</p>
          <progress
            className={styles.progress}
            value={reading ? reading.done / reading.total : (share ?? 0)}
            aria-label={doing}
          />
          <Button onClick={stop}>{words.cancel}</Button>
        </div>
      )}
    </div>
  );
}

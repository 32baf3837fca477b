import { useEffect, useRef, useState } from 'react';
import { formatCount } from '../../i18n/format.ts';
import { useMessages } from '../../i18n/language.tsx';
import { visibleElements } from '../../state/selectors.ts';
import { useAppState } from '../../state/use-store.ts';
import styles from './explore.module.css';

/** Says aloud what came to the canvas or left it, for those who do not see it. */
export function Announcer() {
  const messages = useMessages();
  const shown = useAppState((state) => visibleElements(state).nodes.length);
  const before = useRef<number | null>(null);
  const [change, setChange] = useState(0);
  useEffect(() => {
    const last = before.current;
    before.current = shown;
    if (last === null || last === shown) return;
    setChange(shown - last);
  }, [shown]);
  const amount = formatCount(Math.abs(change));
  const words = change > 0 ? messages.canvas.added(amount) : messages.canvas.removed(amount);
  return (
    <div className={styles.unseen} role="status">
      {change !== 0 && `${words}${messages.common.listComma}${messages.canvas.shown(formatCount(shown))}`}
    </div>
  );
}

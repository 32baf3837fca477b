import { useEffect, useState, useSyncExternalStore } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import styles from './toasts.module.css';

interface Toast {
  id: number;
  text: string;
  icon: IconName;
}

/** Milliseconds that a toast stays. */
const STAY = 2600;

let current: Toast | null = null;
let count = 0;
const listeners = new Set<() => void>();

function change(toast: Toast | null) {
  current = toast;
  for (const listener of listeners) listener();
}

/** Says in one line that something was done. One at a time: a newer one takes the place of the older. */
export function showToast(text: string, icon: IconName = 'check'): void {
  count += 1;
  change({ id: count, text, icon });
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where toasts appear; placed once, at the root. */
export function Toasts() {
  const toast = useSyncExternalStore(subscribe, () => current);
  const [paused, setPaused] = useState(false);
  useEffect(() => {
    if (toast === null || paused) return;
    const timer = setTimeout(() => change(null), STAY);
    return () => clearTimeout(timer);
  }, [toast, paused]);
  return (
    <div className={styles.place} role="status">
      {toast !== null && (
        <div
          key={toast.id}
          className={styles.toast}
          onMouseEnter={() => setPaused(true)}
          onMouseLeave={() => setPaused(false)}
        >
          <Icon name={toast.icon} size={16} />
          {toast.text}
        </div>
      )}
    </div>
  );
}

import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import styles from './states.module.css';

interface StateNoteProps {
  icon: IconName;
  /** What is so, in one line. */
  title: string;
  /** Why, or what is safe. */
  why?: ReactNode;
  /** The buttons that mend it. */
  children?: ReactNode;
  tone?: 'quiet' | 'danger';
  /** It is the whole screen: its title is the heading of the page. */
  main?: boolean;
}

/** Empty or failed: what, why, and what to do about it. */
export function StateNote({ icon, title, why, children, tone = 'quiet', main = false }: StateNoteProps) {
  return (
    <div className={styles.note} role={tone === 'danger' ? 'alert' : undefined}>
      <span className={tone === 'danger' ? styles.danger : styles.quiet}>
        <Icon name={icon} size={26} />
      </span>
      {main ? <h1 className={styles.title}>{title}</h1> : <b className={styles.title}>{title}</b>}
      {why !== undefined && <p className={styles.why}>{why}</p>}
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}

/** True once `waiting` has lasted `delay` milliseconds: what is quick shows no loading state at all. */
export function useLasting(waiting: boolean, delay = 500): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setLasting(true), delay);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [waiting, delay]);
  return waiting && lasting;
}

/** Quiet bars where text will be. `widths` in per cent. */
export function LoadingLines({ widths, label }: { widths: number[]; label: string }) {
  return (
    <div className={styles.lines} role="status" aria-label={label}>
      {widths.map((width, index) => (
        <span key={index} className={styles.line} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { ProblemError } from '../../api/problems.ts';
import { useReadiness } from '../../api/readiness.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useLasting } from '../../ui/states.tsx';
import styles from './outage-banner.module.css';

/** The service is out: what happened, what is safe, what next. The database's own words on request. */
export function OutageBanner() {
  const messages = useMessages();
  const { outage, error, retry } = useReadiness();
  const [why, setWhy] = useState(false);
  // A hiccup that is over within half a second is nobody's business.
  const lasting = useLasting(outage !== null);
  if (!lasting || outage === null) return null;
  const safe = {
    unavailable: messages.trouble.unavailableSafe,
    loading: messages.trouble.loadingSafe,
    offline: messages.trouble.offlineSafe,
  }[outage];
  const words =
    error instanceof ProblemError ? (error.problem.database?.message ?? error.problem.title) : error?.message;
  return (
    <div className={styles.banner} data-outage={outage} role={outage === 'loading' ? 'status' : 'alert'}>
      <Icon name={outage === 'loading' ? 'info' : 'alert'} size={16} />
      <div className={styles.words}>
        <b>{messages.trouble[outage]}</b>
        <span>{safe}</span>
        {why && words !== undefined && (
          <code lang="en" className={styles.why}>
            {words}
          </code>
        )}
      </div>
      {outage !== 'loading' && !why && words !== undefined && (
        <Button variant="subtle" onClick={() => setWhy(true)}>
          {messages.trouble.why}
        </Button>
      )}
      <Button onClick={retry}>{messages.trouble.retry}</Button>
    </div>
  );
}

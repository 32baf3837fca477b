import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call } from './call.ts';
import { outageOf } from './problems.ts';
import type { Outage } from './problems.ts';

/** Milliseconds between questions to `/api/ready` while something is out. */
const POLL = 3_000;

export interface Readiness {
  outage: Outage | null;
  error: Error | null;
  retry: () => void;
}

/**
 * Whether the database answers. Asked once at the start and again whenever a call fails for want of it; while it is
 * out, every three seconds. When it is back, everything that failed is asked for again.
 */
export function useReadiness(): Readiness {
  const client = useQueryClient();
  const ready = useQuery({
    queryKey: ['ready'],
    queryFn: ({ signal }) => call('ready', { signal }),
    retry: false,
    refetchInterval: (query) => (query.state.status === 'error' ? POLL : false),
  });
  const { refetch } = ready;

  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return;
        if (event.query.queryKey[0] !== 'ready' && outageOf(event.action.error) !== null) void refetch();
      }),
    [client, refetch],
  );

  const wasOut = useRef(false);
  useEffect(() => {
    if (ready.isSuccess && wasOut.current) {
      void client.refetchQueries({ predicate: (query) => query.state.status === 'error' });
    }
    wasOut.current = ready.isError;
  }, [client, ready.isSuccess, ready.isError]);

  return { outage: ready.isError ? outageOf(ready.error) : null, error: ready.error, retry: () => void refetch() };
}

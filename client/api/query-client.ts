import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problems.ts';

/** Milliseconds between tries: 0.4, 0.8, 1.6 … at most 5 s. */
function retryDelay(attempt: number): number {
  return Math.min(5_000, 400 * 2 ** attempt);
}

/** Only what the server calls temporary (503) is tried again, and only reads are queries at all. */
export function shouldRetry(failures: number, error: unknown): boolean {
  return failures < 3 && error instanceof ProblemError && error.problem.status === 503;
}

/** Answers stay fresh for the visit: the data changes only with a new version of the dataset. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: shouldRetry,
        retryDelay,
        staleTime: Infinity,
        gcTime: 30 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // A server on this machine answers without any network.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

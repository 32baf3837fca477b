import { GraphStoreError } from './graph-store.ts';

/**
 * Waits no longer than `ms` milliseconds; the work itself goes on.
 * @throws GraphStoreError `timeout`
 */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new GraphStoreError('timeout', `the database gave no answer within ${ms} ms`)), ms);
  });
  // A failure after that is one that nobody waits for.
  work.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

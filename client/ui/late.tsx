/**
 * Parts that the first look does not need: read from the server when they are wanted, and quietly beforehand once the
 * first look is over, so that nobody waits for them.
 */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { useMessages } from '../i18n/language.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { showToast } from './toasts.tsx';

const awaited = new Set<() => Promise<unknown>>();

/** A part could not be read: the rest of the page goes on, and the next opening tries again. */
function Failed() {
  const messages = useMessages();
  useEffect(() => showToast(messages.trouble.unexpected, 'alert'), [messages]);
  return null;
}

/** The component that `load` brings, in its place as soon as it is there. */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const read = async () => {
    try {
      return { default: await load() };
    } catch (error) {
      // One that failed remembers it for good: another opening begins with another one.
      Part = lazy(read);
      throw error;
    }
  };
  let Part = lazy(read);
  awaited.add(load);
  return function Late(props: Props) {
    const [Now] = useState(() => Part);
    return (
      <ErrorBoundary Fallback={Failed}>
        <Suspense fallback={null}>
          <Now {...props} />
        </Suspense>
      </ErrorBoundary>
    );
  };
}

/** Reads everything that is `late`, one after the other; what fails is read again when it is wanted. */
export async function readAhead(): Promise<void> {
  for (const load of awaited) {
    awaited.delete(load);
    await load().catch(() => undefined);
  }
}

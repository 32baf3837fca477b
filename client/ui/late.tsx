/**
 * Parts that the first look does not need: read from the server when they are wanted. What is `late` is also read quietly
 * once the first look is over, so that nobody waits for it.
 */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { useMessages } from '../i18n/language.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { showToast } from './toasts.tsx';

/** What whoever opens a part may want to know: one that failed is open no longer. */
interface Failing {
  onFailed?: () => void;
}

const awaited = new Set<() => Promise<unknown>>();

/** A part could not be read: the rest of the page goes on, and the next opening tries again. */
function Failed() {
  const messages = useMessages();
  useEffect(() => showToast(messages.trouble.unexpected, 'alert'), [messages]);
  return null;
}

/**
 * The component that `load` brings, in its place as soon as it is there.
 *
 * @param Trouble stands there when it could not be read, or fails; `retry` reads it again
 * @param waiting stands there until it is read
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Trouble: ComponentType<{ error: Error; retry: () => void }> = Failed,
  waiting: ReactNode = null,
): ComponentType<Props & Failing> {
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
  // Inside the boundary, which takes it away with what failed; outside of what waits, which forgets its state.
  function Reading(props: Props) {
    const [Now] = useState(() => Part);
    return (
      <Suspense fallback={waiting}>
        <Now {...props} />
      </Suspense>
    );
  }
  return function OnDemand(props: Props & Failing) {
    return (
      <ErrorBoundary Fallback={Trouble} onError={props.onFailed}>
        <Reading {...props} />
      </ErrorBoundary>
    );
  };
}

/** The same, for what nobody is to wait for. */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props & Failing> {
  awaited.add(load);
  return onDemand(load);
}

/** Reads what is loaded by other means ahead too: the same module is loaded once. */
export function alsoAhead(load: () => Promise<unknown>): void {
  awaited.add(load);
}

/** Reads everything that is `late`, one after the other; what fails is read again when it is wanted. */
export async function readAhead(): Promise<void> {
  for (const load of awaited) {
    awaited.delete(load);
    await load().catch(() => undefined);
  }
}

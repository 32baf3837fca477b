import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';

/** Listens on an element for what bubbles up from inside it: keys in a dialog, focus that leaves a group. */
export function useListener<Name extends keyof HTMLElementEventMap>(
  target: RefObject<HTMLElement | null>,
  name: Name,
  listener: (event: HTMLElementEventMap[Name]) => void,
): void {
  const onEvent = useEffectEvent(listener);
  useEffect(() => {
    const element = target.current;
    const listen = (event: HTMLElementEventMap[Name]) => onEvent(event);
    element?.addEventListener(name, listen);
    return () => element?.removeEventListener(name, listen);
  }, [target, name]);
}

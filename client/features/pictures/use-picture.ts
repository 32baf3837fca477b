/** The picture of the options, drawn anew when they change; what is under way is given up then. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Picture } from '../../graph-view/export/write-picture.ts';
import type { PictureOptions } from '../../state/picture-options.ts';
import { makePicture } from './make-picture.ts';
import type { PictureContext } from './make-picture.ts';

export interface PictureDrawing {
  /** Null until the options of now are drawn. */
  picture: Picture | null;
  /** Of the last picture, for an image. */
  address: string | null;
  /** Sources that are being read. */
  reading: { done: number; total: number } | null;
  /** How much is drawn, 0 to 1; null when nothing is under way. */
  share: number | null;
  /** Why there is no picture; `stopped` where the reader did not want to wait. */
  trouble: Error | 'stopped' | null;
  retry: () => void;
  stop: () => void;
}

/** Milliseconds of typing without a pause before the picture is drawn. */
const rest = 160;

/** @param wait while an input method composes */
export function usePicture(
  context: PictureContext | null,
  title: string,
  options: PictureOptions,
  wait: boolean,
): PictureDrawing {
  const [picture, setPicture] = useState<Picture | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const [reading, setReading] = useState<PictureDrawing['reading']>(null);
  const [share, setShare] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<PictureDrawing['trouble']>(null);
  const [attempt, setAttempt] = useState(0);
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    if (context === null || wait) return;
    const own = new AbortController();
    running.current = own;
    const timer = setTimeout(() => {
      setTrouble(null);
      setShare(0);
      makePicture(
        context,
        { title, options },
        {
          signal: own.signal,
          onProgress: (done, total) => setReading(done < total ? { done, total } : null),
          onShare: setShare,
        },
      )
        .then((made) => {
          own.signal.throwIfAborted();
          setPicture(made);
          setAddress(URL.createObjectURL(new Blob([made.svg], { type: 'image/svg+xml' })));
        })
        .catch((error: unknown) => {
          if (own.signal.aborted) return;
          setTrouble(error instanceof Error ? error : new Error(String(error)));
        })
        .finally(() => {
          if (running.current !== own) return;
          setShare(null);
          setReading(null);
        });
    }, rest);
    return () => {
      clearTimeout(timer);
      own.abort();
      // What is saved is what the options say, never the picture before.
      setPicture(null);
    };
  }, [context, title, options, wait, attempt]);

  useEffect(() => {
    if (address !== null) return () => URL.revokeObjectURL(address);
  }, [address]);

  const retry = useCallback(() => setAttempt((last) => last + 1), []);
  const stop = useCallback(() => {
    running.current?.abort();
    setShare(null);
    setReading(null);
    setTrouble('stopped');
  }, []);
  return { picture, address, reading, share, trouble, retry, stop };
}

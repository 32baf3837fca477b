import { useEffect, useState } from 'react';

/** Milliseconds of rest before the server is asked. */
const REST = 90;

/**
 * The text of the box and the text to search for. While an input method composes, nothing is searched: half-typed
 * pinyin such as “wang'luo” is not what the reader means.
 */
export function useTypedText(begin = '') {
  const [text, setText] = useState(begin);
  const [composing, setComposing] = useState(false);
  const [settled, setSettled] = useState('');
  const wanted = text.trim();

  useEffect(() => {
    if (composing) return;
    const timer = setTimeout(() => setSettled(wanted), wanted === '' ? 0 : REST);
    return () => clearTimeout(timer);
  }, [wanted, composing]);

  return {
    text,
    setText,
    composing,
    setComposing,
    /** What is searched for; empty when nothing is typed. */
    wanted: wanted === '' ? '' : settled,
  };
}

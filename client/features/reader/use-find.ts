import { useEffectEvent, useEffect, useMemo, useState } from 'react';
import { useTypedText } from '../../ui/use-typed-text.ts';
import { findMatches } from './find-matches.ts';
import type { Block, Match } from './find-matches.ts';
import type { Reading } from './reading.ts';
import type { ReadPassage } from '../../../contracts/documents.ts';

export interface Find {
  isOpen: boolean;
  open: () => void;
  close: () => void;
  typed: ReturnType<typeof useTypedText>;
  matches: readonly Match[];
  byPassage: ReadonlyMap<string, readonly Match[]>;
  /** The number of the match that is looked at. */
  current: number | null;
  step: (by: 1 | -1) => void;
}

const noMatches: readonly Match[] = [];

/**
 * What is looked for in a document and where it is.
 *
 * @param blocksOf the texts of a passage that are on the screen; the same function until they change
 * @param begin the number of the passage at which the reader is: the search begins there
 */
export function useFind(
  reading: Reading | null,
  blocksOf: (passage: ReadPassage) => readonly Block[],
  begin: () => number,
): Find {
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const typed = useTypedText();
  const wanted = isOpen ? typed.wanted : '';
  const passages = reading?.passages;
  const matches = useMemo(
    () => (wanted === '' || passages === undefined ? noMatches : findMatches(passages, blocksOf, wanted)),
    [passages, blocksOf, wanted],
  );
  const byPassage = useMemo(() => groupByPassage(matches), [matches]);

  const start = useEffectEvent(() => {
    const numbers = new Map(passages?.map(({ id }, number): [string, number] => [id, number]));
    const from = begin();
    const first = matches.find(({ passage }) => (numbers.get(passage) ?? 0) >= from);
    setAt(first?.number ?? 0);
  });
  useEffect(() => {
    if (wanted !== '') start();
  }, [wanted]);

  const count = matches.length;
  return {
    isOpen,
    open: () => setOpen(true),
    close: () => setOpen(false),
    typed,
    matches,
    byPassage,
    current: count === 0 ? null : Math.min(at, count - 1),
    step: (by) => setAt((before) => (count === 0 ? 0 : (Math.min(before, count - 1) + by + count) % count)),
  };
}

function groupByPassage(matches: readonly Match[]): ReadonlyMap<string, readonly Match[]> {
  const groups = new Map<string, Match[]>();
  for (const match of matches) {
    const group = groups.get(match.passage);
    if (group === undefined) groups.set(match.passage, [match]);
    else group.push(match);
  }
  return groups;
}

/** The kinds of the schema for every glyph below: put `KindsProvider` once around the page. */
import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Kind } from '../state/schema.ts';

const KindsContext = createContext<ReadonlyMap<string, Kind>>(new Map());

export function KindsProvider({ kinds, children }: { kinds: readonly Kind[]; children: ReactNode }) {
  const byLabel = useMemo(() => new Map(kinds.map((kind) => [kind.label, kind])), [kinds]);
  return <KindsContext value={byLabel}>{children}</KindsContext>;
}

/** Kinds by label. */
export function useKinds(): ReadonlyMap<string, Kind> {
  return useContext(KindsContext);
}

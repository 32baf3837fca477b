/** Which kinds are out of sight. */

export interface FiltersState {
  hiddenKinds: ReadonlySet<string>;
  /** Only this kind, whatever `hiddenKinds` says. */
  onlyKind: string | null;
}

export const noFilters: FiltersState = { hiddenKinds: new Set(), onlyKind: null };

type FiltersProducer = (filters: FiltersState) => FiltersState;

/** Hides a kind or shows it again; ends “only”. */
export function toggleKind(kind: string): FiltersProducer {
  return (filters) => {
    const hiddenKinds = new Set(filters.hiddenKinds);
    if (!hiddenKinds.delete(kind)) hiddenKinds.add(kind);
    return { hiddenKinds, onlyKind: null };
  };
}

/** Shows this kind only; the same kind again, or null, ends it. */
export function setOnlyKind(kind: string | null): FiltersProducer {
  return (filters) => {
    const onlyKind = filters.onlyKind === kind ? null : kind;
    return onlyKind === filters.onlyKind ? filters : { ...filters, onlyKind };
  };
}

/** All filters at once, as a saved canvas has them. */
export function setFilters(wanted: FiltersState): FiltersProducer {
  return (filters) => (hasFilters(wanted) || hasFilters(filters) ? wanted : filters);
}

export function clearFilters(): FiltersProducer {
  return (filters) => (hasFilters(filters) ? noFilters : filters);
}

export function hasFilters(filters: FiltersState): boolean {
  return filters.onlyKind !== null || filters.hiddenKinds.size > 0;
}

export function isKindVisible(filters: FiltersState, kind: string): boolean {
  return filters.onlyKind === null ? !filters.hiddenKinds.has(kind) : filters.onlyKind === kind;
}

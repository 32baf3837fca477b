import { formatCount, formatList } from '../../../i18n/format.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { countFilters, facetNames, filtersSources, filtersYears } from '../../../state/filters.ts';
import type { FacetName } from '../../../state/filters.ts';
import { act, useAppState } from '../../../state/use-store.ts';
import { Icon } from '../../../ui/icon.tsx';
import styles from './legend.module.css';
import { useValueNames } from './value-names.ts';

/** Of one facet, up to so many values have a chip or a name; more are counted. */
const MOST_NAMED = 3;

interface Chip {
  key: string;
  text: string;
  /** What pressing it does. */
  label: string;
  struck?: boolean;
  onRemove: () => void;
}

/** What is filtered, each with a way to end it. */
export function FilterChips() {
  const messages = useMessages();
  const chips = useChips();
  const count = useAppState((state) => countFilters(state.filters));
  if (count === 0) return null;
  return (
    <ul className={styles.chips} aria-label={messages.filters.chips}>
      {chips.map(({ key, text, label, struck, onRemove }) => (
        <li key={key}>
          <button type="button" className={styles.chip} aria-label={label} onClick={onRemove}>
            {struck ? <s>{text}</s> : <span>{text}</span>}
            <Icon name="close" size={13} />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" className={styles.clearAll} onClick={() => act('clearFilters')}>
            {messages.filters.clearAll}
          </button>
        </li>
      )}
    </ul>
  );
}

function useChips(): Chip[] {
  const messages = useMessages();
  const language = useLanguage();
  const nameOf = useValueNames();
  const filters = useAppState((state) => state.filters);
  const ofFacet = (facet: FacetName): Chip[] => {
    const { mode, values } = filters.facets[facet];
    const named = values.size <= MOST_NAMED;
    if (values.size === 0) return [];
    if (mode === 'except' && named) {
      return [...values].map((value) => ({
        key: `${facet} ${value}`,
        text: nameOf(facet, value),
        label: messages.legend.showValue(nameOf(facet, value)),
        struck: true,
        onRemove: () => act('toggleValue', facet, value),
      }));
    }
    const count = formatCount(values.size);
    const words = mode === 'only' ? messages.filters.onlySome : messages.filters.hides;
    const text = named
      ? messages.legend.onlyValue(
          formatList(
            [...values].map((value) => nameOf(facet, value)),
            language,
          ),
        )
      : words(messages.filters[facet], count);
    return [{ key: facet, text, label: messages.filters.end(text), onRemove: () => act('clearFacet', facet) }];
  };
  const whole = (key: string, text: string, onRemove: () => void): Chip => ({
    key,
    text,
    label: messages.filters.end(text),
    onRemove,
  });
  const { sources, years } = filters;
  return [
    ...facetNames.flatMap(ofFacet),
    ...(filtersSources(filters)
      ? [
          whole(
            'sources',
            sources.most === null ? messages.filters.atLeast(formatCount(sources.least)) : messages.filters.onlySingle,
            () => act('setSources', { least: 0, most: null }),
          ),
        ]
      : []),
    ...(filtersYears(filters)
      ? [whole('years', yearsText(years, messages.filters), () => act('setYears', { from: null, to: null }))]
      : []),
    ...(filters.datedOnly ? [whole('dated', messages.filters.datedOnly, () => act('setDatedOnly', false))] : []),
  ];
}

interface YearWords {
  years: (from: string, to: string) => string;
  since: (from: string) => string;
  until: (to: string) => string;
}

function yearsText({ from, to }: { from: number | null; to: number | null }, words: YearWords): string {
  if (from === null) return to === null ? '' : words.until(String(to));
  return to === null ? words.since(String(from)) : words.years(String(from), String(to));
}

import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { formatCount } from '../../../i18n/format.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { dateCounts, facetCounts, sourceCounts } from '../../../state/filter-counts.ts';
import type { FacetCounts } from '../../../state/filter-counts.ts';
import { filtersSources, filtersYears } from '../../../state/filters.ts';
import type { FacetName } from '../../../state/filters.ts';
import { useAppState } from '../../../state/use-store.ts';
import { Icon } from '../../../ui/icon.tsx';
import { DateFilter } from './date-filter.tsx';
import { EvidenceFilter } from './evidence-filter.tsx';
import { FacetFilter } from './facet-filter.tsx';
import styles from './filters.module.css';

/** What a section is closed over is kept for the visit: a reader who works with one finds it open again. */
const opened = new Set<string>(['documents', 'dates', 'evidence']);

/**
 * Each thing that can be filtered by, under a heading that opens and closes. What the canvas lacks has no section.
 *
 * @param besideLegend where the legend stands with them, kinds and bases are filtered there
 */
export function FilterSections({ besideLegend = false }: { besideLegend?: boolean }) {
  const messages = useMessages();
  const counts = useAppState(facetCounts);
  const { facets } = useAppState((state) => state.filters);
  const inYears = useAppState((state) => filtersYears(state.filters) || state.filters.datedOnly);
  const inSources = useAppState((state) => filtersSources(state.filters));
  const dated = useAppState((state) => dateCounts(state) !== null);
  const graded = useAppState((state) => sourceCounts(state).atLeast.length > 0);
  const facetSection = (facet: FacetName) => (
    <Section
      key={facet}
      id={facet}
      title={messages.filters[facet]}
      filtered={facets[facet].values.size > 0}
      note={formatCount(valuesOf(counts, facet))}
    >
      <FacetFilter facet={facet} />
    </Section>
  );
  const hasBases = !besideLegend && isListed(counts, 'bases', facets.bases.values);
  const hasEvidence = graded || inSources || hasBases;
  const listed: FacetName[] = [...(besideLegend ? [] : (['kinds'] as const)), 'types'];
  return (
    <>
      {listed.filter((facet) => isListed(counts, facet, facets[facet].values)).map(facetSection)}
      {documentsKnown(counts, facets.documents.values) && facetSection('documents')}
      {(dated || inYears) && (
        <Section id="dates" title={messages.filters.dates} filtered={inYears}>
          <DateFilter />
        </Section>
      )}
      {hasEvidence && (
        <Section
          id="evidence"
          title={messages.filters.evidence}
          filtered={inSources || (!besideLegend && facets.bases.values.size > 0)}
        >
          <EvidenceFilter withBases={!besideLegend} />
        </Section>
      )}
    </>
  );
}

function valuesOf(counts: FacetCounts, facet: FacetName): number {
  return [...counts[facet].keys()].filter((value) => value !== '').length;
}

function isListed(counts: FacetCounts, facet: FacetName, filtered: ReadonlySet<string>): boolean {
  return counts[facet].size > 0 || filtered.size > 0;
}

/** A database that knows no documents has all of it in none. */
function documentsKnown(counts: FacetCounts, filtered: ReadonlySet<string>): boolean {
  return valuesOf(counts, 'documents') > 0 || filtered.size > 0;
}

interface SectionProps {
  id: string;
  title: string;
  filtered: boolean;
  /** How many values there are to choose from. */
  note?: string;
  children: ReactNode;
}

function Section({ id, title, filtered, note, children }: SectionProps) {
  const messages = useMessages();
  const contentId = useId();
  const [open, setOpen] = useState(() => opened.has(id) || filtered);
  function toggle() {
    if (open) opened.delete(id);
    else opened.add(id);
    setOpen(!open);
  }
  return (
    <section className={styles.section}>
      <h3>
        <button
          type="button"
          className={styles.heading}
          aria-expanded={open}
          aria-controls={contentId}
          onClick={toggle}
        >
          <Icon name={open ? 'down' : 'right'} size={14} />
          {title}
          <span className={styles.note} data-filtered={filtered || undefined}>
            {filtered ? messages.filters.filtered : note}
          </span>
        </button>
      </h3>
      <div id={contentId} className={styles.content} hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}

import { useMemo } from 'react';
import { useDocumentNames } from '../../../api/document-names.ts';
import { useVocabulary } from '../../../api/vocabulary.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import type { Basis } from '../../../../contracts/dataset.ts';
import { facetCounts } from '../../../state/filter-counts.ts';
import { noDocument } from '../../../state/filters.ts';
import type { FacetName } from '../../../state/filters.ts';
import { useAppState } from '../../../state/use-store.ts';

export const basisOrder: readonly Basis[] = ['stated', 'inferred', 'external'];

/**
 * What the values of each facet are called in the reader's language.
 *
 * @param withDocuments whether documents are to be named; their names are asked for only then, or once they are filtered
 */
export function useValueNames(withDocuments = false): (facet: FacetName, value: string) => string {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const documents = useAppState((state) => facetCounts(state).documents);
  const filtered = useAppState((state) => state.filters.facets.documents.values);
  const ids = useMemo(
    () =>
      withDocuments || filtered.size > 0
        ? [...new Set([...documents.keys(), ...filtered])].filter((id) => id !== noDocument)
        : [],
    [withDocuments, documents, filtered],
  );
  const documentName = useDocumentNames(ids);
  return (facet, value) => {
    switch (facet) {
      case 'kinds':
        return vocabulary.kindNames(value)[language];
      case 'types':
        return vocabulary.phrases(value, 'out')[language];
      case 'documents':
        return value === noDocument ? messages.filters.noDocument : documentName(value)[language];
      case 'bases': {
        const basis = basisOrder.find((one) => one === value);
        return basis === undefined ? value : messages.legend[basis];
      }
    }
  };
}

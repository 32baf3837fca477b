import { useState } from 'react';
import type { RelationshipView } from '../../../contracts/api.ts';
import { useCitationFormat } from '../../api/citation/chosen-format.ts';
import { citationFormats, citationNames, citeStatement } from '../../api/citation/citation.ts';
import type { CitationFormat } from '../../api/citation/citation.ts';
import { citedPlaces } from '../../api/citation/cited-source.ts';
import { publicAddress } from '../../api/citation/public-address.ts';
import { namesOf } from '../../api/entity-text.ts';
import { useMeta } from '../../api/queries.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { CitationBox } from '../../ui/citation-box.tsx';
import styles from './evidence.module.css';
import { placesByFile } from './places-by-file.ts';
import { sentenceOf, sentenceText } from '../../i18n/sentence.ts';

const FORMATS = citationFormats.map((format) => ({ format, name: citationNames[format] }));

/** The statement with its sources as a reference, ready to copy. */
export function CiteBar({ view }: { view: RelationshipView }) {
  const [format, choose] = useCitationFormat(useLanguage());
  const reference = useReference(view, format);
  const preview = usePreview(view, format, reference);
  return (
    <footer className={styles.cite}>
      <CitationBox pinned formats={FORMATS} chosen={format} onChoose={choose} reference={reference} preview={preview} />
    </footer>
  );
}

/** The statement and where it stands: the first lines of a reference in words are taken up by its address. */
function usePreview(view: RelationshipView, format: CitationFormat, reference: string): string {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const { relationship, source, target, evidence } = view;
  if (format === 'bibtex' || format === 'ris' || evidence.length === 0) return reference;
  const phrase = vocabulary.phrases(relationship.type, 'out')[language];
  const parts = sentenceOf(namesOf(source)[language], phrase, namesOf(target)[language], language);
  return `${messages.citation.collection}. ${sentenceText(parts, language)}. ${placesByFile(evidence, language)}.`;
}

function useReference(view: RelationshipView, format: CitationFormat): string {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const { data: meta } = useMeta();
  const [today] = useState(() => formatInstant(new Date().toISOString()).slice(0, 10));
  const { relationship, source, target, evidence } = view;
  const phrase = vocabulary.phrases(relationship.type, 'out')[language];
  const parts = sentenceOf(namesOf(source)[language], phrase, namesOf(target)[language], language);
  const dataset = meta?.dataset ?? null;
  return citeStatement(
    {
      id: relationship.id,
      sentence: sentenceText(parts, language),
      collection: messages.citation.collection,
      dataset: dataset === null ? null : { title: dataset.titles, version: dataset.version },
      address: publicAddress(location.href),
      accessed: today,
      evidence: citedPlaces(evidence),
    },
    format,
    language,
  );
}

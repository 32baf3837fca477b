import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RelationshipView } from '../../../contracts/api.ts';
import { namesOf } from '../../api/entity-text.ts';
import { useMeta } from '../../api/queries.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { useRoving } from '../../ui/roving.ts';
import { showToast } from '../../ui/toasts.tsx';
import { cite, citationFormats, citationNames, evidenceList } from './citation.ts';
import type { CitationFormat } from './citation.ts';
import styles from './evidence.module.css';
import { sentenceOf, sentenceText } from './sentence.ts';

/** The statement as a reference, ready to copy. */
export function CiteBar({ view }: { view: RelationshipView }) {
  const messages = useMessages();
  const [format, setFormat] = useState<CitationFormat>('gbt');
  const roving = useRoving<HTMLDivElement>('horizontal');
  const reference = useReference(view, format);

  async function copy() {
    const copied = await copyText(reference);
    showToast(copied ? messages.evidence.citationCopied : messages.common.copyFailed, copied ? 'copy' : 'alert');
  }

  return (
    <footer className={styles.cite}>
      <div className={styles.formats} role="radiogroup" aria-label={messages.evidence.format} {...roving}>
        {citationFormats.map((each) => (
          <button
            key={each}
            type="button"
            role="radio"
            aria-checked={each === format}
            className={styles.format}
            onClick={() => setFormat(each)}
          >
            {citationNames[each]}
          </button>
        ))}
      </div>
      <p className={styles.reference} data-format={format} title={reference}>
        {reference}
      </p>
      <Button leftSection={<Icon name="copy" size={16} />} onClick={() => void copy()}>
        {messages.common.copy}
      </Button>
    </footer>
  );
}

function useReference(view: RelationshipView, format: CitationFormat): string {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const { data: meta } = useMeta();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const { relationship, source, target, evidence } = view;
  const phrase = vocabulary.phrases(relationship.type, 'out')[language];
  const parts = sentenceOf(namesOf(source)[language], phrase, namesOf(target)[language], language);
  const passages = evidence.map(({ document, passage }) => ({
    document: document.textFile ?? document.id,
    paragraph: passage.paragraph,
  }));
  return cite(
    {
      id: relationship.id,
      sentence: sentenceText(parts, language),
      collection: messages.citation.collection,
      version: meta?.dataset?.version ?? null,
      published: meta?.dataset?.loadedAt.slice(0, 10) ?? null,
      accessed: today,
      url: location.href,
      evidence: evidenceList(passages, language),
      language,
    },
    format,
  );
}

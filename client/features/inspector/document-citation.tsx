import type { GraphNode } from '../../../contracts/graph.ts';
import { useCitationFormat } from '../../api/citation/chosen-format.ts';
import { citationFormats, citationNames, citeSource } from '../../api/citation/citation.ts';
import { nodeSource } from '../../api/citation/cited-source.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { kindOf } from '../../state/graph.ts';
import { CitationBox } from '../../ui/citation-box.tsx';
import styles from './inspector.module.css';

const FORMATS = citationFormats.map((format) => ({ format, name: citationNames[format] }));

/** A document as a reference; nothing where the data knows no more of it than its name. */
export function DocumentCitation({ node }: { node: GraphNode }) {
  const messages = useMessages();
  const language = useLanguage();
  const [format, choose] = useCitationFormat(language);
  if (kindOf(node) !== 'Document') return null;
  const source = nodeSource(node);
  if (source.author === null && source.publisher === null && source.url === null) return null;
  return (
    <>
      <h3 className={styles.heading}>{messages.inspector.cite}</h3>
      <CitationBox
        formats={FORMATS}
        chosen={format}
        onChoose={choose}
        reference={citeSource({ source, places: [] }, format, language)}
      />
    </>
  );
}

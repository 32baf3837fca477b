import type { EvidencePassage } from '../../../contracts/api.ts';
import type { GraphNode } from '../../../contracts/graph.ts';
import { useCitationFormat } from '../../api/citation/chosen-format.ts';
import { citeSource } from '../../api/citation/citation.ts';
import { citedPlaces } from '../../api/citation/cited-source.ts';
import { aliasesOf, namesOf } from '../../api/entity-text.ts';
import { pieceByMarks, pieceByNames } from '../../api/name-marks.ts';
import { useKindColour } from '../../graph-view/kind-colour.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { kindOf } from '../../state/graph.ts';
import { entityPath } from '../../ui/address.ts';
import { CiteButton } from '../../ui/citation-box.tsx';
import { useLocator } from '../../ui/locator.ts';
import { NamedText } from '../../ui/named-text.tsx';
import { OriginalText } from '../../ui/original-text.tsx';
import styles from './inspector.module.css';

interface MentioningPassageProps {
  passage: EvidencePassage;
  /** Entities that the passage names, to be marked in gist and paragraph. */
  named: readonly GraphNode[];
  /** Meant without being named. */
  implicit?: boolean;
}

/** A passage in a list: locator, gist, the paragraph itself on request, and its reference. */
export function MentioningPassage({ passage, named, implicit = false }: MentioningPassageProps) {
  const messages = useMessages();
  const language = useLanguage();
  const colourOf = useKindColour();
  const locator = useLocator();
  const [format] = useCitationFormat(language);
  const entities = named.map((node) => {
    const { zh, en } = aliasesOf(node);
    return { id: node.id, kind: kindOf(node), names: [namesOf(node).zh, namesOf(node).en, ...zh, ...en] };
  });
  const kindById = (id: string) => entities.find((entity) => entity.id === id)?.kind;
  const { text, marks, gistZh, gistEn } = passage;
  const [cited] = citedPlaces([passage]);
  return (
    <li className={styles.passage}>
      <p className={styles.locator} lang={langTag(language)}>
        <a href={entityPath(passage.document.id)}>{locator(passage)}</a>
        {implicit && <span title={messages.inspector.implicitHint}>{messages.inspector.implicit}</span>}
      </p>
      <p className={styles.gist} lang={langTag(language)}>
        <NamedText pieces={pieceByNames(language === 'zh' ? gistZh : gistEn, entities)} colourOf={colourOf} />
      </p>
      <OriginalText pieces={text === undefined ? null : pieceByMarks(text, marks ?? [], kindById)} colourOf={colourOf}>
        {cited !== undefined && (
          <CiteButton label={messages.evidence.citePassage} reference={citeSource(cited, format, language)} />
        )}
      </OriginalText>
    </li>
  );
}

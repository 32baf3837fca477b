import type { EvidencePassage } from '../../../contracts/api.ts';
import type { GraphNode } from '../../../contracts/graph.ts';
import { useCitationFormat } from '../../api/citation/chosen-format.ts';
import { citePassage } from '../../api/citation/passage-citation.ts';
import { aliasesOf, namesOf } from '../../api/entity-text.ts';
import { pieceByMarks, pieceByNames } from '../../api/name-marks.ts';
import { useKindColour } from '../../graph-view/kind-colour.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { kindOf } from '../../state/graph.ts';
import { CiteButton } from '../../ui/citation-box.tsx';
import { NamedText } from '../../ui/named-text.tsx';
import { OriginalText } from '../../ui/original-text.tsx';
import { PassagePlaces } from '../../ui/passage-places.tsx';
import { passagePath } from '../../ui/reader-address.ts';
import styles from './inspector.module.css';

interface MentioningPassageProps {
  passage: EvidencePassage;
  /** The same paragraph in other documents that carry the work. */
  alsoIn?: readonly EvidencePassage[];
  /** Entities that the passage names, to be marked in gist and paragraph. */
  named: readonly GraphNode[];
  /** Meant without being named. */
  implicit?: boolean;
}

const nowhereElse: readonly EvidencePassage[] = [];

/** A passage in a list: locator, gist, the paragraph itself on request, and its reference. */
export function MentioningPassage({ passage, alsoIn = nowhereElse, named, implicit = false }: MentioningPassageProps) {
  const messages = useMessages();
  const language = useLanguage();
  const colourOf = useKindColour();
  const [format] = useCitationFormat(language);
  const entities = named.map((node) => {
    const { zh, en } = aliasesOf(node);
    return { id: node.id, kind: kindOf(node), names: [namesOf(node).zh, namesOf(node).en, ...zh, ...en] };
  });
  const kindById = (id: string) => entities.find((entity) => entity.id === id)?.kind;
  const { gistZh, gistEn } = passage;
  // The text of another carrier serves where this one's is not at hand.
  const { text, marks } = [passage, ...alsoIn].find((each) => each.text !== undefined) ?? passage;
  const path = passagePath(passage.passage.id);
  const href = new URL(path, location.href).href;
  return (
    <li className={styles.passage}>
      <p className={styles.locator} lang={langTag(language)}>
        <PassagePlaces passage={passage} alsoIn={alsoIn} className={styles.alsoIn} />
        {implicit && <span title={messages.inspector.implicitHint}>{messages.inspector.implicit}</span>}
      </p>
      <p className={styles.gist} lang={langTag(language)}>
        <NamedText pieces={pieceByNames(language === 'zh' ? gistZh : gistEn, entities)} colourOf={colourOf} />
      </p>
      <OriginalText pieces={text === undefined ? null : pieceByMarks(text, marks ?? [], kindById)} colourOf={colourOf}>
        <a href={path}>{messages.evidence.readInDocument}</a>
        <CiteButton
          label={messages.evidence.citePassage}
          reference={citePassage(passage, alsoIn, href, format, language)}
        />
      </OriginalText>
    </li>
  );
}

import type { GraphNode } from '../../../contracts/graph.ts';
import { useCitationFormat } from '../../api/citation/chosen-format.ts';
import { citePassage } from '../../api/citation/passage-citation.ts';
import { aliasesOf, namesOf } from '../../api/entity-text.ts';
import { pieceByMarks, pieceByNames } from '../../api/name-marks.ts';
import type { WorkPassage } from '../../api/work-passages.ts';
import { useKindColour } from '../../graph-view/kind-colour.ts';
import { langTag, otherLanguage, useLanguage, useMessages } from '../../i18n/language.tsx';
import { kindOf } from '../../state/graph.ts';
import { CiteButton } from '../../ui/citation-box.tsx';
import { NamedText } from '../../ui/named-text.tsx';
import { OriginalText } from '../../ui/original-text.tsx';
import { PassagePlaces } from '../../ui/passage-places.tsx';
import { passagePath } from '../../ui/reader-address.ts';
import styles from './evidence.module.css';

interface PassageTextProps {
  at: WorkPassage;
  ends: readonly [GraphNode, GraphNode];
}

/** Locators, gist in the reader's language, then in the other; the paragraph itself where the server has it. */
export function PassageText({ at: { passage, alsoIn }, ends }: PassageTextProps) {
  const messages = useMessages();
  const language = useLanguage();
  const other = otherLanguage(language);
  const colourOf = useKindColour();
  const [format] = useCitationFormat(language);
  const gists = { zh: passage.gistZh, en: passage.gistEn };
  const entities = ends.map((node) => {
    const { zh, en } = aliasesOf(node);
    return { id: node.id, kind: kindOf(node), names: [namesOf(node).zh, namesOf(node).en, ...zh, ...en] };
  });
  const kindById = (id: string) => entities.find((entity) => entity.id === id)?.kind;
  // The text of another carrier serves where this one's is not at hand.
  const readable = [passage, ...alsoIn].find(({ text }) => text !== undefined);
  const path = passagePath(passage.passage.id);
  const href = new URL(path, location.href).href;
  return (
    <article className={styles.passage}>
      <p className={styles.locator} lang={langTag(language)}>
        <PassagePlaces passage={passage} alsoIn={alsoIn} className={styles.alsoIn} />
      </p>
      <p className={styles.gist} lang={langTag(language)}>
        <NamedText pieces={pieceByNames(gists[language], entities)} colourOf={colourOf} />
      </p>
      <p className={styles.otherGist} lang={langTag(other)}>
        <NamedText pieces={pieceByNames(gists[other], entities)} colourOf={colourOf} />
      </p>
      <OriginalText
        pieces={readable?.text === undefined ? null : pieceByMarks(readable.text, readable.marks ?? [], kindById)}
        colourOf={colourOf}
      >
        <a href={path}>{messages.evidence.readInDocument}</a>
        <CiteButton
          label={messages.evidence.citePassage}
          reference={citePassage(passage, alsoIn, href, format, language)}
        />
      </OriginalText>
    </article>
  );
}

import type { EvidencePassage } from '../../../contracts/api.ts';
import type { GraphNode } from '../../../contracts/graph.ts';
import { useCitationFormat } from '../../api/citation/chosen-format.ts';
import { citeSource } from '../../api/citation/citation.ts';
import { citedPlaces } from '../../api/citation/cited-source.ts';
import { aliasesOf, namesOf } from '../../api/entity-text.ts';
import { pieceByMarks, pieceByNames } from '../../api/name-marks.ts';
import { useKindColour } from '../../graph-view/kind-colour.ts';
import { langTag, otherLanguage, useLanguage, useMessages } from '../../i18n/language.tsx';
import { kindOf } from '../../state/graph.ts';
import { entityPath } from '../../ui/address.ts';
import { CiteButton } from '../../ui/citation-box.tsx';
import { useLocator } from '../../ui/locator.ts';
import { NamedText } from '../../ui/named-text.tsx';
import { OriginalText } from '../../ui/original-text.tsx';
import type { WorkPassage } from './evidence-columns.ts';
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
  const locator = useLocator();
  const fileOf = ({ document }: EvidencePassage) => messages.evidence.file(document.textFile ?? '');
  const [format] = useCitationFormat(language);
  const gists = { zh: passage.gistZh, en: passage.gistEn };
  const entities = ends.map((node) => {
    const { zh, en } = aliasesOf(node);
    return { id: node.id, kind: kindOf(node), names: [namesOf(node).zh, namesOf(node).en, ...zh, ...en] };
  });
  const kindById = (id: string) => entities.find((entity) => entity.id === id)?.kind;
  // The text of another carrier serves where this one's is not at hand.
  const readable = [passage, ...alsoIn].find(({ text }) => text !== undefined);
  const [cited] = citedPlaces([passage, ...alsoIn]);
  return (
    <article className={styles.passage}>
      <p className={styles.locator} lang={langTag(language)}>
        <Place passage={passage} where={locator(passage)} />
        {alsoIn.map((each) => (
          <span key={each.passage.id} className={styles.alsoIn}>
            {messages.evidence.alsoIn}{' '}
            <Place
              passage={each}
              where={locator(each)}
              text={standsAlike(passage, each) ? fileOf(each) : locator(each)}
            />
          </span>
        ))}
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
        {cited !== undefined && (
          <CiteButton label={messages.evidence.citePassage} reference={citeSource(cited, format, language)} />
        )}
      </OriginalText>
    </article>
  );
}

/** In the same section and paragraph of another carrier, whose file is then all there is to say. */
function standsAlike(one: EvidencePassage, other: EvidencePassage): boolean {
  return (
    other.document.textFile !== undefined &&
    one.section.titleZh === other.section.titleZh &&
    one.passage.paragraph === other.passage.paragraph
  );
}

interface PlaceProps {
  passage: EvidencePassage;
  /** The whole locator, which is also its accessible name. */
  where: string;
  /** What is written where less will do. */
  text?: string;
}

function Place({ passage, where, text = where }: PlaceProps) {
  return (
    <a href={entityPath(passage.document.id)} aria-label={where} title={text === where ? undefined : where}>
      {text}
    </a>
  );
}

import { useMessages } from '../i18n/language.tsx';
import { useLocator } from './locator.ts';
import type { Located } from './locator.ts';
import { passagePath } from './reader-address.ts';

/** A passage with its place. */
export interface PlacedPassage extends Located {
  passage: Located['passage'] & { id: string };
}

interface PassagePlacesProps {
  passage: PlacedPassage;
  /** The same paragraph in other documents. */
  alsoIn: readonly PlacedPassage[];
  /** Of what is written for each of those. */
  className: string | undefined;
}

/** Where a passage stands, and where else: each place leads to it in its document. */
export function PassagePlaces({ passage, alsoIn, className }: PassagePlacesProps) {
  const messages = useMessages();
  const locator = useLocator();
  return (
    <>
      <Place passage={passage} where={locator(passage)} />
      {alsoIn.map((each) => (
        <span key={each.passage.id} className={className}>
          {messages.evidence.alsoIn}{' '}
          <Place
            passage={each}
            where={locator(each)}
            text={standsAlike(passage, each) ? messages.evidence.file(each.document.textFile ?? '') : locator(each)}
          />
        </span>
      ))}
    </>
  );
}

/** In the same section and paragraph of another carrier, whose file is then all there is to say. */
function standsAlike(one: PlacedPassage, other: PlacedPassage): boolean {
  return (
    other.document.textFile !== undefined &&
    one.section.titleZh === other.section.titleZh &&
    one.passage.paragraph === other.passage.paragraph
  );
}

interface PlaceProps {
  passage: PlacedPassage;
  /** The whole locator, which is also its accessible name. */
  where: string;
  /** What is written where less will do. */
  text?: string;
}

function Place({ passage, where, text = where }: PlaceProps) {
  return (
    <a href={passagePath(passage.passage.id)} aria-label={where} title={text === where ? undefined : where}>
      {text}
    </a>
  );
}

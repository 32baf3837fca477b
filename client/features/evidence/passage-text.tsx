import { useState } from 'react';
import type { EvidencePassage } from '../../../contracts/api.ts';
import type { GraphNode } from '../../../contracts/graph.ts';
import { aliasesOf, namesOf } from '../../api/entity-text.ts';
import { pieceByMarks, pieceByNames } from '../../api/name-marks.ts';
import { useKindColour } from '../../graph-view/kind-colour.ts';
import { formatCount } from '../../i18n/format.ts';
import { langTag, otherLanguage, useLanguage, useMessages } from '../../i18n/language.tsx';
import { kindOf } from '../../state/graph.ts';
import { entityPath } from '../../ui/address.ts';
import { NamedText } from '../../ui/named-text.tsx';
import styles from './evidence.module.css';

interface PassageTextProps {
  passage: EvidencePassage;
  ends: readonly [GraphNode, GraphNode];
}

/** Locator, gist in the reader's language, then in the other; the paragraph itself where the server has it. */
export function PassageText({ passage, ends }: PassageTextProps) {
  const messages = useMessages();
  const language = useLanguage();
  const other = otherLanguage(language);
  const colourOf = useKindColour();
  const [open, setOpen] = useState(false);
  const gists = { zh: passage.gistZh, en: passage.gistEn };
  const entities = ends.map((node) => {
    const { zh, en } = aliasesOf(node);
    return { id: node.id, kind: kindOf(node), names: [namesOf(node).zh, namesOf(node).en, ...zh, ...en] };
  });
  const kindById = (id: string) => entities.find((entity) => entity.id === id)?.kind;
  return (
    <article className={styles.passage}>
      <p className={styles.locator} lang={langTag(language)}>
        <a href={entityPath(passage.document.id)}>{useLocator(passage)}</a>
      </p>
      <p className={styles.gist} lang={langTag(language)}>
        <NamedText pieces={pieceByNames(gists[language], entities)} colourOf={colourOf} />
      </p>
      <p className={styles.otherGist} lang={langTag(other)}>
        <NamedText pieces={pieceByNames(gists[other], entities)} colourOf={colourOf} />
      </p>
      {passage.text !== undefined && (
        <>
          <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? messages.evidence.hideParagraph : messages.evidence.showParagraph}
          </button>
          {open && (
            <blockquote className={styles.paragraph} lang="zh-CN">
              <NamedText pieces={pieceByMarks(passage.text, passage.marks ?? [], kindById)} colourOf={colourOf} />
            </blockquote>
          )}
        </>
      )}
    </article>
  );
}

/** “文件 001·一（三）·第9段”: always written out. */
export function useLocator({ document, section, passage }: EvidencePassage): string {
  const messages = useMessages();
  const language = useLanguage();
  const title = language === 'zh' ? section.titleZh : section.titleEn;
  const number = formatCount(passage.paragraph);
  return document.textFile === undefined
    ? messages.evidence.locatorNoFile(title, number)
    : messages.evidence.locator(document.textFile, title, number);
}

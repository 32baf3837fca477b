import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { PassageView } from '../../../contracts/api.ts';
import { aliasesOf, documentNames, namesOf } from '../../api/entity-text.ts';
import { pieceByNames } from '../../api/name-marks.ts';
import { passageQuery } from '../../api/queries.ts';
import { useKindColour } from '../../graph-view/kind-colour.ts';
import { formatCount } from '../../i18n/format.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { kindOf } from '../../state/graph.ts';
import { entityPath } from '../../ui/address.ts';
import { NamedText } from '../../ui/named-text.tsx';
import { LoadingLines, useLasting } from '../../ui/states.tsx';
import styles from './inspector.module.css';

const PAGE = 8;

/** Passages by id: document, locator and gist, a few at a time. */
export function PassageList({ ids }: { ids: readonly string[] }) {
  const messages = useMessages();
  const [shown, setShown] = useState(PAGE);
  const passages = useQueries({ queries: ids.slice(0, shown).map((id) => passageQuery(id)) });
  const slow = useLasting(passages.some(({ isPending }) => isPending));
  const rest = Math.min(PAGE, ids.length - shown);
  return (
    <>
      <ul className={styles.passages}>
        {passages.map(({ data }) => data !== undefined && <Passage key={data.passage.id} view={data} />)}
      </ul>
      {slow && <LoadingLines widths={[100, 94, 70]} label={messages.common.loading} />}
      {rest > 0 && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + PAGE)}>
          {messages.common.nextMore(formatCount(rest))}
        </button>
      )}
    </>
  );
}

function Passage({ view }: { view: PassageView }) {
  const messages = useMessages();
  const language = useLanguage();
  const colourOf = useKindColour();
  const { document, section, passage } = view;
  const title = language === 'zh' ? section.titleZh : section.titleEn;
  const number = formatCount(passage.paragraph);
  const entities = view.names.map(({ node }) => {
    const { zh, en } = aliasesOf(node);
    return { id: node.id, kind: kindOf(node), names: [namesOf(node).zh, namesOf(node).en, ...zh, ...en] };
  });
  return (
    <li className={styles.passage}>
      <p className={styles.locator} lang={langTag(language)}>
        <a href={entityPath(document.id)}>
          {document.textFile === undefined
            ? messages.evidence.locatorNoFile(title, number)
            : messages.evidence.locator(document.textFile, title, number)}
        </a>
        <span>{documentNames(document)[language]}</span>
      </p>
      <p className={styles.gist} lang={langTag(language)}>
        <NamedText pieces={pieceByNames(language === 'zh' ? view.gistZh : view.gistEn, entities)} colourOf={colourOf} />
      </p>
    </li>
  );
}

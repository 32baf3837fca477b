import type { GraphNode } from '../../../contracts/graph.ts';
import { aliasesOf, categoryOf, namesOf, summariesOf } from '../../api/entity-text.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { langTag, otherLanguage, useLanguage, useMessages } from '../../i18n/language.tsx';
import { pick } from '../../i18n/localised.ts';
import { kindOf } from '../../state/graph.ts';
import { takeLostFocus } from '../../ui/kept-focus.ts';
import { LocalText } from '../../ui/local-text.tsx';
import styles from './inspector.module.css';

/** What it is and what it is called: kind, name in both languages, other names, summary. */
export function EntityHeader({ node }: { node: GraphNode }) {
  const messages = useMessages();
  const language = useLanguage();
  const other = otherLanguage(language);
  const vocabulary = useVocabulary();
  const kind = kindOf(node);
  const names = namesOf(node);
  const kindName = vocabulary.kindNames(kind)[language];
  const category = vocabulary.categoryNames(kind, categoryOf(node));
  const aliases = aliasesOf(node);
  const summary = pick(summariesOf(node), language);
  return (
    <header>
      <p className={styles.kind}>
        <KindGlyph kind={kind} size={16} />
        {category === null ? kindName : messages.inspector.kindAnd(kindName, category[language])}
      </p>
      <h2 ref={takeLostFocus} tabIndex={-1} className={styles.name} lang={langTag(language)}>
        {names[language]}
      </h2>
      {names[other] !== names[language] && (
        <p className={styles.otherName} lang={langTag(other)}>
          {names[other]}
        </p>
      )}
      {aliases.zh.length + aliases.en.length > 0 && (
        <p className={styles.aliases}>
          <span className={styles.also}>{messages.inspector.also}</span>
          <Aliases names={aliases[language]} lang={langTag(language)} separator={messages.common.separator} />
          {aliases[language].length > 0 && aliases[other].length > 0 && <br />}
          <Aliases names={aliases[other]} lang={langTag(other)} separator={other === 'zh' ? '、' : ', '} />
        </p>
      )}
      {summary !== null && (
        <p className={styles.summary}>
          <LocalText value={summary} />
        </p>
      )}
    </header>
  );
}

function Aliases({ names, lang, separator }: { names: string[]; lang: string; separator: string }) {
  return names.length === 0 ? null : <span lang={lang}>{names.join(separator)}</span>;
}

import { Kbd } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SearchResult } from '../../../contracts/api.ts';
import { categoryOf, namesOf } from '../../api/entity-text.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { formatCount } from '../../i18n/format.ts';
import { langTag, otherLanguage, useLanguage, useMessages } from '../../i18n/language.tsx';
import { scriptOf } from '../../i18n/localised.ts';
import { kindOf } from '../../state/graph.ts';
import { Icon } from '../../ui/icon.tsx';
import { around, piecesOf } from './highlight.ts';
import { MatchedText } from './matched-text.tsx';
import type { SearchOption, Way } from './search-options.ts';
import styles from './search.module.css';

interface OptionRowProps {
  id: string;
  option: SearchOption;
  active: boolean;
  degree: number | undefined;
  /** Name of its group. */
  title: string;
  picked: boolean;
  /** Some are picked, so that every row shows whether it is. */
  picking: boolean;
  onMark: () => void;
  onChoose: (way: Way) => void;
  onForget: () => void;
}

/** One row. The option has its keyboard in the box above, so the element itself takes no focus. */
export function OptionRow(props: OptionRowProps) {
  const { id, option, active, degree, picked, picking, onMark, onChoose } = props;
  const messages = useMessages();
  const language = useLanguage();
  const { result, recent, search, suggestion, all } = option;
  return (
    <div
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      className={result === undefined ? styles.plainRow : styles.row}
      data-active={active || undefined}
      data-picked={picked || undefined}
      data-picking={picking || undefined}
      onMouseMove={active ? undefined : onMark}
      onClick={(event) => onChoose(event.ctrlKey || event.metaKey ? 'pick' : event.shiftKey ? 'add' : 'open')}
      onKeyDown={undefined}
    >
      {result !== undefined && (
        <>
          <KindGlyph kind={kindOf(result.node)} category={categoryOf(result.node)} size={22} icon />
          <ResultName result={result} />
          <Reason result={result} />
          <span className={styles.count}>{degree !== undefined && messages.search.relations(formatCount(degree))}</span>
        </>
      )}
      {recent !== undefined && (
        <>
          <KindGlyph kind={recent.kind} size={16} />
          <span className={styles.plainName}>{recent.names[language]}</span>
          <span className={styles.other} lang={langTag(otherLanguage(language))}>
            {recent.names[otherLanguage(language)]}
          </span>
        </>
      )}
      {search !== undefined && (
        <>
          <span className={styles.quiet}>
            <Icon name="search" size={16} />
          </span>
          <span className={styles.plainName} lang={langTag(scriptOf(search))}>
            {search}
          </span>
        </>
      )}
      {suggestion !== undefined && (
        <>
          <span className={styles.quiet}>
            <Icon name="right" size={16} />
          </span>
          <span className={styles.plainName}>{suggestion.text[language]}</span>
        </>
      )}
      {all !== undefined && (
        <>
          <span className={styles.quiet}>
            <Icon name="down" size={16} />
          </span>
          <span className={styles.plainName}>{messages.search.showAll(formatCount(all), props.title)}</span>
        </>
      )}
      {result !== undefined && (
        <RowButton
          pressed={picked}
          label={messages.search.pick(namesOf(result.node)[language])}
          onClick={() => onChoose('pick')}
        >
          {picked && <Icon name="check" size={13} />}
        </RowButton>
      )}
      {(recent !== undefined || search !== undefined) && (
        // What was typed may be in the other language, which no label can say of a part of itself.
        <RowButton
          label={
            recent === undefined ? messages.help.keys.searchForget : messages.search.forget(recent.names[language])
          }
          onClick={props.onForget}
        >
          <Icon name="close" size={13} />
        </RowButton>
      )}
      {active ? (
        <span aria-hidden className={styles.enter}>
          <Kbd>↵</Kbd>
        </span>
      ) : (
        <span />
      )}
    </div>
  );
}

interface RowButtonProps {
  label: string;
  pressed?: boolean;
  onClick: () => void;
  children: ReactNode;
}

/** For a hand: the keyboard of a row is in the box, where a key does the same. */
function RowButton({ label, pressed, onClick, children }: RowButtonProps) {
  return (
    <span
      aria-hidden
      title={label}
      className={pressed === undefined ? styles.forget : styles.pick}
      onClick={(event) => {
        event.stopPropagation();
        onClick();
      }}
    >
      {children}
    </span>
  );
}

/** Both names, the one that matched marked; an alias or a stretch of the summary takes the second place. */
function ResultName({ result }: { result: SearchResult }) {
  const language = useLanguage();
  const { node, match } = result;
  const names = namesOf(node);
  const other = otherLanguage(language);
  const matched = <MatchedText pieces={piecesOf(match)} language={scriptOf(match.text)} />;
  const inName = match.text === names[language];
  const summary = match.field.startsWith('summary');
  return (
    <span className={styles.names}>
      <span className={styles.name}>{inName ? matched : names[language]}</span>
      <span className={styles.other} lang={langTag(other)}>
        {inName && names[other] !== names[language] && names[other]}
        {!inName && !summary && matched}
        {summary && <MatchedText pieces={around(piecesOf(match))} language={scriptOf(match.text)} />}
      </span>
    </span>
  );
}

/** Why it matched, where neither the marks nor the heading of the group say so. */
function Reason({ result }: { result: SearchResult }) {
  const messages = useMessages();
  const { form, ranges } = result.match;
  if (form === 'summary' || form === 'similar') return <span />;
  const byLetters = form === 'initials' || form === 'pinyin';
  const inside = byLetters && (ranges[0]?.[0] ?? 0) > 1;
  const words = [messages.search.reasons[form], inside ? messages.search.inside : ''].filter((word) => word !== '');
  return words.length === 0 ? <span /> : <span className={styles.reason}>{words.join(messages.common.listComma)}</span>;
}

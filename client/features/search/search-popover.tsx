import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Kbd } from '@mantine/core';
import type { SearchResponse } from '../../../contracts/api.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { StateNote, useLasting } from '../../ui/states.tsx';
import type { ResultGroup } from './group-results.ts';
import { NothingFound } from './nothing-found.tsx';
import { ScopeSwitch } from './scope-switch.tsx';
import type { SearchOption, Suggestion, Way } from './search-options.ts';
import { OptionRow } from './option-row.tsx';
import styles from './search.module.css';

interface SearchPopoverProps {
  listId: string;
  wanted: string;
  search: UseQueryResult<SearchResponse>;
  groups: readonly ResultGroup[];
  options: readonly SearchOption[];
  active: SearchOption | null;
  suggestions: readonly Suggestion[];
  optionId: (option: SearchOption) => string;
  onMark: (option: SearchOption) => void;
  onChoose: (option: SearchOption, way: Way) => void;
  picked: ReadonlyMap<string, unknown>;
  onAddPicked: () => void;
  onAddGroup: (group: string) => void;
  onForget: (option: SearchOption) => void;
  /** Looks on the canvas instead; null where there is none. */
  onCanvas: (() => void) | null;
  onSearchFor: (text: string) => void;
  onOpen: (id: string) => void;
  onStatements: () => void;
}

/** What was found, by kind, with the reason of each match; before anything is typed, what to start from. */
export function SearchPopover(props: SearchPopoverProps) {
  const { listId, wanted, search, groups, options } = props;
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const slow = useLasting(search.isFetching);
  const degrees = search.data?.degrees ?? {};
  const names = [...new Set(options.map((option) => option.group))];
  const nothing = wanted !== '' && search.isSuccess && !search.isPlaceholderData && options.length === 0;

  function titleOf(group: string) {
    if (group === 'recent') return messages.search.recent;
    if (group === 'searches') return messages.search.searches;
    if (group === 'suggestions') return messages.search.suggestions;
    const of = groups.find(({ key }) => key === group)?.of;
    if (of === 'summary') return messages.search.bySummary;
    if (of === 'similar') return messages.search.bySimilar;
    return of === undefined ? group : vocabulary.kindNames(of.kind)[language];
  }

  function countOf({ count, results }: ResultGroup) {
    return count > results.length
      ? messages.search.shownOf(formatCount(results.length), formatCount(count))
      : formatCount(count);
  }

  return (
    // The box keeps the focus: pressing a row must not take it away.
    <div className={styles.popover} role="presentation" onMouseDown={(event) => event.preventDefault()}>
      {props.onCanvas !== null && (
        <div className={styles.scopeLine}>
          <ScopeSwitch scope="graph" onScope={(scope) => scope === 'canvas' && props.onCanvas?.()} />
        </div>
      )}
      {wanted === '' && (
        <p id={`${listId}-hint`} className={styles.hint}>
          {messages.search.hint}
        </p>
      )}
      {/* Chromium lets Tab stop at whatever scrolls; the keyboard of the list is in the box. */}
      <div id={listId} role="listbox" tabIndex={-1} aria-label={messages.search.results} className={styles.list}>
        {names.map((group) => {
          const found = groups.find(({ key }) => key === group);
          return (
            <div key={group} role="group" aria-label={titleOf(group)}>
              <div className={styles.group} aria-hidden>
                {titleOf(group)}
                {found !== undefined && <span>{countOf(found)}</span>}
                {found !== undefined && found.count > 1 && (
                  // By keyboard: the key that the help names.
                  <button type="button" tabIndex={-1} className={styles.addAll} onClick={() => props.onAddGroup(group)}>
                    {messages.search.addAll(formatCount(found.count))}
                  </button>
                )}
              </div>
              {options
                .filter((option) => option.group === group)
                .map((option) => (
                  <OptionRow
                    key={option.key}
                    id={props.optionId(option)}
                    option={option}
                    active={option === props.active}
                    degree={option.entity === undefined ? undefined : degrees[option.entity]}
                    title={titleOf(group)}
                    picked={option.entity !== undefined && props.picked.has(option.entity)}
                    picking={props.picked.size > 0}
                    onMark={() => props.onMark(option)}
                    onChoose={(way) => props.onChoose(option, way)}
                    onForget={() => props.onForget(option)}
                  />
                ))}
            </div>
          );
        })}
      </div>
      {nothing && (
        <NothingFound
          text={wanted}
          suggestions={props.suggestions}
          onSearchFor={props.onSearchFor}
          onOpen={props.onOpen}
        />
      )}
      {search.isError && wanted !== '' && (
        <StateNote icon="alert" tone="danger" title={messages.search.failed} why={messages.trouble.unexpectedSafe} />
      )}
      {slow && options.length === 0 && <p className={styles.waiting}>{messages.common.loading}……</p>}
      <div className={styles.footer}>
        <div className={styles.hints} aria-hidden>
          <span>
            <Kbd>↑</Kbd>
            <Kbd>↓</Kbd>
            {messages.search.move}
          </span>
          <span>
            <Kbd>↵</Kbd>
            {messages.search.open}
          </span>
          <span>
            <Kbd>⇧ ↵</Kbd>
            {messages.search.add}
          </span>
          {names.length > 1 && (
            <span>
              <Kbd>Tab</Kbd>
              {messages.search.nextGroup}
            </span>
          )}
          <span>
            <Kbd>Esc</Kbd>
            {messages.search.close}
          </span>
        </div>
        {props.picked.size > 0 && (
          <Button variant="filled" onClick={props.onAddPicked}>
            {messages.search.addPicked(formatCount(props.picked.size))}
          </Button>
        )}
        <span className={styles.total} role="status">
          <Total wanted={wanted} data={search.data} />
        </span>
        {wanted !== '' && (
          // The list has its keyboard in the box; by keyboard the same is open to all under its own key.
          <IconButton icon="cypher" label={messages.common.statements} small untabbed onClick={props.onStatements} />
        )}
      </div>
    </div>
  );
}

function Total({ wanted, data }: { wanted: string; data: SearchResponse | undefined }) {
  const messages = useMessages();
  if (wanted === '' || data === undefined) return null;
  const count = formatCount(data.returned);
  return data.truncated ? messages.search.itemsCut(count) : messages.search.items(count);
}

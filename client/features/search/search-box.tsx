import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { GraphNode } from '../../../contracts/graph.ts';
import { showStatements } from '../../api/asked.ts';
import { searchInput, useSearch } from '../../api/queries.ts';
import { useMessages } from '../../i18n/language.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useListener } from '../../ui/use-listener.ts';
import { useNarrow } from '../../ui/use-media.ts';
import { keys, matchesKey, pressedKey } from '../../ui/shortcuts.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { groupResults } from './group-results.ts';
import { forgetOpened, forgetSearched, noteOpened, noteSearched, useRecent, useSearches } from './recent.ts';
import { optionsOf } from './search-options.ts';
import type { SearchOption, Suggestion, Way } from './search-options.ts';
import { SearchPopover } from './search-popover.tsx';
import styles from './search.module.css';
import { useTypedText } from '../../ui/use-typed-text.ts';

interface SearchBoxProps {
  /** What a newcomer can start from, shown while nothing is typed. */
  suggestions: readonly Suggestion[];
  /** Puts an entity on the canvas, selects it and opens its details. */
  onOpen: (id: string, node?: GraphNode) => void;
  /** Puts entities on the canvas and leaves the search open. */
  onAdd: (nodes: readonly GraphNode[]) => void;
  /** What is typed already; null at the beginning. */
  begin: string | null;
  /** Looks on the canvas instead; null where there is none. */
  onCanvas: ((text: string) => void) | null;
}

/** The one search box: a combobox (WAI-ARIA 1.2) whose list is grouped by kind. */
export function SearchBox({ suggestions, onOpen, onAdd, begin, onCanvas }: SearchBoxProps) {
  const messages = useMessages();
  const narrow = useNarrow();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const root = useRef<HTMLDivElement>(null);
  /** Where the keyboard was before it came here. */
  const opener = useRef<HTMLElement | null>(null);
  const { text, setText, composing, setComposing, wanted } = useTypedText(begin ?? '');
  const [open, setOpen] = useState(false);
  const [mark, setMark] = useState({ of: '', index: 0 });
  // A mark belongs to what it was set on: other results start at the first again.
  const marked = mark.of === wanted ? mark.index : 0;
  const setMarked = (index: number) => setMark({ of: wanted, index });
  const [whole, setWhole] = useState<{ of: string; groups: ReadonlySet<string> }>({ of: '', groups: new Set() });
  const [picked, setPicked] = useState<ReadonlyMap<string, GraphNode>>(new Map());
  const search = useSearch(wanted);
  const recent = useRecent();
  const searches = useSearches();

  const groups =
    wanted === '' ? [] : groupResults(search.data?.results ?? [], whole.of === wanted ? whole.groups : undefined);
  const options = optionsOf({ wanted, groups, recent, searches, suggestions });
  const active = options.length === 0 ? null : (options[Math.min(marked, options.length - 1)] ?? null);
  const optionId = (option: SearchOption) => `${listId}-${option.key}`;

  useListener(root, 'focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || !root.current?.contains(event.relatedTarget)) close();
  });
  useShortcut(keys.page.search, () => input.current?.focus());
  useEffect(() => {
    if (begin !== null) input.current?.focus();
  }, [begin]);
  useEffect(() => {
    if (!open || active === null) return;
    document.getElementById(`${listId}-${active.key}`)?.scrollIntoView({ block: 'nearest' });
  }, [open, active, listId]);

  function close() {
    setOpen(false);
    setMarked(0);
    setPicked(new Map());
  }

  function clear() {
    setText('');
    setMarked(0);
    input.current?.focus();
  }

  function leave() {
    if (opener.current?.isConnected) opener.current.focus();
    else input.current?.blur();
  }

  function searchFor(other: string) {
    setText(other);
    setMarked(0);
    input.current?.focus();
  }

  function choose(option: SearchOption, way: Way) {
    if (option.all !== undefined) {
      // The mark stays: where this row was stands the first of those that were not shown.
      setWhole({ of: wanted, groups: new Set([...(whole.of === wanted ? whole.groups : []), option.group]) });
      return;
    }
    if (way === 'pick') {
      pick(option);
      return;
    }
    if (option.search !== undefined) searchFor(option.search);
    if (option.node !== undefined) noteSearched(wanted);
    if (way === 'add' && option.node !== undefined) {
      onAdd([option.node]);
      return;
    }
    if (option.node !== undefined) noteOpened(option.node);
    if (option.entity !== undefined) openEntity(option.entity, option.node);
  }

  /** Takes a result into those that are added together, or out. */
  function pick({ node }: SearchOption) {
    if (node === undefined) return;
    const next = new Map(picked);
    if (!next.delete(node.id)) next.set(node.id, node);
    setPicked(next);
  }

  function addPicked() {
    noteSearched(wanted);
    onAdd([...picked.values()]);
    setPicked(new Map());
    input.current?.focus();
  }

  /** All of a group, those too that are not shown. */
  function addGroup(key: string) {
    const opened = groupResults(search.data?.results ?? [], new Set([key]));
    const all = opened.find(({ key: each }) => each === key);
    if (all === undefined) return;
    noteSearched(wanted);
    onAdd(all.results.map(({ node }) => node));
  }

  function forget(option: SearchOption): boolean {
    if (option.recent !== undefined) forgetOpened(option.recent.id);
    else if (option.search !== undefined) forgetSearched(option.search);
    else return false;
    return true;
  }

  function openEntity(id: string, node?: GraphNode) {
    onOpen(id, node);
    setText('');
    close();
    leave();
  }

  function nextGroup(by: 1 | -1): boolean {
    if (active === null) return false;
    const names = [...new Set(options.map((option) => option.group))];
    const target = names[names.indexOf(active.group) + by];
    if (target === undefined) return false;
    setMarked(options.findIndex((option) => option.group === target));
    return true;
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // While an input method composes, every key is its own; 229 is what Safari sends for the Enter that ends it.
    if (composing || event.nativeEvent.isComposing || event.keyCode === 229) return;
    const last = options.length - 1;
    const key = matchesKey(event, keys.page.escape) ? 'escape' : pressedKey(event, keys.search);
    switch (key) {
      case 'next':
      case 'previous': {
        event.preventDefault();
        if (!open) setOpen(true);
        else if (last >= 0) {
          const at = Math.min(marked, last);
          setMarked(key === 'next' ? (at === last ? 0 : at + 1) : at === 0 ? last : at - 1);
        }
        return;
      }
      case 'open':
      case 'add':
      case 'pick':
      case 'addGroup':
        // Only on what is listed for exactly this text.
        if (open && active !== null && (wanted === text.trim() || wanted === '')) {
          event.preventDefault();
          if (search.isPlaceholderData) return;
          if (key === 'addGroup') addGroup(active.group);
          else choose(active, key);
        }
        return;
      case 'forget':
        // With a text in the box the key is the text's.
        if (open && text === '' && active !== null && forget(active)) event.preventDefault();
        return;
      case 'nextGroup':
      case 'previousGroup':
        if (open && nextGroup(key === 'nextGroup' ? 1 : -1)) event.preventDefault();
        return;
      case 'escape':
        event.preventDefault();
        event.stopPropagation();
        if (open) close();
        else if (text !== '') clear();
        else leave();
        return;
      case null:
    }
  }

  const showing = open && (wanted !== '' || text.trim() === '') && (wanted !== '' || options.length > 0);
  return (
    <div ref={root} className={styles.root} role="search">
      <div className={styles.box} data-open={showing || undefined}>
        <Icon name="search" />
        <input
          ref={input}
          id="search"
          className={styles.input}
          type="text"
          role="combobox"
          aria-label={messages.search.label}
          aria-expanded={showing}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-describedby={showing && wanted === '' ? `${listId}-hint` : undefined}
          aria-activedescendant={showing && active !== null ? optionId(active) : undefined}
          aria-keyshortcuts="/"
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={200}
          placeholder={narrow ? messages.search.placeholderShort : messages.search.placeholder}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
          }}
          onFocus={(event) => {
            const from = event.relatedTarget;
            if (from === null || !root.current?.contains(from))
              opener.current = from instanceof HTMLElement ? from : null;
            setOpen(true);
          }}
          onClick={() => setOpen(true)}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={(event) => {
            setComposing(false);
            setText(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
        {text !== '' ? (
          // Escape empties the box, so that Tab need not stop here on its way from kind to kind and on to the page.
          <IconButton icon="close" label={messages.search.clear} small untabbed onClick={clear} />
        ) : (
          !narrow && (
            <kbd className={styles.key} aria-hidden>
              /
            </kbd>
          )
        )}
      </div>
      {showing && (
        <SearchPopover
          listId={listId}
          wanted={wanted}
          search={search}
          groups={groups}
          options={options}
          active={active}
          optionId={optionId}
          onMark={(option) => setMarked(options.indexOf(option))}
          onChoose={choose}
          suggestions={suggestions}
          onSearchFor={searchFor}
          onOpen={openEntity}
          picked={picked}
          onAddPicked={addPicked}
          onAddGroup={addGroup}
          onForget={(option) => forget(option)}
          onCanvas={onCanvas === null ? null : () => onCanvas(text)}
          onStatements={() => showStatements({ name: 'search', input: searchInput(wanted) })}
        />
      )}
    </div>
  );
}

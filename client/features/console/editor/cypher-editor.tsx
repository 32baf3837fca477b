import { formatQuery } from '@neo4j-cypher/language-support';
import type { SymbolsInfo } from '@neo4j-cypher/language-support';
import type { EditorView } from '@codemirror/view';
import { useEffect, useEffectEvent, useImperativeHandle, useMemo, useRef } from 'react';
import type { Ref } from 'react';
import type { SchemaView } from '../../../../contracts/api.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { formatCount } from '../../../i18n/format.ts';
import { consoleWords } from '../../../i18n/words/console.ts';
import { useWords } from '../../../i18n/words.ts';
import { consoleState, setConsole, useConsole } from '../../../state/console/console-store.ts';
import { statementsIn } from '../../../state/console/cypher-text.ts';
import type { StatementRange } from '../../../state/console/cypher-text.ts';
import type { NameNotes } from './completion.ts';
import { changeWords, createEditor, markProblems, replaceText } from './create-editor.ts';
import { editorSchema } from './editor-schema.ts';
import './editor.css';
import { openLinter } from './run-lint.ts';
import type { Linter } from './run-lint.ts';
import type { EditorProblem } from './problems.ts';

export interface EditorHandle {
  /** The statements of the selection, or all of them where nothing is selected. */
  statements: () => StatementRange[];
  format: () => void;
  /** Replaces a stretch of the text and puts the caret behind it. */
  replace: (from: number, to: number, text: string) => void;
  /** Puts the caret somewhere, and the keyboard into the editor. */
  goTo: (offset: number) => void;
  focus: () => void;
}

interface CypherEditorProps {
  ref: Ref<EditorHandle>;
  schema: SchemaView | undefined;
  parameters: readonly string[];
  /** Where the database saw something wrong in the last run, as long as its statement stands there. */
  failure: EditorProblem | null;
  onProblems: (problems: readonly EditorProblem[]) => void;
  onRun: () => void;
  onFix: () => void;
}

/** Milliseconds of rest before a text is looked at. */
const REST = 350;
/** Longer texts are not looked at: the analyser would take seconds. */
const LONGEST = 20_000;

/** The nonce that the server wrote into this copy of the page. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Notes on names for completion: what they are called, and how many there are. */
function notesOf(schema: SchemaView | undefined, language: 'zh' | 'en') {
  const kinds = new Map((schema?.kinds ?? []).map(({ label, names }) => [label, names[language]]));
  const phrases = new Map((schema?.relationshipTypes ?? []).map(({ type, forward }) => [type, forward[language]]));
  const counted = (names: ReadonlyMap<string, string>, list: readonly { name: string; count: number }[]) =>
    new Map<string, NameNotes>(
      list.map(({ name, count }) => [name, { words: names.get(name) ?? '', detail: formatCount(count) }]),
    );
  return {
    labels: counted(kinds, schema?.labels ?? []),
    types: counted(phrases, schema?.types ?? []),
    properties: new Map<string, NameNotes>(
      Object.entries(schema?.properties ?? {}).map(([name, { names, type }]) => [
        name,
        { words: names[language], detail: type },
      ]),
    ),
  };
}

/** Where Cypher is written. The text lives in the editor and is told to the state; from there only whole new texts come. */
export function CypherEditor({ ref, schema, parameters, failure, onProblems, onRun, onFix }: CypherEditorProps) {
  const words = useWords(consoleWords);
  const language = useLanguage();
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const linter = useRef<Linter | null>(null);
  const symbols = useRef<SymbolsInfo | null>(null);
  const found = useRef<readonly EditorProblem[]>([]);
  const place = useRef(-1);
  const opened = useConsole((state) => state.opened);
  const known = useMemo(() => editorSchema(schema, parameters), [schema, parameters]);
  const notes = useMemo(() => notesOf(schema, language), [schema, language]);
  const said = useMemo(() => ({ label: words.editor.label, placeholder: words.editor.placeholder }), [words]);

  const show = useEffectEvent(() => {
    const all = failure === null ? found.current : [failure, ...found.current];
    if (view.current !== null) markProblems(view.current, all);
    onProblems(all);
  });

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const look = useEffectEvent(() => {
    const now = view.current;
    if (now === null) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      // Half-typed pinyin is no Cypher.
      if (now.composing) {
        look();
        return;
      }
      const text = now.state.doc.toString();
      if (text.trim() === '' || text.length > LONGEST) {
        found.current = [];
        show();
      } else linter.current?.lint(text, known);
    }, REST);
  });

  const onChange = useEffectEvent((text: string) => {
    setConsole({ text });
    // What was found stands at places that have moved; the marks in the text move by themselves.
    onProblems([]);
    look();
  });

  /** History like a shell: the text that was there is one step below the newest. */
  const draft = useRef('');
  const onHistory = useEffectEvent((direction: 1 | -1): boolean => {
    const now = view.current;
    const { history } = consoleState();
    const text = now?.state.doc.toString() ?? '';
    // A text that was changed since is a new one.
    if (history[place.current]?.statement !== text) place.current = -1;
    const next = place.current + direction;
    if (now === null || next < -1 || next >= history.length) return false;
    if (place.current === -1) draft.current = text;
    place.current = next;
    replaceText(now, next === -1 ? draft.current : (history[next]?.statement ?? ''), direction === 1 ? 0 : undefined);
    return true;
  });

  const format = useEffectEvent(() => {
    const now = view.current;
    if (now === null) return;
    const text = now.state.doc.toString();
    try {
      const { formattedQuery, newCursorPos } = formatQuery(text, { cursorPosition: now.state.selection.main.head });
      if (formattedQuery !== text) replaceText(now, formattedQuery, newCursorPos);
    } catch {
      // A text that the formatter cannot read stays as it is written.
    }
  });

  const callbacks = useEffectEvent(() => ({
    onChange,
    onRun,
    onFix,
    onFormat: format,
    onHistory,
    knowledge: () => ({ schema: known, symbols: symbols.current, ...notes }),
  }));

  useEffect(() => {
    if (parent.current === null) return;
    const editor = createEditor(parent.current, consoleState().text, said, styleNonce(), () => callbacks());
    view.current = editor;
    linter.current = openLinter(({ problems, symbolTables }) => {
      const query = editor.state.doc.toString();
      symbols.current = { query, symbolTables };
      found.current = problems;
      show();
    });
    return () => {
      clearTimeout(timer.current);
      linter.current?.close();
      editor.destroy();
      view.current = null;
    };
    // Words and callbacks are renewed below; the editor lives as long as the screen.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    if (view.current !== null) changeWords(view.current, said);
  }, [said]);
  // Another schema, other unknown names.
  useEffect(() => look(), [known]);
  useEffect(() => show(), [failure]);
  useEffect(() => {
    const { text } = consoleState();
    if (view.current === null || view.current.state.doc.toString() === text) return;
    replaceText(view.current, text);
  }, [opened]);

  useImperativeHandle(
    ref,
    (): EditorHandle => ({
      statements: () => {
        const state = view.current?.state;
        if (state === undefined) return [];
        const { empty, from, to } = state.selection.main;
        return empty ? statementsIn(state.doc.toString()) : statementsIn(state.sliceDoc(from, to), from);
      },
      format: () => callbacks().onFormat(),
      replace: (from, to, insert) => {
        view.current?.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length } });
        view.current?.focus();
      },
      goTo: (offset) => {
        const now = view.current;
        if (now === null) return;
        now.dispatch({ selection: { anchor: Math.min(offset, now.state.doc.length) }, scrollIntoView: true });
        now.focus();
      },
      focus: () => view.current?.focus(),
    }),
    [],
  );

  return <div ref={parent} className="cy-editor" data-console-editor />;
}

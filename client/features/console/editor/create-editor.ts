/** The editor without React around it: what it takes, what it reports, and the commands of its keys. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  acceptCompletion,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab, toggleComment } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import { keys } from '../../../ui/shortcuts.ts';
import { cypherCompletion } from './completion.ts';
import type { CompletionKnowledge } from './completion.ts';
import { cypherColours } from './highlight.ts';
import { editorKey } from './keys.ts';
import type { EditorProblem } from './problems.ts';
import { typingOver } from './typing-over.ts';

export interface EditorCallbacks {
  onChange: (text: string) => void;
  onRun: () => void;
  onFormat: () => void;
  onFix: () => void;
  /** An older (1) or a newer (-1) statement of the history is asked for; false where there is none. */
  onHistory: (direction: 1 | -1) => boolean;
  knowledge: () => CompletionKnowledge;
}

export interface EditorWords {
  label: string;
  placeholder: string;
}

/** Screen readers hear the name of the editor in the language of the page. */
const words = new Compartment();

function wordsOf({ label, placeholder: hint }: EditorWords): Extension {
  return [EditorView.contentAttributes.of({ 'aria-label': label, lang: '', spellcheck: 'false' }), placeholder(hint)];
}

export function changeWords(view: EditorView, next: EditorWords): void {
  view.dispatch({ effects: words.reconfigure(wordsOf(next)) });
}

/** Shows what is wrong in the text; the same list again changes nothing that is seen. */
export function markProblems(view: EditorView, problems: readonly EditorProblem[]): void {
  const { length } = view.state.doc;
  const within = problems.filter(({ from }) => from <= length);
  view.dispatch(
    setDiagnostics(
      view.state,
      within.map(({ from, to, severity, message }) => ({ from, to: Math.min(to, length), severity, message })),
    ),
  );
}

/** Replaces the text as one step that the editor can undo. */
export function replaceText(view: EditorView, text: string, caret = text.length): void {
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: text },
    selection: { anchor: Math.min(caret, text.length) },
    scrollIntoView: true,
  });
}

function atStart({ state }: EditorView): boolean {
  return state.selection.main.empty && state.selection.main.head === 0;
}

function atEnd({ state }: EditorView): boolean {
  return state.selection.main.empty && state.selection.main.head === state.doc.length;
}

export function createEditor(
  parent: HTMLElement,
  text: string,
  said: EditorWords,
  nonce: string,
  callbacks: () => EditorCallbacks,
): EditorView {
  const command = (run: () => void) => () => {
    run();
    return true;
  };
  const own = keymap.of([
    { key: editorKey(keys.console.run), run: command(() => callbacks().onRun()) },
    { key: editorKey(keys.console.format), run: command(() => callbacks().onFormat()) },
    { key: editorKey(keys.console.fix), run: command(() => callbacks().onFix()) },
    { key: editorKey(keys.console.comment), run: toggleComment },
    { key: editorKey(keys.console.older), run: (view) => atStart(view) && callbacks().onHistory(1) },
    { key: editorKey(keys.console.newer), run: (view) => atEnd(view) && callbacks().onHistory(-1) },
  ]);
  const state = EditorState.create({
    doc: text,
    extensions: [
      EditorView.cspNonce.of(nonce),
      // A completion that is open takes arrow keys and Tab first; ours come before those of plain editing.
      Prec.high(keymap.of([{ key: 'Tab', run: acceptCompletion }])),
      Prec.high(own),
      lineNumbers(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      history(),
      drawSelection(),
      bracketMatching(),
      closeBrackets(),
      EditorState.languageData.of(() => [
        {
          commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
          closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] },
        },
      ]),
      EditorView.lineWrapping,
      cypherColours,
      typingOver,
      autocompletion({
        override: [cypherCompletion(() => callbacks().knowledge())],
        icons: true,
        activateOnTypingDelay: 60,
        maxRenderedOptions: 60,
        // Tab and Enter count at once: what is offered is what was typed.
        interactionDelay: 0,
      }),
      keymap.of([...closeBracketsKeymap, ...historyKeymap, ...completionKeymap, indentWithTab, ...defaultKeymap]),
      words.of(wordsOf(said)),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) callbacks().onChange(update.state.doc.toString());
      }),
    ],
  });
  return new EditorView({ state, parent });
}

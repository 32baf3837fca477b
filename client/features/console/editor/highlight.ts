/** Colours of Cypher in the editor: the tokens of the vendor's parser as marks, in the tokens of the design. */
import './iterator-helpers.ts';
import { highlightSyntax } from '@neo4j-cypher/language-support';
import type { Extension } from '@codemirror/state';
import { RangeSetBuilder } from '@codemirror/state';
import type { DecorationSet, EditorView, ViewUpdate } from '@codemirror/view';
import { Decoration, ViewPlugin } from '@codemirror/view';

/** Classes of `editor.css` by type of token. */
const CLASSES: Readonly<Record<string, string>> = {
  keyword: 'cy-key',
  keywordLiteral: 'cy-key',
  booleanLiteral: 'cy-key',
  label: 'cy-label',
  stringLiteral: 'cy-str',
  numberLiteral: 'cy-num',
  comment: 'cy-com',
  property: 'cy-prop',
  paramDollar: 'cy-par',
  paramValue: 'cy-par',
  function: 'cy-fn',
  predicateFunction: 'cy-fn',
  procedure: 'cy-fn',
  namespace: 'cy-fn',
};
const MARKS = new Map(Object.entries(CLASSES).map(([type, name]) => [type, Decoration.mark({ class: name })]));

/** Above it a text is coloured no more: parsing would be felt at each letter. */
const LONGEST = 20_000;

/** The parser counts characters, the editor UTF-16 code units: they differ behind an emoji. */
function unitsBefore(text: string): (characters: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (characters) => characters;
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    starts.push(at);
    at += character.length;
  }
  return (characters) => starts[characters] ?? text.length;
}

export function colours(text: string): DecorationSet {
  if (text.length > LONGEST) return Decoration.none;
  const units = unitsBefore(text);
  const builder = new RangeSetBuilder<Decoration>();
  let last = 0;
  for (const { position, length, tokenType } of highlightSyntax(text, { consoleCommandsEnabled: false })) {
    const mark = MARKS.get(tokenType);
    const [from, to] = [units(position.startOffset), units(position.startOffset + length)];
    if (mark === undefined || from < last || to > text.length || from >= to) continue;
    builder.add(from, to, mark);
    last = to;
  }
  return builder.finish();
}

/** Marks are moved along while an input method composes, and made anew when it is done. */
export const cypherColours: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    #stale = false;

    constructor(view: EditorView) {
      this.decorations = colours(view.state.doc.toString());
    }

    update(update: ViewUpdate) {
      if (update.docChanged) this.#stale = true;
      if (!this.#stale) return;
      if (update.view.composing) {
        this.decorations = this.decorations.map(update.changes);
        return;
      }
      this.decorations = colours(update.state.doc.toString());
      this.#stale = false;
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

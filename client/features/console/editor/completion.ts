/** Completion from the grammar and the live schema. */
import './iterator-helpers.ts';
import { autocomplete } from '@neo4j-cypher/language-support';
import type { CompletionItem, DbSchema, SymbolsInfo } from '@neo4j-cypher/language-support';
import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';
import { quotedName } from '../../../state/console/cypher-text.ts';

/** What the schema says of a name beside the name itself. */
export interface NameNotes {
  /** In words of the reader: 概念 for Concept. */
  words: string;
  /** `String`, or how many there are. */
  detail: string;
}

export interface CompletionKnowledge {
  schema: DbSchema;
  symbols: SymbolsInfo | null;
  labels: ReadonlyMap<string, NameNotes>;
  types: ReadonlyMap<string, NameNotes>;
  properties: ReadonlyMap<string, NameNotes>;
}

/** Kinds of the language server protocol, as the parser uses them. */
const KINDS: Readonly<Record<number, string>> = {
  3: 'function',
  2: 'function',
  6: 'variable',
  10: 'property',
  14: 'keyword',
  25: 'label',
  18: 'type',
};

/** What is being typed: letters of any script, and the dollar of a parameter. */
const WORD = /[$`]?[\p{L}\p{N}_]*$/u;
/** Behind these something is offered without a letter. */
const OPENING = /[:.$[({|]$/;

function typeOf(item: CompletionItem, { labels, types }: CompletionKnowledge): string {
  if (types.has(item.label)) return 'type';
  if (labels.has(item.label)) return 'label';
  return KINDS[item.kind ?? 0] ?? 'text';
}

function optionsOf(item: CompletionItem, knowledge: CompletionKnowledge): Completion[] {
  const type = typeOf(item, knowledge);
  const notes = {
    label: knowledge.labels,
    type: knowledge.types,
    property: knowledge.properties,
  }[type]?.get(item.label);
  const isName = type === 'label' || type === 'type' || type === 'property';
  const said = notes === undefined ? [] : [notes.words, notes.detail].filter((text) => text !== '');
  const option: Completion = {
    label: item.label,
    type,
    apply: isName ? (item.insertText ?? quotedName(item.label)) : item.label,
    detail: notes === undefined ? (item.signature?.replace(/^[^(]*/, '') ?? '') : said.join('  '),
    boost: type === 'keyword' ? -20 : isName ? 10 : 0,
  };
  // By its name in words as well: 概念 finds Concept.
  const words = notes?.words ?? '';
  if (words === '' || words === item.label || !/\p{Script=Han}/u.test(words)) return [option];
  return [option, { ...option, label: words, displayLabel: item.label }];
}

/** @param knowledge asked anew each time: the schema arrives after the editor */
export function cypherCompletion(knowledge: () => CompletionKnowledge): CompletionSource {
  return (context: CompletionContext): CompletionResult | null => {
    if (context.view?.composing) return null;
    const text = context.state.doc.toString();
    const before = text.slice(0, context.pos);
    const word = WORD.exec(before)?.[0] ?? '';
    if (word === '' && !context.explicit && !OPENING.test(before)) return null;
    const known = knowledge();
    const items = autocomplete(text, known.schema, {
      caretPosition: context.pos,
      manual: context.explicit,
      consoleCommandsEnabled: false,
      ...(known.symbols !== null && { symbolsInfo: known.symbols }),
    });
    // Snippets of patterns (kind 15) are written with place holders that this editor does not fill.
    const options = items.filter(({ kind }) => kind !== 15).flatMap((item) => optionsOf(item, known));
    if (options.length === 0) return null;
    return {
      from: context.pos - word.length,
      options,
      validFor: /^[$`]?[\p{L}\p{N}_]*$/u,
    };
  };
}

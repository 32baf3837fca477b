/** A picture of the canvas as it stands, with the options of the reader. */
import type { QueryClient } from '@tanstack/react-query';
import type { Meta, SchemaView } from '../../../contracts/api.ts';
import type { GraphRelationship } from '../../../contracts/graph.ts';
import { namesOf } from '../../api/entity-text.ts';
import { publicAddress } from '../../api/citation/public-address.ts';
import { vocabularyOf } from '../../api/vocabulary.ts';
import { pictureElements } from '../../graph-view/export/picture-elements.ts';
import type { PictureElements, PictureRequest } from '../../graph-view/export/picture-elements.ts';
import { writePicture } from '../../graph-view/export/write-picture.ts';
import type { Picture } from '../../graph-view/export/write-picture.ts';
import { canvasTokensIn, readCanvasTokens } from '../../graph-view/styles/canvas-tokens.ts';
import type { CanvasTokens } from '../../graph-view/styles/canvas-tokens.ts';
import { getViewport } from '../../graph-view/viewport.ts';
import { formatCount, formatInstant } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.tsx';
import { sentenceOf, sentenceText } from '../../i18n/sentence.ts';
import { picturesWords } from '../../i18n/words/pictures.ts';
import { drawnElements } from '../../state/drawn-elements.ts';
import type { PictureOptions } from '../../state/picture-options.ts';
import { shownDegrees, visibleElements } from '../../state/selectors.ts';
import type { State } from '../../state/state.ts';
import { legendOf } from './picture-legend.ts';
import { knownSources, readSources, sourceNotes } from './source-notes.ts';
import type { Reading, ReadSources, SourceNotes } from './source-notes.ts';

/** What a picture is made from, besides its options. */
export interface PictureContext {
  state: State;
  schema: SchemaView;
  meta: Meta | undefined;
  queries: QueryClient;
  /** Address of this canvas, for the metadata. */
  link: string;
}

export interface PictureText {
  title: string;
  options: PictureOptions;
}

/** Languages of a picture, where the options leave them to the page. */
export function languagesOf({ labels, lang }: PictureOptions, { view }: Pick<State, 'view'>) {
  return { labels: labels ?? view.labels, lang: lang ?? view.lang };
}

function tokensFor({ theme, paper }: PictureOptions): { tokens: CanvasTokens; ground: string | null } {
  const page = readCanvasTokens();
  const tokens = theme === 'screen' ? page : canvasTokensIn('light', { ui: page.fontUi, text: page.fontText });
  // Light ink on white could not be read: dark pictures keep their own ground.
  const white = tokens.theme === 'light' ? '#FFFFFF' : tokens.canvas;
  return { tokens, ground: paper === 'none' ? null : paper === 'white' ? white : tokens.canvas };
}

function seenNow(): PictureRequest['look'] {
  const { zoom, pan, width, height } = getViewport();
  return {
    zoom,
    box: { x1: -pan.x / zoom, y1: -pan.y / zoom, x2: (width - pan.x) / zoom, y2: (height - pan.y) / zoom },
  };
}

/** What is in the picture, with the tokens that it is drawn with. */
export function contentOf({ state, schema }: PictureContext, options: PictureOptions) {
  const { labels, lang } = languagesOf(options, state);
  const { tokens, ground } = tokensFor(options);
  const picture = pictureElements({
    drawn: drawnElements(state),
    visible: visibleElements(state),
    selection: state.selection,
    shown: shownDegrees(state),
    lens: state.view.evidenceLens,
    kinds: schema.kinds,
    types: schema.relationshipTypes,
    tokens,
    labels,
    lang,
    scope: options.scope,
    look: seenNow(),
    badges: options.badges,
  });
  return { picture, tokens, ground, labels, lang };
}

/** What the picture is about: what is read, where the path leads, the selected node, the focus, the dataset. */
export function usualTitle({ state, schema, meta }: Omit<PictureContext, 'queries' | 'link'>, lang: Language): string {
  const { selection, graph } = state;
  const nameOf = (id: string | null | undefined) => {
    const drawn = [...graph.nodes.values()].find(({ node }) => node.id === id);
    return drawn === undefined ? null : namesOf(drawn.node)[lang];
  };
  const statement = selection.relationship === null ? undefined : graph.relationships.get(selection.relationship);
  if (statement !== undefined) {
    const phrase = vocabularyOf(schema).phrases(statement.type, 'out')[lang];
    const parts = sentenceOf(nameOf(statement.source) ?? '', phrase, nameOf(statement.target) ?? '', lang);
    return sentenceText(parts, lang);
  }
  const [first, last] = [selection.path?.nodes[0], selection.path?.nodes.at(-1)];
  if (first !== undefined && last !== undefined)
    return picturesWords[lang].pathOf(nameOf(first) ?? '', nameOf(last) ?? '');
  return nameOf(selection.nodes.at(-1)) ?? nameOf(graph.focus) ?? meta?.dataset?.titles[lang] ?? '';
}

/** Where the data come from, and when this was drawn. */
function originOf(meta: Meta | undefined, lang: Language, today: string): string[] {
  const words = picturesWords[lang];
  const dataset = meta?.dataset ?? null;
  const data =
    dataset !== null
      ? words.data(dataset.titles[lang], dataset.version)
      : meta !== undefined
        ? words.database(meta.database.name)
        : null;
  const address = publicAddress(location.origin + location.pathname);
  const parts = [data, address, words.drawn(today)].filter((part) => part !== null);
  return [parts.join(lang === 'zh' ? '；' : '; ')];
}

function today(): string {
  return formatInstant(new Date().toISOString()).slice(0, 10);
}

interface Content {
  picture: PictureElements;
  tokens: CanvasTokens;
  ground: string | null;
  labels: PictureRequest['labels'];
  lang: Language;
}

function writing(
  context: PictureContext,
  content: Content,
  { title, options }: PictureText,
  sources: SourceNotes | null,
  apart: boolean,
) {
  const { state, schema, meta, link } = context;
  const { picture, lang, tokens } = content;
  const words = picturesWords[lang];
  const dataset = meta?.dataset ?? null;
  const counts = words.described(formatCount(picture.nodes.length), formatCount(picture.statements.length));
  const data = dataset === null ? null : words.data(dataset.titles[lang], dataset.version);
  return writePicture(
    {
      ...content,
      graph: state.graph,
      sources: options.notes && sources !== null ? sources.numbers : new Map(),
    },
    {
      title,
      legend: options.legend ? legendOf(picture, schema, tokens, lang, state.view.evidenceLens) : [],
      notes: options.notes && sources !== null && !apart ? sources.notes : null,
      about: {
        description: [counts, data].filter((part) => part !== null).join(' '),
        creator: lang === 'zh' ? '知图 Zhitu' : 'Zhitu',
        source: dataset === null ? null : `${dataset.titles[lang]} (${dataset.id} ${dataset.version})`,
        date: today(),
        link,
        language: lang === 'zh' ? 'zh-CN' : 'en',
        rights: dataset?.licence.name ?? null,
      },
      lang,
    },
  );
}

function statementsIn({ statements }: PictureElements): GraphRelationship[] {
  return statements.map(({ statement }) => statement);
}

function notesOf(context: PictureContext, { picture, lang }: Content, read: ReadSources): SourceNotes {
  return sourceNotes(statementsIn(picture), read, originOf(context.meta, lang, today()), lang);
}

/** Milliseconds of drawing between two frames of the page. */
const slice = 24;

/** Runs a drawing without holding the page up. */
async function inSlices<Result>(
  steps: Generator<number, Result>,
  { signal, onShare }: { signal?: AbortSignal | undefined; onShare?: ((share: number) => void) | undefined },
): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - began > slice) {
      onShare?.(step.value);
      await new Promise((resolve) => setTimeout(resolve));
      signal?.throwIfAborted();
      began = performance.now();
    }
  }
}

export interface MadePicture extends Picture {
  notes: SourceNotes | null;
}

/**
 * Reads the sources, then draws.
 *
 * @throws the reason of `signal` when it fires
 */
export async function makePicture(
  context: PictureContext,
  text: PictureText,
  running: Reading & {
    onShare?: ((share: number) => void) | undefined;
    /** Whether the notes are written elsewhere, not into the picture. */
    notesApart?: boolean;
  },
): Promise<MadePicture> {
  const content = contentOf(context, text.options);
  const read = text.options.notes ? await readSources(statementsIn(content.picture), context.queries, running) : null;
  const notes = read && notesOf(context, content, read);
  return { ...(await inSlices(writing(context, content, text, notes, running.notesApart === true), running)), notes };
}

/** The same at once, with what has been read before: a browser that prints does not wait. */
export function makePictureNow(context: PictureContext, text: PictureText, notesApart: boolean): MadePicture {
  const content = contentOf(context, text.options);
  const notes = notesOf(context, content, knownSources(statementsIn(content.picture), context.queries));
  const steps = writing(context, content, text, notes, notesApart);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { ...step.value, notes };
  }
}
